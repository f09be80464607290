/** What /dev/mail shows and does: the outbox of every organisation. Local mode only; nothing deployed imports it. */
import { type SQL, sql } from "drizzle-orm";
import type { Failure } from "../../domain/failures.ts";
import type { Attachment } from "../../domain/plan.ts";
import type { MessageState } from "../../domain/vocabulary.ts";
import type { Database, Row } from "../../db/client.ts";

/** What a line of the list needs. */
export interface MailHead {
  id: string;
  /** Whose personal link and code it holds. */
  guest: string | null;
  /** IANA, of the organisation. */
  timeZone: string;
  to: string;
  from: { name: string; address: string };
  subject: string;
  /** The first 300 characters in a list, all of it in one message. */
  text: string;
  language: string;
  state: MessageState;
  failure: Failure | null;
  sendAt: string;
  /** When it is next looked at: `sendAt`, then each retry. */
  dueAt: string;
  stateAt: string;
  attachments: Attachment[];
}

export interface Mail extends MailHead {
  replyTo: string | null;
  html: string;
  bodyKey: string | null;
  kind: string;
  /** Version of the template; null for a recruiter's own words. */
  template: string | null;
  list: boolean;
  attempts: number;
}

const head = (
  text: SQL,
): SQL => sql`m.id, m.guest_id AS "guest", o.time_zone AS "timeZone", m.recipient, m.sender_name AS "senderName",
  m.sender_address AS "senderAddress", m.subject, ${text} AS "text", m.language, m.state, m.failure,
  m.send_at AS "sendAt", m.due_at AS "dueAt", m.state_at AS "stateAt", m.attachments`;
const whole = sql`${head(sql`m.text`)}, m.reply_to AS "replyTo", m.html, m.body_key AS "bodyKey", m.kind, m.template_id AS "template", m.list, m.attempts`;
const from = sql`FROM messages m JOIN organisations o ON o.id = m.org_id`;

/** Newest first: ids sort by age. */
export const newestHeads = async (db: Database, limit: number): Promise<MailHead[]> =>
  (
    await db.readOne(
      sql`SELECT ${head(sql`substr(m.text, 1, 300)`)} ${from} ORDER BY m.id DESC LIMIT ${limit}`,
    )
  ).map(mailHead);

/** Newest first, whole. */
export const newestMail = async (db: Database, limit: number): Promise<Mail[]> =>
  (await db.readOne(sql`SELECT ${whole} ${from} ORDER BY m.id DESC LIMIT ${limit}`)).map(mail);

export async function mailById(db: Database, id: string): Promise<Mail | null> {
  const [row] = await db.readOne(sql`SELECT ${whole} ${from} WHERE m.id = ${id}`);
  return row ? mail(row) : null;
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

const mailHead = (row: Row): MailHead => ({
  id: row.id as string,
  guest: row.guest as string | null,
  timeZone: row.timeZone as string,
  to: row.recipient as string,
  from: { name: row.senderName as string, address: row.senderAddress as string },
  subject: row.subject as string,
  text: row.text as string,
  language: row.language as string,
  state: row.state as MessageState,
  failure: row.failure as Failure | null,
  sendAt: row.sendAt as string,
  dueAt: row.dueAt as string,
  stateAt: row.stateAt as string,
  attachments: JSON.parse(row.attachments as string) as Attachment[],
});

const mail = (row: Row): Mail => ({
  ...mailHead(row),
  replyTo: row.replyTo as string | null,
  html: row.html as string,
  bodyKey: row.bodyKey as string | null,
  kind: row.kind as string,
  template: row.template as string | null,
  list: row.list === 1,
  attempts: row.attempts as number,
});
