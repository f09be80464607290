/** What features that let guests in by themselves ask of links, codes and first passwords; the secrets stay here. */
import { NotFound } from "../domain/errors.ts";
import { CODE, firstPassword } from "./code.ts";
import type { Doorway } from "./door.ts";
import { guestToken, randomTicket, readToken, same } from "./link.ts";

/** Whose link it is, before anything is looked up. Throws `not_found` for any that we did not make for this purpose. */
export async function provenLink(
  { serverKey, used, failed }: Pick<Doorway, "serverKey" | "used" | "failed">,
  purpose: string,
  link: string,
): Promise<{ guest: string; version: number }> {
  const proven = await readToken(serverKey, purpose, link);
  if (!proven) {
    await failed();
    throw new NotFound();
  }
  await used(`${proven.guest}.${proven.version}`);
  return proven;
}

/** Where a guest's link leads, on our own pages and in that language. */
export const linkAddress = async (
  serverKey: string,
  { purpose, guest, version }: { purpose: string; guest: string; version: number },
  locale: string,
): Promise<string> =>
  `/${purpose}?lang=${locale}#${await guestToken(serverKey, purpose, guest, version)}`;

/** In a time that tells nothing; what nobody sees around it was copied with it. */
export const isFirstPassword = async (
  serverKey: string,
  { guest, version }: { guest: string; version: number },
  given: string,
): Promise<boolean> => same(await firstPassword(serverKey, guest, version), given.trim());

/** What a browser is given that asks for a code. */
export const newTicket = (now: Date): { ticket: string; expiresAt: string } => ({
  ticket: randomTicket(),
  expiresAt: new Date(now.getTime() + CODE.minutes * 60_000).toISOString(),
});
