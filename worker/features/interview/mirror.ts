import { reaches } from "../../domain/actor.ts";
import { NotFound } from "../../domain/errors.ts";
import type { Engine } from "../../engine/outcome.ts";
import { type EntryMail, type Mirror, mirrored } from "./rules/mirror.ts";
import { calendarStatement, storedCalendar, type StoredCalendar } from "./statements/mirror.ts";

type Stored = StoredCalendar["invitations"][number];

export interface CandidatesCalendar {
  name: string;
  email: string | null;
  entries: (Omit<Stored, "mails" | "start" | "end"> & Mirror)[];
}

/** "20261201T080000Z", as a line of the entry has it, as an instant. */
function instantIn(text: string, name: string): string {
  const [, ...parts] =
    new RegExp(`^${name}:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z`, "m").exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

/** What the calendar of the application's candidate should show, and what it does. Throws `not_found`. */
export async function candidatesCalendar(
  { db, actor, now }: Pick<Engine, "db" | "actor" | "now">,
  reference: string,
): Promise<CandidatesCalendar> {
  const [row] = await db.readOne(calendarStatement(actor.org, reference));
  const stored = row && storedCalendar(row);
  if (!stored || !reaches(actor, { id: stored.application, project: stored.project }))
    throw new NotFound();
  const entries = stored.invitations.map(({ mails, start, end, ...invitation }) => ({
    ...invitation,
    ...mirrored(
      start !== null && end !== null ? { start, end } : null,
      mails.map(({ text, ...mail }): EntryMail => ({
        ...mail,
        start: instantIn(text, "DTSTART"),
        end: instantIn(text, "DTEND"),
      })),
      now,
    ),
  }));
  return { name: stored.name, email: stored.email, entries };
}
