import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "delete.restorable":
    "The application moves to Deleted applications and can be restored from there.",
  "delete.links-die": "All links sent to the candidate stop working at once.",
};
