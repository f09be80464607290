import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "send-email.attachments-too-large": "The attachments are larger than 20 MB together.",
  "send-email.protected-files":
    "The person has a protected identity, so the candidate’s files go to the candidate only.",
  "send-email.unknown-sender": "Choose one of the organisation’s senders.",
  "send-email.other-recipient":
    "The message goes to {address}, not to the candidate’s own address.",
};
