import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "purge.until": "The application should normally be kept until {until}.",
  "purge.open": "The retention period has not started, since the project is open.",
  "purge.lead": "The application, files, messages and notes are erased. This cannot be undone.",
  "purge.lead-many.one":
    "{n} application is erased with its files, messages and notes. This cannot be undone.",
  "purge.lead-many.other":
    "{n} applications are erased with their files, messages and notes. This cannot be undone. You see each of them in the next step.",
  "purge.decision": "Disposal decision",
  "purge.decision-hint": "Reference of the decision, for example KS 2026/118",
  "purge.forget": "Remove the person from the candidate database, too",
  "purge.forget-hint": "Otherwise their details stay there until {until}.",
  "purge.confirm": "Type {reference} to confirm",
  "do.purge": "Delete for ever",
  "done.purge": "The application is deleted for ever",
};
