import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "save.purpose": "Why is the candidate kept?",
  "save.purpose-hint": "The candidate reads it, for example “future posts as a social worker”",
  "save.basis": "Legal basis",
  "save.basis-consent": "Consent",
  "save.basis-consent-hint": "The candidate is asked and can say no",
  "save.basis-interest": "Legitimate interest",
  "save.basis-interest-hint": "Needs a justification, the candidate can object",
  "save.why": "Justification",
  "save.why-hint": "Why the interest outweighs the candidate's privacy.",
  "save.until": "Kept until and including",
  "save.until-hint": "At most {n} years.",
  "do.save": "Save candidate",
  "done.save": "{name} is saved in the candidate database",
};
