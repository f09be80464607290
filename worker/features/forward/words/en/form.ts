import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "forward.recipient": "To",
  "forward.content-hint":
    "The application is added below your text. You see all of it when you review.",
  "forward.anonymise": "Anonymise personal data",
  "forward.anonymise-hint":
    "Names, contact details and identity numbers are removed, from running text too",
  "forward.without": "Do not send attachments/CV",
  "forward.without-hint": "Only text, no files",
  "forward.identity": "Show personal identity numbers in clear",
  "forward.identity-hint":
    "Otherwise they are masked in letters, answers and file names. What is in the files stays as it is",
  "forward.recipients-hint":
    "Each gets a message of their own and does not see the others. At most {max}",
  "forward.number": "Recipient {n}",
  "forward.remove": "Remove {name}",
  "forward.add": "Add recipient",
  "do.forward": "Forward",
  "done.forward": "The application from {name} is forwarded",
};
