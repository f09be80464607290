import type { ClaimedMessage } from "../outbox/claim.ts";
import { unsubscribeAddress } from "../domain/unsubscribe.ts";
import type { Env } from "../env.ts";
import { resendSender } from "./resend.ts";
import { withSecrets } from "./secrets.ts";
import type { LoadedAttachment, Outcome, Sender } from "./sender.ts";

const nobody: Sender = { send: async () => ({ kind: "wait", code: "no_provider" }) };

const senderOf = (env: Env): Sender =>
  env.RESEND_API_KEY
    ? resendSender({ key: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL })
    : (env.CAPTURE_MAIL ?? nobody);

/** Fetches what is attached, puts links in and hands the message over. Never throws. */
export async function attempt(env: Env, written: ClaimedMessage): Promise<Outcome> {
  const message = await withSecrets(env, written);
  if (!message) return { kind: "wait", code: "no_public_url" };
  const loaded: LoadedAttachment[] = [];
  try {
    for (const { key, filename, contentType, cid } of message.attachments) {
      const object = await env.FILES.get(key);
      if (!object) return { kind: "refused", code: "attachment_missing" };
      const bytes = new Uint8Array(await object.arrayBuffer());
      loaded.push({ filename, contentType, bytes, ...(cid !== undefined && { cid }) });
    }
  } catch {
    return { kind: "wait", code: "storage_unavailable" };
  }
  return senderOf(env).send(message, loaded, await listHeaders(env, message));
}

/** RFC 2369 and RFC 8058. Derived from the id alone, so that each retry has the same bytes. */
async function listHeaders(
  { SERVER_KEY, PUBLIC_URL }: Env,
  { id, list }: ClaimedMessage,
): Promise<Record<string, string>> {
  if (!list || !PUBLIC_URL) return {};
  return {
    "List-Unsubscribe": `<${await unsubscribeAddress(SERVER_KEY, PUBLIC_URL, id)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
