import { hmac } from "./hmac.ts";

/**
 * What stays of a purged application: a keyed hash of its external id (HMAC-SHA-256, hex), so that the
 * host's next upsert can be answered 410 without the id being kept (DECISIONS.md, 9).
 */
export async function tombstoneHash(
  serverKey: string,
  orgId: string,
  externalId: string,
): Promise<string> {
  const hash = await hmac(serverKey, "tombstone", orgId, externalId);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
