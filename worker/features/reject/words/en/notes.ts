import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "reject.unknown-reason": "Choose a reason from the list.",
  "reject.no-message": "The candidate is not told.",
  "reject.mail-waits":
    "“{subject}” to the candidate still leaves, {at}. Stop it if it is no longer true.",
};
