import type { ClaimedMessage } from "../db/outbox.ts";
import { reviewerToken } from "../domain/reviewer-link.ts";
import { unsubscribeAddress } from "../domain/unsubscribe.ts";
import type { Env } from "../env.ts";
import { linksIn, withLinks } from "../messages/secret-links.ts";
import { resendSender } from "./resend.ts";
import type { LoadedAttachment, Outcome, Sender } from "./sender.ts";

const nobody: Sender = { send: async () => ({ kind: "wait", code: "no_provider" }) };

const senderOf = (env: Env): Sender =>
  env.RESEND_API_KEY
    ? resendSender({ key: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL })
    : (env.CAPTURE_MAIL ?? nobody);

/** Fetches what is attached, puts links in and hands the message over. Never throws. */
export async function attempt(env: Env, written: ClaimedMessage): Promise<Outcome> {
  const message = await linked(env, written);
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

/** With the personal links that the stored message only names (DECISIONS.md, 16); null where we have no address. */
async function linked(
  { SERVER_KEY, PUBLIC_URL }: Env,
  message: ClaimedMessage,
): Promise<ClaimedMessage | null> {
  const links = linksIn(message.text + message.html);
  if (!links.length) return message;
  if (!PUBLIC_URL) return null;
  const tokens = new Map<string, string>();
  for (const { reviewer, version } of links)
    tokens.set(`${reviewer}/${version}`, await reviewerToken(SERVER_KEY, reviewer, version));
  const base = PUBLIC_URL.replace(/\/+$/, "");
  const address = (reviewer: string, version: number) =>
    `${base}/panel#${tokens.get(`${reviewer}/${version}`)}`;
  return {
    ...message,
    text: withLinks(message.text, address),
    html: withLinks(message.html, address),
  };
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
