/**
 * The secret part of an address that a program fetches, such as a calendar that is subscribed to: made, proven and
 * counted as a guest's link is, and stored nowhere (DECISIONS.md, 16).
 */
import { NotFound } from "../domain/errors.ts";
import type { Doorway } from "./door.ts";
import { guestToken, readToken } from "./link.ts";

/** `purpose`: of no guest; raising `version` retires it. */
export const secretAddress = guestToken;

/** Whose it is, before anything is looked up. Throws `not_found` for any that we did not make for this purpose. */
export async function provenAddress(
  { serverKey, used, failed }: Pick<Doorway, "serverKey" | "used" | "failed">,
  purpose: string,
  token: string,
): Promise<{ id: string; version: number }> {
  const link = await readToken(serverKey, purpose, token);
  if (!link) {
    await failed();
    throw new NotFound();
  }
  await used(link.guest);
  return { id: link.guest, version: link.version };
}
