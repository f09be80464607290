import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "withdraw.unknown-reason": "Choose a reason from the list.",
};
