import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "send-email.recipient": "To",
  "send-email.recipient-many": "Each of them gets a message of their own",
  "send-email.from": "From",
  "do.send-email": "Send",
  "done.send-email": "The message to {name} is on its way",
};
