import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "restore.status": "The application gets its status {status} back.",
  "restore.messages-stay": "Messages that were stopped by the deletion are not sent.",
};
