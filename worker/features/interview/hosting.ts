/** What a host does by their link: reads their meetings, and says on which days they cannot. */
import type { Database } from "../../db/client.ts";
import { InvalidInput, NotAllowed, NotFound } from "../../domain/errors.ts";
import { localDate } from "../../domain/localtime.ts";
import type { Entered } from "../../guests/guest.ts";
import {
  dayStatement,
  type OwnMeetings,
  ownMeetings,
  ownMeetingsStatement,
} from "./statements/hosting.ts";

type Who = Pick<Entered, "org" | "sub">;

/** Throws `not_found`. */
export async function readMeetings(db: Database, guest: Who): Promise<OwnMeetings> {
  const [row] = await db.readOne(ownMeetingsStatement(guest));
  if (!row) throw new NotFound();
  return ownMeetings(row);
}

/** The meetings as they are afterwards. Throws `invalid_input` at a day that has none, `not_allowed` once it is over. */
export async function sayDay(
  { db, now }: { db: Database; now: Date },
  guest: Who,
  given: { date: string; can: boolean; suggestion: string },
): Promise<OwnMeetings> {
  const { meetings, timeZone } = await readMeetings(db, guest);
  const those = meetings.filter(({ start }) => localDate(new Date(start), timeZone) === given.date);
  if (!those.length) throw new InvalidInput([{ path: ["date"], code: "not_found" }]);
  const at = now.toISOString();
  if (those.every(({ end }) => end <= at)) throw new NotAllowed("day_over");
  const suggestion = given.suggestion.trim() || null;
  await db.write({ said: dayStatement(guest, { ...given, suggestion }, at) });
  return readMeetings(db, guest);
}
