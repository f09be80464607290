import { type SQL, sql } from "drizzle-orm";
import { ownedByGuest } from "../../../guests/statements/guests.ts";
import { insertMessages, type OutboxMessage } from "../../../outbox/insert.ts";
import { joined, MAIL } from "./purpose.ts";

export const tellStatements = (
  org: string,
  account: string,
  message: OutboxMessage,
  now: Date,
): SQL[] =>
  insertMessages(
    [message],
    ownedByGuest(MAIL, now.toISOString()),
    sql`CROSS JOIN guests g ${joined} WHERE g.id = ${account} AND g.org_id = ${org}`,
  );
