/** What /dev/mail shows: the outbox of every organisation. Local mode only; nothing deployed imports it. */
import { sql } from "drizzle-orm";
import type { Attachment } from "../domain/plan.ts";
import type { MessageState } from "../domain/vocabulary.ts";
import type { Failure } from "../domain/failures.ts";
import type { Database, Row } from "./client.ts";

export interface Mail {
  id: string;
  organisation: string;
  /** IANA, of the organisation. */
  timeZone: string;
  to: string;
  from: { name: string; address: string };
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  language: string;
  state: MessageState;
  failure: Failure | null;
  sendAt: string;
  stateAt: string;
  attachments: Attachment[];
}

const fields = sql`m.id, o.name AS "organisation", o.time_zone AS "timeZone", m.recipient, m.sender_name AS "senderName",
  m.sender_address AS "senderAddress", m.reply_to AS "replyTo", m.subject, m.text, m.html, m.language, m.state,
  m.failure, m.send_at AS "sendAt", m.state_at AS "stateAt", m.attachments
  FROM messages m JOIN organisations o ON o.id = m.org_id`;

/** Newest first: ids sort by age. */
export const newestMail = async (db: Database, limit: number): Promise<Mail[]> =>
  (await db.readOne(sql`SELECT ${fields} ORDER BY m.id DESC LIMIT ${limit}`)).map(mail);

export async function mailById(db: Database, id: string): Promise<Mail | null> {
  const [row] = await db.readOne(sql`SELECT ${fields} WHERE m.id = ${id}`);
  return row ? mail(row) : null;
}

const mail = (row: Row): Mail => ({
  id: row.id as string,
  organisation: row.organisation as string,
  timeZone: row.timeZone as string,
  to: row.recipient as string,
  from: { name: row.senderName as string, address: row.senderAddress as string },
  replyTo: row.replyTo as string | null,
  subject: row.subject as string,
  text: row.text as string,
  html: row.html as string,
  language: row.language as string,
  state: row.state as MessageState,
  failure: row.failure as Failure | null,
  sendAt: row.sendAt as string,
  stateAt: row.stateAt as string,
  attachments: JSON.parse(row.attachments as string) as Attachment[],
});
