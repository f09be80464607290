/** The receipt of who is kept without an application. */
import { type SQL, sql } from "drizzle-orm";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { joined, MAIL } from "./purpose.ts";

/** In the batch of the answer whose receipt it is: nothing happens without that. */
export const receiptStatements = (
  profile: string,
  receipt: string,
  messages: readonly OutboxMessage[],
  at: string,
): SQL[] => {
  const given = sql`EXISTS (SELECT 1 FROM saved_answers n WHERE n.receipt_id = ${receipt})`;
  return [
    // What waits of them is overtaken.
    cancelMessages(sql`m.thing_id = ${profile} AND m.guest_id = ${profile} AND ${given}`, at),
    ...insertMessages(
      messages,
      ownedByGuest(MAIL, at),
      sql`CROSS JOIN guests g ${joined} WHERE g.id = ${profile} AND ${given}`,
    ),
  ];
};
