import { mailbox } from "../../delivery/mailbox.ts";
import type { Sender } from "../../delivery/sender.ts";
import type { Env } from "../../env.ts";

/** An object, so that the switch stays as it was over a restart. */
const KEY = "dev/outage";

export const inOutage = async (bucket: R2Bucket): Promise<boolean> =>
  (await bucket.head(KEY)) !== null;

export async function setOutage(bucket: R2Bucket, on: boolean): Promise<void> {
  if (on) await bucket.put(KEY, "");
  else await bucket.delete(KEY);
}

/** Captures what is sent, or answers as a provider that does not while the switch is on. */
export const capturing = ({ FILES }: Pick<Env, "FILES">): Sender => ({
  send: async (...mail) =>
    (await inOutage(FILES).catch(() => false))
      ? { kind: "retry", code: "no_answer" }
      : mailbox.send(...mail),
});
