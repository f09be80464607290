import { hmac } from "../domain/hmac.ts";

/** A code lives so long, is tried so often, and is sent so often an hour (TRUST.md, links). */
export const CODE = { minutes: 10, tries: 5, hourly: 5 } as const;

/**
 * The six digits sent to a guest, from the message that brings them: derived when it is sent, and again at
 * each retry, so that they lie nowhere in clear (DECISIONS.md, 16).
 */
export async function guestCode(
  serverKey: string,
  guest: string,
  message: string,
): Promise<string> {
  const bytes = await hmac(serverKey, "reviewer-code", guest, message);
  // 48 bits over a million: no digit is likelier than another by more than one in 10^8.
  const number = bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, "0");
}

/** What is stored of a code. Keyed: a million codes are soon tried by who has only the hash. */
export async function codeHash(serverKey: string, guest: string, code: string): Promise<string> {
  const bytes = await hmac(serverKey, "reviewer-code-hash", guest, code);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Without those that are taken for one another when read off. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * A guest's first password, where one is sent in mail: twelve letters and digits (59 bits) in groups of four, derived
 * from the version of their link when it is sent, and again when it is tried, so that it lies nowhere (DECISIONS.md, 16).
 */
export async function firstPassword(
  serverKey: string,
  guest: string,
  version: number,
): Promise<string> {
  const bytes = await hmac(serverKey, "first-password", guest, String(version));
  const letters = Array.from({ length: 12 }, (_, at) => {
    // 16 bits over 31: no letter is likelier than another by more than one in 2,000.
    const number = bytes[2 * at]! * 256 + bytes[2 * at + 1]!;
    return LETTERS[number % LETTERS.length]!;
  }).join("");
  return letters.replaceAll(/(?<=^(?:.{4})+)(?=.)/g, "-");
}

/** As people write it, "123 456" or "123-456", to digits alone; null when it is no code. */
export const codeDigits = (written: string): string | null =>
  /^\d{6}$/.exec(written.replaceAll(/[\s-]/gu, ""))?.[0] ?? null;

/** Enough of an address to know which one it is: "a•••@annan.example". */
export const maskedAddress = (address: string): string =>
  address.replace(/^(.)[^@]*/u, (_, first: string) => `${first}•••`);
