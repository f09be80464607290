import { hmac } from "./hmac.ts";

/**
 * What the link of RFC 8058 carries: a message's id and its HMAC-SHA-256 (base64url, 43 characters). It lets
 * its holder say no to further mail to many, and nothing else; it is derived, never stored, and does not expire.
 */
export async function unsubscribeToken(serverKey: string, message: string): Promise<string> {
  const hash = btoa(String.fromCharCode(...(await hmac(serverKey, "unsubscribe", message))));
  return `${message}.${hash.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Where a message's recipient says no to mail to many; `base` is where the Worker is reached. */
export const unsubscribeAddress = async (
  serverKey: string,
  base: string,
  message: string,
): Promise<string> =>
  `${base.replace(/\/+$/, "")}/unsubscribe/${await unsubscribeToken(serverKey, message)}`;

/** The message that a token is for, or null when it is not one of ours. */
export async function unsubscribedMessage(
  serverKey: string,
  token: string,
): Promise<string | null> {
  const message = /^(msg_[0-9a-z]{26})\.[\w-]{43}$/.exec(token)?.[1];
  if (!message) return null;
  const encoder = new TextEncoder();
  const own = encoder.encode(await unsubscribeToken(serverKey, message));
  return crypto.subtle.timingSafeEqual(own, encoder.encode(token)) ? message : null;
}
