/**
 * What stays of a purged application: a keyed hash of its external id (HMAC-SHA-256, hex), so that the
 * host's next upsert can be answered 410 without the id being kept (DECISIONS.md, 9).
 */
export async function tombstoneHash(
  serverKey: string,
  orgId: string,
  externalId: string,
): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(serverKey), algorithm, false, [
    "sign",
  ]);
  const signature = await crypto.subtle.sign(
    "HMAC",
    key,
    encoder.encode(`tombstone\0${orgId}\0${externalId}`),
  );
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
