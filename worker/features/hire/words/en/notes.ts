import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "hire.moves": "{name} becomes an employee: {position}, {department}, from {start}.",
  "hire.goes-file": "{filename}",
  "hire.no-files": "There are no documents to take along.",
  "hire.not-candidate": "The person is no longer shown among the candidates of this project.",
  "hire.already-employed":
    "{name} is already among the employees. Check that this really is a new position.",
  "hire.start-past": "The start date has already passed.",
  "undo.employment-ended": "The person is no longer an employee.",
};
