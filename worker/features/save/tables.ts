import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OwnAnswer } from "./rules.ts";

/**
 * What people themselves have said to being kept, as ids, verbs and days: it outlives the application whose history
 * tells it too, as long as the profile is there (GDPR article 7.1).
 */
export const savedAnswers = sqliteTable(
  "saved_answers",
  {
    profileId: text("profile_id").notNull(),
    /** The profile's own, once it was answered. */
    version: integer().notNull(),
    orgId: text("org_id").notNull(),
    /** Of the event; of an answer after the application was purged, an id of its own. */
    receiptId: text("receipt_id").notNull(),
    answer: text().$type<OwnAnswer>().notNull(),
    /** Local dates: on which it was said, and the last day that it asks for. */
    saidOn: text("said_on").notNull(),
    until: text(),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.profileId, t.version] }),
    index("saved_answers_receipt").on(t.receiptId),
  ],
);
