import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "save.known": "The candidate is kept in the candidate database until {until} for: {purpose}",
  "save.extends": "Replaces the earlier saved period, which ran until {until}.",
  "save.told": "The candidate is told that the data is kept and how to say no.",
  "save.past-expiry": "Choose an end date in the future.",
  "save.too-long": "Choose an end date within {months} months.",
  "save.note-needed": "Write why it is justified to keep the data.",
  "undo.profile-ended": "The candidate is removed from the candidate database.",
  "merge.save.purpose": "Why details are kept",
  "merge.save.expires": "Kept until",
  "merge.save.basis": "Legal basis",
  "sample.save.purpose": "Coming positions",
  "sample.save.basis": "your consent",
  "save.basis.consent":
    "your consent (Article 6(1)(a) of the General Data Protection Regulation), which we ask for with this e-mail: reply yes if it is all right. You can withdraw it at any time",
  "save.basis.legitimate-interest":
    "our legitimate interest in being able to contact people who are right for our positions (Article 6(1)(f) of the General Data Protection Regulation)",
};
