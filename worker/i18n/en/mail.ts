import type { mail as source } from "../sv/mail.ts";

export const mail: Record<keyof typeof source, string> = {
  "save.basis.consent":
    "your consent (Article 6(1)(a) of the General Data Protection Regulation), which we ask for with this e-mail: reply yes if it is all right. You can withdraw it at any time",
  "save.basis.legitimate-interest":
    "our legitimate interest in being able to contact people who are right for our positions (Article 6(1)(f) of the General Data Protection Regulation)",
  "forward.heading.candidate": "Candidate",
  "forward.heading.letter": "Cover letter",
  "forward.heading.answers": "Answers to the screening questions",
  "forward.email": "E-mail",
  "forward.phone": "Phone",
  "forward.address": "Address",
  "footer.candidate":
    "You receive this e-mail because you applied for {project} with {organisation}.",
  "footer.other":
    "{recruiter} at {organisation} sent you this e-mail. It concerns the recruitment for {project}.",
  "mask.name": "[name]",
  "mask.email": "[e-mail]",
  "mask.phone": "[phone]",
  "mask.identityNumber": "[identity number]",
  "mask.link": "[link]",
  "mask.address": "[address]",
  "mask.file": "attachment",
};
