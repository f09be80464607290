import type { ClaimedMessage } from "../db/outbox.ts";
import { reviewerCode } from "../domain/reviewer-code.ts";
import { reviewerToken } from "../domain/reviewer-link.ts";
import { unsubscribeToken } from "../domain/unsubscribe.ts";
import type { Env } from "../env.ts";
import { codesIn, linksIn, withCodes, withLinks } from "../messages/secret-links.ts";
import { resendSender } from "./resend.ts";
import type { LoadedAttachment, Outcome, Sender } from "./sender.ts";

const nobody: Sender = { send: async () => ({ kind: "wait", code: "no_provider" }) };

const senderOf = (env: Env): Sender =>
  env.RESEND_API_KEY
    ? resendSender({ key: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL })
    : (env.CAPTURE_MAIL ?? nobody);

/** Fetches what is attached, puts links in and hands the message over. Never throws. */
export async function attempt(env: Env, written: ClaimedMessage): Promise<Outcome> {
  const message = await linked(env, await coded(env, written));
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

/** With the codes that the stored message only names; "123 456" is easier to read off than six digits in a row. */
async function coded({ SERVER_KEY }: Env, message: ClaimedMessage): Promise<ClaimedMessage> {
  const codes = new Map<string, string>();
  for (const reviewer of codesIn(message.subject + message.text + message.html))
    codes.set(reviewer, await reviewerCode(SERVER_KEY, reviewer, message.id));
  if (!codes.size) return message;
  const code = (reviewer: string) => codes.get(reviewer)!.replace(/(?=\d{3}$)/, " ");
  return {
    ...message,
    subject: withCodes(message.subject, code),
    text: withCodes(message.text, code),
    html: withCodes(message.html, code),
  };
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
  const token = await unsubscribeToken(SERVER_KEY, id);
  return {
    "List-Unsubscribe": `<${PUBLIC_URL.replace(/\/+$/, "")}/unsubscribe/${token}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
