import type { mail as source } from "../sv/mail.ts";

export const mail: Record<keyof typeof source, string> = {
  "footer.candidate":
    "You receive this e-mail because you applied for {project} with {organisation}.",
  "footer.other":
    "{recruiter} at {organisation} sent you this e-mail. It concerns the recruitment for {project}.",
  "footer.asker":
    "This e-mail is sent automatically, as you work on the recruitment for {project}.",
  "copy.mark": "Copy",
  "copy.to": "To: {to}",
  "calendar.file": "invite.ics",
  "mask.name": "[name]",
  "mask.email": "[e-mail]",
  "mask.phone": "[phone]",
  "mask.identityNumber": "[identity number]",
  "mask.link": "[link]",
  "mask.address": "[address]",
  "mask.file": "attachment",
};
