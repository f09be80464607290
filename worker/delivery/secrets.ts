/** What a stored message only names is put in when it is sent (DECISIONS.md, 16): the same each time. */
import { reviewerCode } from "../domain/reviewer-code.ts";
import { reviewerToken } from "../domain/reviewer-link.ts";
import type { Env } from "../env.ts";
import { codesIn, linksIn, withCodes, withLinks } from "../messages/secret-links.ts";

type Written = { id: string; subject: string; text: string; html: string };

/** The message with its personal links and codes; null where a link is wanted and we have no address. */
export async function withSecrets<M extends Written>(
  env: Pick<Env, "SERVER_KEY" | "PUBLIC_URL">,
  message: M,
): Promise<M | null> {
  return linked(env, await coded(env, message));
}

async function linked<M extends Written>(
  { SERVER_KEY, PUBLIC_URL }: Pick<Env, "SERVER_KEY" | "PUBLIC_URL">,
  message: M,
): Promise<M | null> {
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

/** "123 456" is easier to read off than six digits in a row. */
async function coded<M extends Written>(
  { SERVER_KEY }: Pick<Env, "SERVER_KEY">,
  message: M,
): Promise<M> {
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
