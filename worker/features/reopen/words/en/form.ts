import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "reopen.lead": "The application goes back to the status it had before.",
  "do.reopen": "Reopen",
  "done.reopen": "The application from {name} is open again",
};
