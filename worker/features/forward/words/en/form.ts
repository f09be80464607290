import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "forward.recipient": "To",
  "forward.recipient-hint": "One e-mail address",
  "forward.content-hint":
    "The application is added below your text. You see all of it when you review.",
  "forward.anonymise": "Anonymise personal data",
  "forward.anonymise-hint":
    "Names, contact details and identity numbers are removed, from running text too",
  "forward.without": "Do not send attachments/CV",
  "forward.without-hint": "Only text, no files",
  "do.forward": "Forward",
  "done.forward": "The application from {name} is forwarded",
};
