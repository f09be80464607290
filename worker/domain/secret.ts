/**
 * Secrets of an organisation, as they lie in the database: AES-256-GCM under a key that HKDF-SHA-256 derives from the
 * server's, bound to organisation and purpose (DECISIONS.md, 42).
 */
export interface SecretOf {
  org: string;
  purpose: string;
}

/** The server's, and the one before it while that is still named. */
export const serverKeys = (env: { SERVER_KEY: string; SERVER_KEY_BEFORE?: string }): string[] =>
  [env.SERVER_KEY, env.SERVER_KEY_BEFORE].filter((key) => key !== undefined);

const NONCE = 12;

/** Base64 of nonce and ciphertext. */
export async function encryptSecret(
  serverKey: string,
  of: SecretOf,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt(
    parameters(nonce, of),
    await keyOf(serverKey, of),
    secret,
  );
  return btoa(String.fromCharCode(...nonce, ...new Uint8Array(sealed)));
}

/** Of the server's keys the one that fits; null: it is another's, for something else, or under a key that is gone. */
export async function decryptSecret(
  keys: readonly string[],
  of: SecretOf,
  kept: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
  for (const serverKey of keys) {
    const key = await keyOf(serverKey, of);
    const opened = await crypto.subtle
      .decrypt(parameters(bytes.subarray(0, NONCE), of), key, bytes.subarray(NONCE))
      .catch(() => null);
    if (opened) return new Uint8Array(opened);
  }
  return null;
}

const encoder = new TextEncoder();
const named = ({ org, purpose }: SecretOf) => encoder.encode(["secret", purpose, org].join("\0"));

const parameters = (iv: Uint8Array<ArrayBuffer>, of: SecretOf) => ({
  name: "AES-GCM",
  iv,
  additionalData: named(of),
});

async function keyOf(serverKey: string, of: SecretOf): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", encoder.encode(serverKey), "HKDF", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: named(of) },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
