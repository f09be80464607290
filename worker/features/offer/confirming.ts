/** A code by mail for who accepts, where the organisation wants it: the reviewers' own, with its tries and lockouts. */
import type { Database } from "../../db/client.ts";
import { NotFound } from "../../domain/errors.ts";
import type { NewId } from "../../domain/ids.ts";
import { type Doorway, sendCode, useCode } from "../../guests/door.ts";
import type { Guest } from "../../guests/guest.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { guestWithin, storedGuest } from "../../guests/statements/guests.ts";
import { offerees } from "./guests.ts";

/** Throws `not_found`. */
async function readGuest(db: Database, now: Date, { org, sub }: GuestClaims): Promise<Guest> {
  const [row] = await db.readOne(guestWithin(offerees, org, sub, now));
  if (!row) throw new NotFound();
  return storedGuest(offerees, row);
}

/** The ticket for this browser, and the message that now waits. Throws why none can be sent. */
export const sendOfferCode = async (
  door: Doorway,
  newId: NewId,
  claims: GuestClaims,
): ReturnType<typeof sendCode> =>
  sendCode(door, newId, offerees, await readGuest(door.db, door.now, claims));

/** Throws `invalid_input` at the code unless it is right, or none is asked. */
export async function confirm(
  door: Doorway,
  claims: GuestClaims,
  given: { ticket?: string | undefined; code?: string | undefined },
): Promise<void> {
  const guest = await readGuest(door.db, door.now, claims);
  if (offerees.code?.isAsked(guest)) await useCode(door, guest, given);
}
