/** Mail to whoever made an offer that comes with no event. */
import { type SQL, sql } from "drizzle-orm";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { joined, MAIL } from "./purpose.ts";

/** Rows of those that were asked since an instant. */
export const questionsStatement = (org: string, offer: string, since: string): SQL => sql`
  SELECT m.id FROM messages m WHERE m.thing_id = ${offer} AND m.guest_id = ${offer} AND m.org_id = ${org}
    AND m.kind = 'offer-question' AND m.created_at > ${since}`;

export const insertAside = (
  org: string,
  offer: string,
  message: OutboxMessage,
  now: Date,
  only: SQL = sql``,
): SQL[] =>
  insertMessages(
    [message],
    ownedByGuest(MAIL, now.toISOString()),
    sql`CROSS JOIN guests g ${joined} WHERE g.id = ${offer} AND g.org_id = ${org} ${only}`,
  );

/** … as long as nobody has answered it, and nothing else has ended it. */
export const insertAsideOfStanding = (
  org: string,
  offer: string,
  message: OutboxMessage,
  now: Date,
): SQL[] => insertAside(org, offer, message, now, sql`AND d.state = 'standing'`);
