import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Locale, Status } from "../../domain/vocabulary.ts";
import type { OfferState } from "./rules/offer.ts";

/** One version of what an application was offered, and what was answered to it; its id is the guest's. */
export const offers = sqliteTable(
  "offers",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    applicationId: text("application_id").notNull(),
    operationId: text("operation_id").notNull(),
    number: integer().notNull(),
    state: text().$type<OfferState>().notNull().default("standing"),
    /** Raised by whatever changes how it stands: what an answer page has `seen`. */
    version: integer().notNull().default(1),
    /** JSON: OfferTerms. */
    terms: text().notNull(),
    /** IANA: in which its last day ends. */
    timeZone: text("time_zone").notNull(),
    /** Local date, and the instant at which it ends. */
    answerBy: text("answer_by").notNull(),
    answerByAt: text("answer_by_at").notNull(),
    /** Where the application stood before it was offered anything. */
    formerStatus: text("former_status").$type<Status>().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorEmail: text("actor_email"),
    answeredAt: text("answered_at"),
    /** A recruiter recorded it: how it had come; null: the candidate's own. */
    via: text(),
    /** What was accepted: the very text, its SHA-256 (hex) and language, and the name that was typed below it. */
    acceptedName: text("accepted_name"),
    acceptedLanguage: text("accepted_language").$type<Locale>(),
    acceptedText: text("accepted_text"),
    acceptedSha256: text("accepted_sha256"),
    /** Of a no: one of a closed list; and what the candidate added in words. */
    reason: text(),
    comment: text(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("offers_application").on(t.applicationId, t.number),
    // Only one stands, or was accepted, at a time.
    uniqueIndex("offers_standing")
      .on(t.applicationId)
      .where(sql`state IN ('standing', 'accepted')`),
    index("offers_due")
      .on(t.answerByAt)
      .where(sql`state = 'standing'`),
    // Accepted is what was standing, with the hash of its text; what was accepted is never declined, replaced or expired.
    check(
      "offers_accepted",
      sql`(accepted_sha256 IS NOT NULL OR state <> 'accepted') AND (accepted_sha256 IS NULL OR state IN ('accepted', 'withdrawn', 'ended'))`,
    ),
  ],
);
