import type { ClaimedMessage } from "../db/outbox.ts";
import type { Env } from "../env.ts";
import { resendSender } from "./resend.ts";
import type { LoadedAttachment, Outcome, Sender } from "./sender.ts";

const nobody: Sender = { send: async () => ({ kind: "wait", code: "no_provider" }) };

const senderOf = (env: Env): Sender =>
  env.RESEND_API_KEY
    ? resendSender({ key: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL })
    : (env.CAPTURE_MAIL ?? nobody);

/** Fetches what is attached and hands the message over. Never throws. */
export async function attempt(env: Env, message: ClaimedMessage): Promise<Outcome> {
  const loaded: LoadedAttachment[] = [];
  try {
    for (const { key, filename, contentType } of message.attachments) {
      const object = await env.FILES.get(key);
      if (!object) return { kind: "refused", code: "attachment_missing" };
      loaded.push({ filename, contentType, bytes: new Uint8Array(await object.arrayBuffer()) });
    }
  } catch {
    return { kind: "wait", code: "storage_unavailable" };
  }
  return senderOf(env).send(message, loaded);
}
