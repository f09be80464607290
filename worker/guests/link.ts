import { hmac } from "../domain/hmac.ts";

const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/**
 * What a guest's personal link carries: who they are, the version of the link, and 256 bits that only the server
 * can make (HMAC-SHA-256 over purpose, id and version; base64url). It is stored nowhere; raising the version
 * retires it. `purpose` keeps a link to one thing from opening another.
 */
export async function guestToken(
  serverKey: string,
  purpose: string,
  guest: string,
  version: number,
): Promise<string> {
  const mac = await hmac(serverKey, "guest-link", purpose, guest, String(version));
  return `${guest}.${version}.${encoded(mac)}`;
}

/** Whose link it is, proven before anything is looked up; null for any that we did not make for this purpose. */
export async function readToken(
  serverKey: string,
  purpose: string,
  token: string,
): Promise<{ guest: string; version: number } | null> {
  const [, guest, digits] = /^([a-z]+_[0-9a-z]{26})\.([1-9]\d{0,5})\.[\w-]{43}$/.exec(token) ?? [];
  if (!guest) return null;
  const version = Number(digits);
  return same(await guestToken(serverKey, purpose, guest, version), token)
    ? { guest, version }
    : null;
}

/** In a time that tells nothing of where they differ. */
export function same(own: string, given: string): boolean {
  const [a, b] = [own, given].map((text) => new TextEncoder().encode(text)) as [
    Uint8Array,
    Uint8Array,
  ];
  return a.length === b.length && crypto.subtle.timingSafeEqual(a, b);
}

/** 256 bits of chance, base64url. */
export const randomTicket = (): string => encoded(crypto.getRandomValues(new Uint8Array(32)));
