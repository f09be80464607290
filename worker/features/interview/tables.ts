import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Locale } from "../../domain/vocabulary.ts";
import type { InvitationState } from "./rules/interview.ts";

/** What several candidates are invited to: one kind of meeting, and its slots. */
export const interviews = sqliteTable(
  "interviews",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    operationId: text("operation_id").notNull(),
    /** JSON: InterviewDetails. */
    details: text().notNull(),
    /** IANA: where it takes place. */
    timeZone: text("time_zone").notNull(),
    /** Local date, and the instant at which it ends. */
    answerBy: text("answer_by").notNull(),
    answerByAt: text("answer_by_at").notNull(),
    /** End of the last slot, an instant: until long after it links open. */
    lastsUntil: text("lasts_until").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorEmail: text("actor_email"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("interviews_project").on(t.projectId, t.createdAt, t.id)],
);

export const interviewHosts = sqliteTable(
  "interview_hosts",
  {
    interviewId: text("interview_id").notNull(),
    emailFold: text("email_fold").notNull(),
    orgId: text("org_id").notNull(),
    name: text().notNull(),
    email: text().notNull(),
    /** May read what the candidates they meet need. */
    readsNeeds: integer("reads_needs").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.interviewId, t.emailFold] }),
    index("interview_hosts_address").on(t.orgId, t.emailFold),
  ],
);

/** A day on which a host cannot meet anybody, as they said by their link. */
export const hostAbsences = sqliteTable(
  "host_absences",
  {
    interviewId: text("interview_id").notNull(),
    emailFold: text("email_fold").notNull(),
    /** Local date where the meeting is. */
    date: text().notNull(),
    orgId: text("org_id").notNull(),
    /** What would suit them instead, in their words. */
    suggestion: text(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.interviewId, t.emailFold, t.date] })],
);

export const interviewSlots = sqliteTable(
  "interview_slots",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    interviewId: text("interview_id").notNull(),
    /** Instants. */
    startsAt: text("starts_at").notNull(),
    endsAt: text("ends_at").notNull(),
    capacity: integer().notNull(),
    /** Nobody can choose it any more. */
    closedAt: text("closed_at"),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("interview_slots_interview").on(t.interviewId, t.startsAt, t.id),
    index("interview_slots_time").on(t.orgId, t.startsAt, t.id),
  ],
);

/** One row for each seat there is, made with its slot: who takes one takes a row (DECISIONS.md, 36). */
export const interviewSeats = sqliteTable(
  "interview_seats",
  {
    slotId: text("slot_id").notNull(),
    n: integer().notNull(),
    orgId: text("org_id").notNull(),
    invitationId: text("invitation_id"),
    /** Instant until which it is held for whoever waited for it; null: it is free, or theirs. */
    heldUntil: text("held_until"),
    /** Id of the mail that tells of that; empty: they have no address; null: it has still to be written. */
    heldMail: text("held_mail"),
  },
  (t) => [
    primaryKey({ columns: [t.slotId, t.n] }),
    index("interview_seats_free")
      .on(t.slotId, t.n)
      .where(sql`invitation_id IS NULL`),
    uniqueIndex("interview_seats_invitation")
      .on(t.invitationId)
      .where(sql`invitation_id IS NOT NULL`),
    index("interview_seats_taken")
      .on(t.slotId)
      .where(sql`invitation_id IS NOT NULL`),
    index("interview_seats_held")
      .on(t.heldUntil)
      .where(sql`held_until IS NOT NULL`),
  ],
);

/** One candidate's, and what they answered; its id is the guest's. */
export const interviewInvitations = sqliteTable(
  "interview_invitations",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    interviewId: text("interview_id").notNull(),
    applicationId: text("application_id").notNull(),
    state: text().$type<InvitationState>().notNull().default("awaiting"),
    /** Read off the seat; the check makes a batch fail that takes none. */
    slotId: text("slot_id"),
    /** Raised by each answer, and whenever what was asked changes: what an answer page has `seen`. */
    version: integer().notNull().default(1),
    answeredAt: text("answered_at"),
    /** A recruiter recorded it: how it had come; null: the candidate's own. */
    via: text(),
    /** JSON: HalfDay[]; when another time was asked for. */
    halfDays: text("half_days").notNull().default("[]"),
    /** In the candidate's words. */
    wish: text(),
    /** JSON: Span; when the candidate's time was before it was moved, until they have answered to that. */
    movedFrom: text("moved_from"),
    /** Of the calendar entry (RFC 5545, 3.8.7.4); null: none was sent. */
    sequence: integer(),
    createdAt: text("created_at").notNull(),
    /** Instant; the place in the queue of who waits for a seat, kept through an end that is undone. */
    waitsSince: text("waits_since"),
    /** JSON list of slots that were offered to who waits, and not taken. */
    passed: text().notNull().default("[]"),
  },
  (t) => [
    uniqueIndex("interview_invitations_person").on(t.interviewId, t.applicationId),
    index("interview_invitations_application").on(t.applicationId, t.createdAt),
    index("interview_invitations_waiting")
      .on(t.interviewId, t.waitsSince, t.id)
      .where(sql`state = 'waiting'`),
    check(
      "interview_invitations_seat",
      sql`(state IN ('accepted', 'confirm-anew', 'took-place', 'no-show')) = (slot_id IS NOT NULL)`,
    ),
  ],
);

/** What a candidate needs for the meeting: about health (GDPR, article 9), so apart, and gone 14 days after. */
export const interviewNeeds = sqliteTable("interview_needs", {
  invitationId: text("invitation_id").primaryKey(),
  orgId: text("org_id").notNull(),
  applicationId: text("application_id").notNull(),
  text: text().notNull(),
  at: text().notNull(),
});

/** A recruiter's calendar of meetings, which their calendar program fetches by a secret address. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    /** Of the session that made it, like all that follows: a feed tells no more than that session was told. */
    actorId: text("actor_id").notNull(),
    emailFold: text("email_fold"),
    keyId: text("key_id").notNull(),
    /** JSON lists of ids, or null for all. */
    projects: text(),
    applications: text(),
    language: text().$type<Locale>().notNull(),
    /** Whole names in place of initials. */
    names: integer().notNull().default(0),
    /** Of the address; raising it retires the one before. */
    version: integer().notNull().default(1),
    createdAt: text("created_at").notNull(),
    revokedAt: text("revoked_at"),
  },
  (t) => [uniqueIndex("calendar_feeds_actor").on(t.orgId, t.actorId)],
);

/** When a host is taken, by a slot in which somebody has a seat: nobody is in two places. */
export const hostTimes = sqliteTable(
  "host_times",
  {
    slotId: text("slot_id").notNull(),
    emailFold: text("email_fold").notNull(),
    orgId: text("org_id").notNull(),
    startsAt: text("starts_at").notNull(),
    endsAt: text("ends_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.slotId, t.emailFold] }),
    index("host_times_host").on(t.orgId, t.emailFold, t.endsAt),
  ],
);
