import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Locale, Status } from "../../domain/vocabulary.ts";
import type { PanelVerb, ReviewerKind, Verdict } from "./rules/panel.ts";

/** People who rate an operation's candidates. No candidate's data; its words lie in ratings. */
export const panels = sqliteTable(
  "panels",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    operationId: text("operation_id").notNull(),
    /** JSON: PanelOptions. */
    options: text().notNull(),
    /** Local date, and the instant at which it ends in the organisation's zone. */
    deadline: text().notNull(),
    deadlineAt: text("deadline_at").notNull(),
    /** The highest number that a candidate ever had. */
    numbered: integer().notNull().default(0),
    remindAfterDays: integer("remind_after_days"),
    remindEveryDays: integer("remind_every_days"),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorEmail: text("actor_email"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("panels_project").on(t.projectId, t.createdAt, t.id),
    index("panels_org").on(t.orgId, t.createdAt, t.id),
  ],
);

/** Who changed a panel after it was opened, and when; as ids and verbs. */
export const panelChanges = sqliteTable(
  "panel_changes",
  {
    panelId: text("panel_id").notNull(),
    n: integer().notNull(),
    orgId: text("org_id").notNull(),
    verb: text().$type<PanelVerb>().notNull(),
    /** Null: it concerns the whole panel. */
    reviewerId: text("reviewer_id"),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.panelId, t.n] })],
);

export const panelCandidates = sqliteTable(
  "panel_candidates",
  {
    panelId: text("panel_id").notNull(),
    applicationId: text("application_id").notNull(),
    orgId: text("org_id").notNull(),
    addedAt: text("added_at").notNull(),
    /** Taken out again by undo; ratings stay until the application is purged. */
    removedAt: text("removed_at"),
    /** Whom "Candidate 3" means to everybody in the panel: given when they join, never to another. */
    number: integer().notNull().default(0),
    /** Repeated here, so that a ranking reads one row a candidate. */
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    status: text().$type<Status>().notNull().default("received"),
    deleted: integer().notNull().default(0),
    /** Of the ratings that count, so that lists read one row (features/panel/statements/figures.ts). */
    ratingSum: integer("rating_sum").notNull().default(0),
    ratingCount: integer("rating_count").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.panelId, t.applicationId] }),
    // Leads to the newest panel that an application is in.
    index("panel_candidates_application").on(t.applicationId, t.removedAt, t.panelId),
  ],
);

/**
 * Who has seen, outside their own review, what reviewers say in a panel: they may not review there. By the host's
 * id of them and their address, folded; "" when the session gave none.
 */
export const panelSights = sqliteTable(
  "panel_sights",
  {
    panelId: text("panel_id").notNull(),
    actorId: text("actor_id").notNull(),
    emailFold: text("email_fold").notNull(),
    orgId: text("org_id").notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.panelId, t.actorId, t.emailFold] })],
);

/** One a panel, reviewer and application; the later of two devices wins. */
export const ratings = sqliteTable(
  "ratings",
  {
    panelId: text("panel_id").notNull(),
    applicationId: text("application_id").notNull(),
    reviewerId: text("reviewer_id").notNull(),
    orgId: text("org_id").notNull(),
    verdict: text().$type<Verdict>().notNull(),
    score: integer(),
    comment: text(),
    version: integer().notNull().default(1),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.panelId, t.applicationId, t.reviewerId] }),
    index("ratings_application").on(t.applicationId),
    index("ratings_reviewer").on(t.reviewerId),
  ],
);

/*
 * Until the ninth migration reviewers and their codes stood here; their rows were copied to `guests` and
 * `guest_codes`. Nothing is written here any more but by the former release, whose writes triggers pass on while it
 * still runs; a purge erases here too.
 */

export const panelReviewers = sqliteTable(
  "panel_reviewers",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    panelId: text("panel_id").notNull(),
    kind: text().$type<ReviewerKind>().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    emailFold: text("email_fold").notNull(),
    language: text().$type<Locale>().notNull(),
    /** Raised when the link is revoked or renewed; the link is derived from it and stored nowhere. */
    linkVersion: integer("link_version").notNull().default(1),
    openedAt: text("opened_at"),
    submittedAt: text("submitted_at"),
    revokedAt: text("revoked_at"),
    reminded: integer().notNull().default(0),
    /** Instant of the next reminder; null: none. */
    remindAt: text("remind_at"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("panel_reviewers_person").on(t.panelId, t.emailFold),
    index("panel_reviewers_address").on(t.orgId, t.emailFold),
    index("panel_reviewers_due")
      .on(t.remindAt)
      .where(sql`remind_at IS NOT NULL AND submitted_at IS NULL AND revoked_at IS NULL`),
  ],
);

/** The code that an external reviewer was sent last, as a keyed hash, and how often it was tried. */
export const reviewerCodes = sqliteTable("reviewer_codes", {
  reviewerId: text("reviewer_id").primaryKey(),
  orgId: text("org_id").notNull(),
  panelId: text("panel_id").notNull(),
  codeHash: text("code_hash").notNull(),
  /** SHA-256 of the ticket that the browser which asked was given. */
  ticketHash: text("ticket_hash").notNull(),
  expiresAt: text("expires_at").notNull(),
  tries: integer().notNull().default(0),
  /** Codes sent since `sentSince`: what is asked for without end is held back. */
  sent: integer().notNull().default(1),
  sentSince: text("sent_since").notNull(),
});
