import type { ClaimedMessage } from "../outbox/claim.ts";
import { unsubscribeAddress } from "../domain/unsubscribe.ts";
import type { Env } from "../env.ts";
import { calendarFile } from "../mail/calendar.ts";
import { LOGO_CID, withoutLogo } from "../mail/layout.ts";
import { resendSender } from "./resend.ts";
import { withSecrets } from "./secrets.ts";
import type { LoadedAttachment, Outcome, Sender } from "./sender.ts";

const nobody: Sender = { send: async () => ({ kind: "wait", code: "no_provider" }) };

function senderOf(env: Env): Sender {
  if (!env.RESEND_API_KEY) return env.CAPTURE_MAIL ?? nobody;
  try {
    return resendSender({ key: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL });
  } catch {
    // No header can hold such a key.
    return { send: async () => ({ kind: "wait", code: "provider_key" }) };
  }
}

/** Fetches what is attached, puts links in and hands the message over. Never throws. */
export async function attempt(env: Env, written: ClaimedMessage): Promise<Outcome> {
  const ready = await made(env, written).catch((): Outcome => ({
    kind: "wait",
    code: "not_ready",
  }));
  if ("kind" in ready) return ready;
  return senderOf(env).send(ready.message, ready.attachments, ready.headers);
}

/** What is handed over. Whatever fails here, the provider has not heard of the message. */
async function made(
  env: Env,
  written: ClaimedMessage,
): Promise<
  | { message: ClaimedMessage; attachments: LoadedAttachment[]; headers: Record<string, string> }
  | Outcome
> {
  let message = await withSecrets(env, written);
  if (!message) return { kind: "wait", code: "no_public_url" };
  const headers = await listHeaders(env, message);
  const attachments: LoadedAttachment[] = [];
  for (const { key, filename, contentType, cid } of message.attachments) {
    const object = await fetched(env, key);
    if (object === "unavailable") return { kind: "wait", code: "storage_unavailable" };
    if (!object) {
      if (cid !== LOGO_CID) return { kind: "refused", code: "attachment_missing" };
      message = { ...message, html: withoutLogo(message.html) };
      continue;
    }
    attachments.push({ filename, contentType, bytes: object, ...(cid !== undefined && { cid }) });
  }
  if (message.calendar) attachments.push(calendarFile(message.calendar, message.language));
  return { message, attachments, headers };
}

/** Null: there is no such object. */
async function fetched({ FILES }: Env, key: string): Promise<Uint8Array | null | "unavailable"> {
  try {
    const object = await FILES.get(key);
    return object && new Uint8Array(await object.arrayBuffer());
  } catch {
    return "unavailable";
  }
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
