import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "delete.lead":
    "The application moves to Deleted applications. It can be restored from there with all its content.",
  "do.delete": "Delete application",
  "done.delete": "The application from {name} is deleted",
};
