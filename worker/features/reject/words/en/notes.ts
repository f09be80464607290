import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "reject.unknown-reason": "Choose a reason from the list.",
  "reject.no-message": "The candidate is not told.",
};
