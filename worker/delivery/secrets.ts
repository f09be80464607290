/** What a stored message only names is put in when it is sent (DECISIONS.md, 16): the same each time. */
import type { ClaimedMessage } from "../outbox/claim.ts";
import { firstPassword, guestCode } from "../guests/code.ts";
import { guestToken } from "../guests/link.ts";
import type { Env } from "../env.ts";
import {
  codesIn,
  holdsPage,
  linksIn,
  passwordPlaceholder,
  passwordsIn,
  withCodes,
  withLinks,
  withPages,
  withPasswords,
} from "../mail/secret-links.ts";

type Written = Pick<ClaimedMessage, "id" | "guest" | "subject" | "text" | "html">;

/**
 * The message with its recipient's own link and code; null where a link is wanted and we have no address. Whoever
 * else a placeholder names, written by hand perhaps, it stays as it is: a link answers in another's name.
 */
export async function withSecrets<M extends Written>(
  env: Pick<Env, "SERVER_KEY" | "PUBLIC_URL">,
  message: M,
): Promise<M | null> {
  return linked(env, await passworded(env, await coded(env, message)));
}

const written = <M extends Written>(message: M, change: (text: string) => string): M => ({
  ...message,
  subject: change(message.subject),
  text: change(message.text),
  html: change(message.html),
});

async function linked<M extends Written>(
  { SERVER_KEY, PUBLIC_URL }: Pick<Env, "SERVER_KEY" | "PUBLIC_URL">,
  message: M,
): Promise<M | null> {
  const whole = message.subject + message.text + message.html;
  const links = linksIn(whole).filter(({ guest }) => guest === message.guest);
  if (!links.length && !(message.guest && holdsPage(whole))) return message;
  if (!PUBLIC_URL) return null;
  const base = PUBLIC_URL.replace(/\/+$/, "");
  const addresses = new Map<string, string>();
  for (const { placeholder, page, purpose, guest, version } of links)
    addresses.set(
      placeholder,
      `${base}/${page}#${await guestToken(SERVER_KEY, purpose, guest, version)}`,
    );
  const address = (placeholder: string) => addresses.get(placeholder) ?? placeholder;
  return written(message, (text) => withPages(withLinks(text, address), base));
}

/** "123 456" is easier to read off than six digits in a row. */
async function coded<M extends Written>(
  { SERVER_KEY }: Pick<Env, "SERVER_KEY">,
  message: M,
): Promise<M> {
  const { id, guest, subject, text, html } = message;
  if (!guest || !codesIn(subject + text + html).includes(guest)) return message;
  const own = (await guestCode(SERVER_KEY, guest, id)).replace(/(?=\d{3}$)/, " ");
  const code = (placeholder: string, of: string) => (of === guest ? own : placeholder);
  return written(message, (each) => withCodes(each, code));
}

async function passworded<M extends Written>(
  { SERVER_KEY }: Pick<Env, "SERVER_KEY">,
  message: M,
): Promise<M> {
  const { guest, subject, text, html } = message;
  const found = passwordsIn(subject + text + html).filter((each) => each.guest === guest);
  const passwords = new Map<string, string>();
  for (const each of found)
    passwords.set(
      passwordPlaceholder(each.guest, each.version),
      await firstPassword(SERVER_KEY, each.guest, each.version),
    );
  return written(message, (each) =>
    withPasswords(each, (placeholder) => passwords.get(placeholder) ?? placeholder),
  );
}
