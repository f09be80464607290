/** Reminders to guests who have not answered, from the cron or at once. */
import type { Database } from "../db/client.ts";
import { storedTemplate, templatesStatement } from "../db/templates.ts";
import type { NewId } from "../domain/ids.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { templateFaults } from "../engine/input-parts.ts";
import { organisationStatement, storedOrganisation } from "../engine/store/facts.ts";
import { isTemplateKind } from "../mail/kinds.ts";
import type { Sending } from "../mail/sending.ts";
import type { Guest } from "./guest.ts";
import type { GuestPurpose, GuestReminder } from "./purpose.ts";
import { guestsWithin, storedGuest } from "./statements/guests.ts";
import {
  type DueGuest,
  dueRow,
  dueStatement,
  putOffStatement,
  remindStatements,
} from "./statements/reminders.ts";

/** Guests of one round; the next minute takes the next. */
const ROUND = 100;

interface Clock {
  now: Date;
  newId: NewId;
}

/** Writes a reminder to whoever is due one, however long the cron was away. Answers what now waits to be sent. */
export async function remindDue(
  purpose: GuestPurpose,
  db: Database,
  { now, newId }: Clock,
): Promise<{ id: string; sendAt: string }[]> {
  const { reminder } = purpose;
  if (!reminder) return [];
  const at = now.toISOString();
  const rows = (await db.readOne(dueStatement(purpose.purpose, reminder, at, ROUND))).map(
    dueRow.parse,
  );
  if (!rows.length) return [];
  const waiting: { id: string; sendAt: string }[] = [];
  const made = new Set<string>();
  const awaited = rows.filter((row) => row.awaited);
  for (const [org, some] of Map.groupBy(awaited, (row) => row.org)) {
    const reminders = await composeReminders(purpose, db, { now, newId }, org, some);
    if (!reminders.length) continue;
    const { reminded } = await db.write(remindStatements(purpose, reminder, at, reminders));
    for (const { guest, message } of reminders) {
      made.add(guest.id);
      if (reminded.some(({ id }) => id === guest.id)) waiting.push(message);
    }
  }
  const others = rows.map(({ id }) => id).filter((id) => !made.has(id));
  if (others.length) await db.write({ putOff: putOffStatement(reminder, at, others) });
  return waiting.map(({ id, sendAt }) => ({ id, sendAt }));
}

export interface Reminder {
  guest: Guest;
  message: PlannedMessage & { id: string };
}

/** One message to each of an organisation's guests, in the name of who asked; none where the text cannot be made. */
export async function composeReminders(
  purpose: GuestPurpose,
  db: Database,
  { now, newId }: Clock,
  org: string,
  due: readonly DueGuest[],
  send: Sending = { when: "now" },
): Promise<Reminder[]> {
  const { kind, otherKinds = [], message } = purpose.reminder as GuestReminder;
  if (!due.length) return [];
  const { organisation, own, guests } = await db.read({
    organisation: organisationStatement(org),
    own: templatesStatement(org, [kind, ...otherKinds]),
    guests: guestsWithin(
      purpose,
      org,
      due.map(({ id }) => id),
      now,
    ),
  });
  const around = {
    now,
    newId,
    organisation: storedOrganisation(organisation[0]!).organisation,
    // One kept from before what is asked of it today gives way to the product's: nobody would see why none came.
    templates: own
      .map(storedTemplate)
      .filter((text) => isTemplateKind(text.kind) && !templateFaults(text.kind, text).length),
  };
  const found = new Map(guests.map((row) => [row.id, storedGuest(purpose, row)]));
  return due.flatMap(({ id, reminded }) => {
    const read = found.get(id);
    if (!read) return [];
    const guest = { ...read, reminded };
    const made = message(around, guest, send);
    return made ? [{ guest, message: { ...made, id: newId("msg") } }] : [];
  });
}
