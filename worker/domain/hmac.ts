/**
 * HMAC-SHA-256 of a purpose and what it is for, under the server's key: whatever must be derived again
 * rather than kept (DECISIONS.md, 9 and 16). The purpose keeps one use from standing in for another.
 */
export async function hmac(
  serverKey: string,
  purpose: string,
  ...parts: string[]
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(serverKey), algorithm, false, [
    "sign",
  ]);
  const signed = encoder.encode([purpose, ...parts].join("\0"));
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, signed));
}
