import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "forward.nothing-left":
    "Once everything that could reveal the person is removed, nothing is left to send. Write something yourself, or untick “Anonymise personal data”.",
  "forward.file-goes": "The attachment {filename} comes along.",
  "forward.file-goes-anonymous":
    "The attachment {filename} comes along as {as}. It is marked as already anonymised.",
  "forward.file-stays":
    "The attachment {filename} is not sent, since it could reveal who the person is.",
  "forward.files-left-out": "Attachments are not sent.",
  "forward.attachments-too-large":
    "The attachments are larger than 20 MB together. Choose not to send attachments.",
  "forward.protected":
    "{name} has a protected identity. Address, phone and files are never disclosed.",
  "forward.check-text":
    "Read the text below before you send: a story can reveal a person even without a name.",
  "forward.identity-own":
    "Your own text holds a personal identity number. It is sent as you wrote it.",
  "forward.heading.candidate": "Candidate",
  "forward.heading.letter": "Cover letter",
  "forward.heading.answers": "Answers to the screening questions",
  "forward.email": "E-mail",
  "forward.phone": "Phone",
  "forward.address": "Address",
};
