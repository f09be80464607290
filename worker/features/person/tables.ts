import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** When a person took their data out: so often a day is enough. */
export const personTakeOuts = sqliteTable(
  "person_take_outs",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    at: text().notNull(),
  },
  (t) => [index("person_take_outs_person").on(t.candidateId, t.at)],
);

/** The code that was sent last to an address that a person wants to have, as a keyed hash. */
export const personAddressCodes = sqliteTable("person_address_codes", {
  candidateId: text("candidate_id").primaryKey(),
  orgId: text("org_id").notNull(),
  /** The message that brings it. */
  messageId: text("message_id").notNull(),
  /** As it will be stored and sent to. */
  email: text().notNull(),
  /** Empty once the code was given. */
  codeHash: text("code_hash").notNull(),
  /** SHA-256 of the ticket that the browser which asked was given. */
  ticketHash: text("ticket_hash").notNull(),
  expiresAt: text("expires_at").notNull(),
  tries: integer().notNull().default(0),
  /** Codes sent since `sentSince`: what is asked for without end is held back. */
  sent: integer().notNull().default(1),
  sentSince: text("sent_since").notNull(),
});

/** That a person had all erased that could be: ids and an instant. */
export const personErasures = sqliteTable(
  "person_erasures",
  {
    /** Of the operation. */
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    /** The receipt, until it has left: then it goes, too, with the address. */
    messageId: text("message_id"),
    at: text().notNull(),
  },
  (t) => [
    index("person_erasures_told")
      .on(t.messageId)
      .where(sql`message_id IS NOT NULL`),
  ],
);
