/** Encrypted PDFs (ISO 32000-2, 7.6): which of them open by themselves, and which ask for a password. */
import { referredTo, trailerOf } from "./pdf.ts";
import type { PdfDictionary, PdfValue } from "./pdf-values.ts";

/**
 * Does a PDF ask whoever opens it for a password? Many are encrypted only to forbid printing or editing, and open
 * with the empty one. What is encrypted in a way that is not known asks for something, be it a certificate.
 */
export async function needsPassword(bytes: Uint8Array): Promise<boolean> {
  const trailer = trailerOf(bytes);
  const told = trailer?.get("/Encrypt");
  if (!trailer || told === undefined || told === "null") return false;
  const encryption = typeof told === "string" ? referredTo(bytes, told) : told;
  if (!(encryption instanceof Map) || encryption.get("/Filter") !== "/Standard") return true;
  const revision = Number(encryption.get("/R"));
  const [owner, user] = [stringOf(encryption.get("/O")), stringOf(encryption.get("/U"))];
  if (revision >= 2 && revision <= 4)
    return !(await opensByMd5(revision, encryption, owner, user, firstId(trailer)));
  if (revision === 5 || revision === 6) return !(await opensBySha2(revision, user));
  return true;
}

const NOTHING = new Uint8Array();

const stringOf = (value: PdfValue | undefined): Uint8Array =>
  value instanceof Uint8Array ? value : NOTHING;

function firstId(trailer: PdfDictionary): Uint8Array {
  const id = trailer.get("/ID");
  return Array.isArray(id) ? stringOf(id[0]) : NOTHING;
}

/** What fills up a password to 32 bytes; of the empty one, all of it (algorithm 2, step a). */
const FILLING = Uint8Array.from(
  "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A".match(/../g)!,
  (pair) => parseInt(pair, 16),
);

/** Algorithms 2, 4, 5 and 6, with the empty password. */
async function opensByMd5(
  revision: number,
  encryption: PdfDictionary,
  owner: Uint8Array,
  user: Uint8Array,
  id: Uint8Array,
): Promise<boolean> {
  const permissions = new Uint8Array(4);
  new DataView(permissions.buffer).setInt32(0, Number(encryption.get("/P")), true);
  const open = revision === 4 && encryption.get("/EncryptMetadata") === "false";
  const seed = [FILLING, owner.subarray(0, 32), permissions, id];
  const length = keyLength(revision, encryption);
  let key = await digest("MD5", ...seed, ...(open ? [new Uint8Array(4).fill(255)] : []));
  for (let i = 0; i < (revision === 2 ? 0 : 50); i += 1)
    key = await digest("MD5", key.subarray(0, length));
  key = key.subarray(0, length);
  if (revision === 2) return isSame(rc4(key, FILLING), user.subarray(0, 32));
  let check = await digest("MD5", FILLING, id);
  for (let i = 0; i < 20; i += 1)
    check = rc4(
      key.map((byte) => byte ^ i),
      check,
    );
  return isSame(check, user.subarray(0, 16));
}

/** Bytes. Some tell it in bytes instead of bits. */
function keyLength(revision: number, encryption: PdfDictionary): number {
  if (revision === 2) return 5;
  if (encryption.get("/V") === "4") return 16;
  const told = Number(encryption.get("/Length") ?? 40);
  return Math.min(16, Math.max(5, told < 40 ? told : told / 8));
}

/** Algorithm 11, with the empty password; revision 5, of Acrobat 9, hashes once. */
async function opensBySha2(revision: number, user: Uint8Array): Promise<boolean> {
  const salted = await digest("SHA-256", user.subarray(32, 40));
  return isSame(revision === 5 ? salted : await hardened(salted), user.subarray(0, 32));
}

/** Algorithm 2.B, from its first hash on, with the empty password. */
async function hardened(first: Uint8Array): Promise<Uint8Array> {
  let key = first;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const aes = await crypto.subtle.importKey("raw", copy(key, 0, 16), "AES-CBC", false, [
      "encrypt",
    ]);
    const content = Uint8Array.from({ length: 64 * key.length }, (_, i) => key[i % key.length]!);
    const algorithm = { name: "AES-CBC", iv: copy(key, 16, 32) };
    // WebCrypto adds a block of padding, which the algorithm does not know.
    const encrypted = new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, content)).subarray(
      0,
      content.length,
    );
    const rest = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = await digest((["SHA-256", "SHA-384", "SHA-512"] as const)[rest]!, encrypted);
    last = encrypted.at(-1)!;
  }
  return key.subarray(0, 32);
}

const copy = (bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes.subarray(from, to));

/** MD5 is Cloudflare's own addition to WebCrypto. */
async function digest(
  algorithm: "MD5" | "SHA-256" | "SHA-384" | "SHA-512",
  ...parts: Uint8Array[]
): Promise<Uint8Array> {
  const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest(algorithm, whole));
}

function rc4(key: Uint8Array, content: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return content.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  });
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);
