/** What a host does by their link: reads their meetings, and says on which days they cannot. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { InvalidInput, NotAllowed, NotFound, VersionConflict } from "../../domain/errors.ts";
import type { NewId } from "../../domain/ids.ts";
import { localDate } from "../../domain/localtime.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { Entered } from "../../guests/guest.ts";
import type { OutboxMessage } from "../../outbox/insert.ts";
import { tellDays } from "./plan/telling.ts";
import {
  type Day,
  dayStatements,
  type OwnMeetings,
  ownMeetings,
  ownMeetingsStatement,
} from "./statements/hosting.ts";

type Who = Pick<Entered, "org" | "sub">;

interface Clock {
  db: Database;
  now: Date;
  newId: NewId;
}

/** So often is it said anew when the same host says something else at the same time. */
const TRIES = 5;

/** Throws `not_found`. */
export async function readMeetings(db: Database, guest: Who): Promise<OwnMeetings> {
  const [row] = await db.readOne(ownMeetingsStatement(guest));
  if (!row) throw new NotFound();
  return ownMeetings(row);
}

/**
 * The meetings as they are afterwards, and the mail that waits to tell whoever invited. Throws `invalid_input` at a day
 * that has none, `not_allowed` once it is over.
 */
export async function sayDay(
  clock: Clock,
  guest: Who,
  given: { date: string; can: boolean; suggestion: string },
): Promise<{ own: OwnMeetings; waiting: { id: string; sendAt: string }[] }> {
  const { db, now } = clock;
  const day: Day = { ...given, suggestion: given.suggestion.trim() || null };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const own = await readMeetings(db, guest);
    check(own, day.date, now.toISOString());
    const before = own.absences.find(({ date }) => date === day.date);
    const isSo = day.can ? !before : before?.suggestion === day.suggestion;
    if (isSo && tries === 0) return { own, waiting: [] };
    const { messages, dates } = await mailOf(clock, guest, own, day);
    const { told } = await db.write(
      dayStatements(guest, day, { messages, dates }, now.toISOString()),
    );
    if (told.length)
      return {
        own: await readMeetings(db, guest),
        waiting: messages.map(({ id, sendAt }) => ({ id, sendAt })),
      };
  }
  throw new VersionConflict(null);
}

function check({ meetings, timeZone }: OwnMeetings, date: string, at: string): void {
  const those = meetings.filter(({ start }) => localDate(new Date(start), timeZone) === date);
  if (!those.length) throw new InvalidInput([{ path: ["date"], code: "not_found" }]);
  if (those.every(({ end }) => end <= at)) throw new NotAllowed("day_over");
}

/** One mail of all days as they then stand; none that takes back what nobody has been told. */
async function mailOf(
  { db, now, newId }: Clock,
  { org, sub }: Who,
  { absences, asker, project, told, ...own }: OwnMeetings,
  { date, can, suggestion }: Day,
): Promise<{ messages: OutboxMessage[]; dates: string[] }> {
  const others = absences.filter((each) => each.date !== date);
  const after = (can ? others : [...others, { date, suggestion }]).toSorted((a, b) =>
    a.date < b.date ? -1 : 1,
  );
  const dates = after.map((each) => each.date);
  if (!after.length && !told) return { messages: [], dates };
  const { organisation, templates } = await db.read({
    organisation: organisationStatement(org),
    templates: templatesStatement(org, ["interview-host-told"]),
  });
  const messages = tellDays(
    {
      now,
      newId,
      organisation: storedOrganisation(organisation[0]!).organisation,
      project,
      templates: templates.map(storedTemplate),
      actor: { ...asker, org, scopes: [], projects: null, applications: null, locale: null },
    },
    { thing: own.interview, id: sub },
    { ...own, absences: after },
  );
  return { messages: messages.map((message) => ({ ...message, id: newId("msg") })), dates };
}
