import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "purge.application": "The application, its letter and answers are erased.",
  "purge.messages": "Messages erased with their content: {count}.",
  "purge.files": "Files erased: {count}.",
  "purge.profile": "The person is removed from the candidate database.",
  "purge.candidate": "The candidate is erased too, since nothing else is kept about the person.",
  "purge.candidate-stays":
    "The candidate stays, since there is another application, a saved profile or an employment.",
  "purge.candidate-unless":
    "The candidate and the files are erased too, unless something else is kept about the person.",
  "purge.profile-stays":
    "The person stays in the candidate database, since another application is saved there.",
  "purge.log-stays": "Only what was done and when remains in the event log.",
  "purge.defence":
    "The retention period runs until {until}. Until then the application may be needed if the selection is challenged.",
  "purge.defence-not-started":
    "The retention period has not started, since the project is still open.",
  "purge.final": "This cannot be undone.",
  "purge.type-reference": "Type {reference} to confirm.",
  "purge.decision-needed": "Give the reference of the disposal decision.",
};
