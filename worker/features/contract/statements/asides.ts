/** Questions to whoever sent a contract: mail that comes with no event. */
import { type SQL, sql } from "drizzle-orm";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { joined, MAIL } from "./purpose.ts";

/** Rows of those that were asked since an instant. */
export const questionsStatement = (org: string, contract: string, since: string): SQL => sql`
  SELECT m.id FROM messages m WHERE m.thing_id = ${contract} AND m.guest_id = ${contract} AND m.org_id = ${org}
    AND m.kind = 'contract-question' AND m.created_at > ${since}`;

export const insertQuestion = (
  org: string,
  contract: string,
  message: OutboxMessage,
  now: Date,
): SQL[] =>
  insertMessages(
    [message],
    ownedByGuest(MAIL, now.toISOString()),
    sql`CROSS JOIN guests g ${joined} WHERE g.id = ${contract} AND g.org_id = ${org}`,
  );
