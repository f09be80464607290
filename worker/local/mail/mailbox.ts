/** What /dev/mail shows and does: the outbox of every organisation. Local mode only; nothing deployed imports it. */
import { sql } from "drizzle-orm";
import type { Failure } from "../../domain/failures.ts";
import type { Attachment, CalendarEntry } from "../../domain/plan.ts";
import type { Locale, MessageState } from "../../domain/vocabulary.ts";
import { atMost, type Database } from "../../db/client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../db/shape.ts";

const parts = {
  id: text("m.id"),
  /** Whose personal link and code it holds. */
  guest: nullable(text("m.guest_id")),
  /** IANA, of the organisation. */
  timeZone: text("o.time_zone"),
  to: text("m.recipient"),
  from: shape({ name: text("m.sender_name"), address: text("m.sender_address") }),
  subject: text("m.subject"),
  text: text("m.text"),
  language: text<Locale>("m.language"),
  state: text<MessageState>("m.state"),
  failure: nullable(text<Failure>("m.failure")),
  sendAt: text("m.send_at"),
  /** When it is next looked at: `sendAt`, then each retry. */
  dueAt: text("m.due_at"),
  stateAt: text("m.state_at"),
  attachments: json<Attachment[]>("m.attachments"),
  calendar: nullable(json<CalendarEntry>("m.calendar")),
};

/** What a line of the list needs. */
const head = shape({ ...parts, text: text("substr(m.text, 1, 300)") });

const whole = shape({
  ...parts,
  replyTo: nullable(text("m.reply_to")),
  html: text("m.html"),
  bodyKey: nullable(text("m.body_key")),
  kind: text("m.kind"),
  /** Version of the template; null for a recruiter's own words. */
  template: nullable(text("m.template_id")),
  list: flag("m.list"),
  attempts: integer("m.attempts"),
});

export type MailHead = Shaped<typeof head>;
export type Mail = Shaped<typeof whole>;

const from = sql`FROM messages m JOIN organisations o ON o.id = m.org_id`;

/** Newest first: ids sort by age. */
export const newestHeads = async (db: Database, limit: number): Promise<MailHead[]> =>
  (await db.readOne(sql`SELECT ${head.columns} ${from} ORDER BY m.id DESC ${atMost(limit)}`)).map(
    head.parse,
  );

/** Newest first, whole. */
export const newestMail = async (db: Database, limit: number): Promise<Mail[]> =>
  (await db.readOne(sql`SELECT ${whole.columns} ${from} ORDER BY m.id DESC ${atMost(limit)}`)).map(
    whole.parse,
  );

export async function mailById(db: Database, id: string): Promise<Mail | null> {
  const [row] = await db.readOne(sql`SELECT ${whole.columns} ${from} WHERE m.id = ${id}`);
  return row ? whole.parse(row) : null;
}

const waiting = sql`state IN ('held', 'scheduled', 'queued')`;

/** Makes a waiting message due, unless somebody is sending it just now. */
export async function hasten(db: Database, id: string, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.write({
    hastened: sql`UPDATE messages SET send_at = min(send_at, ${at}), due_at = ${at}
      WHERE id = ${id} AND ${waiting} AND (lease_until IS NULL OR lease_until <= ${at})`,
  });
}

/** Makes whatever waits for a provider that did not answer due. */
export async function hastenUnanswered(db: Database, now: Date): Promise<void> {
  await db.write({
    hastened: sql`UPDATE messages SET due_at = ${now.toISOString()}
      WHERE state = 'queued' AND failure = 'no_answer' AND lease_until IS NULL`,
  });
}
