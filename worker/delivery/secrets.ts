/** What a stored message only names is put in when it is sent (DECISIONS.md, 16): the same each time. */
import type { ClaimedMessage } from "../outbox/claim.ts";
import { reviewerCode } from "../domain/reviewer-code.ts";
import { reviewerToken } from "../domain/reviewer-link.ts";
import type { Env } from "../env.ts";
import { codesIn, linksIn, withCodes, withLinks } from "../mail/secret-links.ts";

type Written = Pick<ClaimedMessage, "id" | "reviewer" | "subject" | "text" | "html">;

/**
 * The message with its recipient's own link and code; null where a link is wanted and we have no address. Whoever
 * else a placeholder names, written by hand perhaps, it stays as it is: a link opens a review in another's name.
 */
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
  const links = linksIn(message.subject + message.text + message.html).filter(
    ({ reviewer }) => reviewer === message.reviewer,
  );
  if (!links.length) return message;
  if (!PUBLIC_URL) return null;
  const base = PUBLIC_URL.replace(/\/+$/, "");
  const addresses = new Map<string, string>();
  for (const { placeholder, reviewer, version } of links)
    addresses.set(
      placeholder,
      `${base}/panel#${await reviewerToken(SERVER_KEY, reviewer, version)}`,
    );
  const address = (placeholder: string) => addresses.get(placeholder) ?? placeholder;
  return {
    ...message,
    subject: withLinks(message.subject, address),
    text: withLinks(message.text, address),
    html: withLinks(message.html, address),
  };
}

/** "123 456" is easier to read off than six digits in a row. */
async function coded<M extends Written>(
  { SERVER_KEY }: Pick<Env, "SERVER_KEY">,
  message: M,
): Promise<M> {
  const { id, reviewer, subject, text, html } = message;
  if (!reviewer || !codesIn(subject + text + html).includes(reviewer)) return message;
  const own = (await reviewerCode(SERVER_KEY, reviewer, id)).replace(/(?=\d{3}$)/, " ");
  const code = (placeholder: string, of: string) => (of === reviewer ? own : placeholder);
  return {
    ...message,
    subject: withCodes(subject, code),
    text: withCodes(text, code),
    html: withCodes(html, code),
  };
}
