import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "hire.lead": "The candidate becomes an employee and the documents go along.",
  "hire.position": "Position",
  "hire.department": "Department",
  "hire.start": "First working day",
  "do.hire": "Hire",
  "done.hire": "{name} is hired",
};
