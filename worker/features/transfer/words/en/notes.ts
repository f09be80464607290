import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "transfer.goes-person": "Name and contact details",
  "transfer.goes-file": "{filename}",
  "transfer.stays-letter": "The cover letter",
  "transfer.stays-answers": "The screening answers",
  "transfer.missing-files": "There is no CV to take along.",
  "transfer.same-project": "The candidate is already in that project. Choose another.",
  "transfer.exists": "The candidate already has an application in {project}.",
  "transfer.exists-deleted":
    "The candidate has a deleted application in {project}. Restore it instead.",
  "transfer.closed": "{project} is closed.",
  "transfer.creates": "A new application is created in {project} with the status Received.",
  "transfer.stays-here": "The application here remains with the same status.",
  "undo.application-removed": "The application in the other project is removed.",
};
