import type { Sender } from "./sender.ts";

/** Local mode without a provider: what is sent stays here, and /dev/mail shows it. */
export const mailbox: Sender = {
  send: async () => ({ kind: "sent", providerId: "captured" }),
};
