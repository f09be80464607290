import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "hire.lead": "The candidate becomes an employee and the documents come along.",
  "hire.position": "Position",
  "hire.department": "Department",
  "hire.start": "Start date",
  "do.hire": "Hire",
  "done.hire": "{name} is hired",
};
