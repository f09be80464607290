import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Locale, Status, Verb } from "../domain/vocabulary.ts";

/*
 * Every table carries org_id and every query is scoped by it. Instants are ISO 8601 in UTC, local
 * dates YYYY-MM-DD. `*_fold` columns hold domain/fold.ts of their neighbour, those of names domain/search-key.ts
 * (SQLite folds ASCII only).
 */

export const organisations = sqliteTable("organisations", {
  id: text().primaryKey(),
  name: text().notNull(),
  locale: text().notNull(),
  timeZone: text("time_zone").notNull(),
  holdSeconds: integer("hold_seconds").notNull().default(30),
  retentionMonths: integer("retention_months").notNull().default(24),
  publicSector: integer("public_sector").notNull().default(0),
  senderName: text("sender_name").notNull(),
  senderAddress: text("sender_address").notNull(),
  /** How its mail looks: a colour "#rrggbb", a logo (JSON: Logo, bytes in R2), a line or two below. */
  accent: text(),
  logo: text(),
  footerSv: text("footer_sv"),
  footerEn: text("footer_en"),
  /** JSON: what each step of 1–7 is called, lowest first; null: in the product's words. */
  scaleSv: text("scale_sv"),
  scaleEn: text("scale_en"),
  /** Whoever accepts an offer confirms it by a code in mail. */
  offerCode: integer("offer_code").notNull().default(0),
  /** Address of who answers about personal data, shown where candidates read of theirs; null: the recruiter's. */
  privacyContact: text("privacy_contact"),
  /** Whoever gets an account is sent a first password in the mail, instead of a link to choose one. */
  loginPassword: integer("login_password").notNull().default(0),
  createdAt: text("created_at").notNull(),
});

export const apiKeys = sqliteTable("api_keys", {
  id: text().primaryKey(),
  orgId: text("org_id").notNull(),
  name: text().notNull(),
  /** First characters, shown to people so that they know which key it is. */
  prefix: text().notNull(),
  /** SHA-256, hex. The key itself is nowhere. */
  hash: text().notNull().unique(),
  createdAt: text("created_at").notNull(),
  revokedAt: text("revoked_at"),
});

export const origins = sqliteTable(
  "origins",
  { orgId: text("org_id").notNull(), origin: text().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.origin] }), index("origins_origin").on(t.origin)],
);

export const reasons = sqliteTable(
  "reasons",
  {
    orgId: text("org_id").notNull(),
    list: text().notNull(),
    /** Short and stable, e.g. "other-chosen"; statistics count it. */
    id: text().notNull(),
    labelSv: text("label_sv").notNull(),
    labelEn: text("label_en").notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.list, t.id] })],
);

export const projects = sqliteTable(
  "projects",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    externalId: text("external_id"),
    title: text().notNull(),
    department: text().notNull().default(""),
    /** Local date; the day ends in the organisation's zone. */
    applyBy: text("apply_by"),
    /** Local date on which retention begins to run. */
    closedAt: text("closed_at"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("projects_external").on(t.orgId, t.externalId),
    index("projects_list").on(t.orgId, t.id),
    index("projects_department").on(t.orgId, t.department),
  ],
);

export const candidates = sqliteTable(
  "candidates",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    /** The host's own id of the person, when it gives one. */
    externalId: text("external_id"),
    version: integer().notNull().default(1),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text(),
    emailFold: text("email_fold"),
    phone: text(),
    address: text(),
    postalCode: text("postal_code"),
    city: text(),
    language: text().notNull(),
    protectedIdentity: integer("protected_identity").notNull().default(0),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    // Families share addresses: no two people are one because theirs is the same (DECISIONS.md, 11).
    index("candidates_address").on(t.orgId, t.emailFold),
    uniqueIndex("candidates_external").on(t.orgId, t.externalId),
  ],
);

/** What an intake changed of a person, in the history of each of their applications. Ids and names of fields. */
export const candidateChanges = sqliteTable(
  "candidate_changes",
  {
    applicationId: text("application_id").notNull(),
    /** The application's own at the time: the change stands after that event. */
    version: integer().notNull(),
    /** The candidate's, once it was changed. */
    candidateVersion: integer("candidate_version").notNull(),
    orgId: text("org_id").notNull(),
    operationId: text("operation_id").notNull(),
    /** JSON: names of the candidate's fields. */
    fields: text().notNull(),
    /** The application whose row said so; null: an explicit call about the person. */
    source: text(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.version, t.candidateVersion] })],
);

export const applications = sqliteTable(
  "applications",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    externalId: text("external_id"),
    projectId: text("project_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    status: text().$type<Status>().notNull(),
    formerStatus: text("former_status").$type<Status>(),
    /** Number of the newest event; the event log is the lock. */
    version: integer().notNull(),
    /** An event of it had effects, own or shared: until then no feature has anything to show, and none needs to look. */
    acted: integer().notNull().default(0),
    deletedAt: text("deleted_at"),
    receivedAt: text("received_at").notNull(),
    coverLetter: text("cover_letter"),
    /** JSON: [{question, answer}]. */
    answers: text().notNull().default("[]"),
    /** domain/name-keys.ts of the candidate's name, repeated here so that lists stay in one index. */
    firstFold: text("first_fold").notNull(),
    lastFold: text("last_fold").notNull(),
    /** Null and "": written by a release that had no such keys; made anew within minutes. */
    nameKey: text("name_key"),
    nameRule: text("name_rule").notNull().default(""),
    /** What lists by name stand in the order of. */
    nameOrder: text("name_order").generatedAlwaysAs(sql`coalesce(name_key, last_fold)`),
  },
  (t) => {
    const active = sql`deleted_at IS NULL`;
    const candidates = sql`deleted_at IS NULL AND status <> 'hired'`;
    const deleted = sql`deleted_at IS NOT NULL`;
    return [
      uniqueIndex("applications_external").on(t.orgId, t.externalId),
      uniqueIndex("applications_person").on(t.projectId, t.candidateId),
      index("applications_candidate").on(t.candidateId),
      index("applications_rule").on(t.orgId, t.nameRule, t.id),
      // One index for each list and order (features/applications/statements/list.ts): a page reads its own rows, no more.
      index("applications_project_received").on(t.projectId, t.receivedAt, t.id).where(candidates),
      index("applications_project_last").on(t.projectId, t.lastFold, t.id).where(candidates),
      index("applications_project_first").on(t.projectId, t.firstFold, t.id).where(candidates),
      index("applications_project_name").on(t.projectId, t.nameOrder, t.id).where(candidates),
      index("applications_project_status_received")
        .on(t.projectId, t.status, t.receivedAt, t.id)
        .where(active),
      index("applications_project_status_last")
        .on(t.projectId, t.status, t.lastFold, t.id)
        .where(active),
      index("applications_project_status_first")
        .on(t.projectId, t.status, t.firstFold, t.id)
        .where(active),
      index("applications_project_status_name")
        .on(t.projectId, t.status, t.nameOrder, t.id)
        .where(active),
      index("applications_org_received").on(t.orgId, t.receivedAt, t.id).where(candidates),
      index("applications_org_last").on(t.orgId, t.lastFold, t.id).where(candidates),
      index("applications_org_first").on(t.orgId, t.firstFold, t.id).where(candidates),
      index("applications_org_name").on(t.orgId, t.nameOrder, t.id).where(candidates),
      index("applications_org_status_received")
        .on(t.orgId, t.status, t.receivedAt, t.id)
        .where(active),
      index("applications_org_status_last").on(t.orgId, t.status, t.lastFold, t.id).where(active),
      index("applications_org_status_first").on(t.orgId, t.status, t.firstFold, t.id).where(active),
      index("applications_org_status_name").on(t.orgId, t.status, t.nameOrder, t.id).where(active),
      index("applications_project_deleted").on(t.projectId, t.deletedAt, t.id).where(deleted),
      index("applications_project_deleted_last").on(t.projectId, t.lastFold, t.id).where(deleted),
      index("applications_project_deleted_first").on(t.projectId, t.firstFold, t.id).where(deleted),
      index("applications_project_deleted_name").on(t.projectId, t.nameOrder, t.id).where(deleted),
      index("applications_project_deleted_status")
        .on(t.projectId, t.status, t.deletedAt, t.id)
        .where(deleted),
      index("applications_project_deleted_status_last")
        .on(t.projectId, t.status, t.lastFold, t.id)
        .where(deleted),
      index("applications_project_deleted_status_first")
        .on(t.projectId, t.status, t.firstFold, t.id)
        .where(deleted),
      index("applications_project_deleted_status_name")
        .on(t.projectId, t.status, t.nameOrder, t.id)
        .where(deleted),
      index("applications_org_deleted").on(t.orgId, t.deletedAt, t.id).where(deleted),
      index("applications_org_deleted_last").on(t.orgId, t.lastFold, t.id).where(deleted),
      index("applications_org_deleted_first").on(t.orgId, t.firstFold, t.id).where(deleted),
      index("applications_org_deleted_name").on(t.orgId, t.nameOrder, t.id).where(deleted),
      index("applications_org_deleted_status")
        .on(t.orgId, t.status, t.deletedAt, t.id)
        .where(deleted),
      index("applications_org_deleted_status_last")
        .on(t.orgId, t.status, t.lastFold, t.id)
        .where(deleted),
      index("applications_org_deleted_status_first")
        .on(t.orgId, t.status, t.firstFold, t.id)
        .where(deleted),
      index("applications_org_deleted_status_name")
        .on(t.orgId, t.status, t.nameOrder, t.id)
        .where(deleted),
    ];
  },
);

/** Append-only. The primary key is the lock: two writers that saw version n both want row n + 1. */
export const events = sqliteTable(
  "events",
  {
    applicationId: text("application_id").notNull(),
    version: integer().notNull(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    receiptId: text("receipt_id").notNull().unique(),
    /** Receipt that stands for all events that must happen together (transfer has two). */
    unitId: text("unit_id").notNull(),
    operationId: text("operation_id").notNull(),
    /** The bulk that its operation is part of. A copy that a unit made beside it has none. */
    bulkId: text("bulk_id"),
    verb: text().notNull(),
    fromStatus: text("from_status").$type<Status>(),
    toStatus: text("to_status").$type<Status>().notNull(),
    fromFormer: text("from_former").$type<Status>(),
    toFormer: text("to_former").$type<Status>(),
    fromDeleted: integer("from_deleted").notNull(),
    toDeleted: integer("to_deleted").notNull(),
    /** The application ends with this event: purged, or a transfer's copy taken back. */
    gone: integer().notNull().default(0),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
    /** JSON: Effect[], ids only. */
    effects: text().notNull().default("[]"),
    /** The receipt this event takes back. */
    undoes: text(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.version] }),
    index("events_operation").on(t.operationId),
    index("events_unit").on(t.unitId),
    index("events_bulk")
      .on(t.orgId, t.bulkId, t.receiptId)
      .where(sql`bulk_id IS NOT NULL`),
    index("events_undoes")
      .on(t.undoes)
      .where(sql`undoes IS NOT NULL`),
  ],
);

/**
 * One action on many, in one or more operations of one person (DECISIONS.md, 5). Its id is the client's, or that of
 * its only operation.
 */
export const bulks = sqliteTable(
  "bulks",
  {
    orgId: text("org_id").notNull(),
    id: text().notNull(),
    verb: text().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
    /** Applications that it was done to. */
    done: integer().notNull().default(0),
    /** Since it was taken back as a whole nothing more of it is done. */
    closedAt: text("closed_at"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), index("bulks_list").on(t.orgId, t.at, t.id)],
);

/** Bulks by the projects of what they were done to, for lists of one. */
export const bulkProjects = sqliteTable(
  "bulk_projects",
  {
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    /** The bulk's own. */
    at: text().notNull(),
    bulkId: text("bulk_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.at, t.bulkId] })],
);

/** What was said in words. Apart from the event, because purge erases it. */
export const eventDetails = sqliteTable(
  "event_details",
  {
    receiptId: text("receipt_id").primaryKey(),
    orgId: text("org_id").notNull(),
    applicationId: text("application_id").notNull(),
    detail: text().notNull(),
  },
  (t) => [index("event_details_application").on(t.applicationId)],
);

const waiting = sql`state IN ('held', 'scheduled', 'queued')`;

/**
 * What has left or never will, with its body still in its row. Cancelled mail keeps it there: an undo may
 * bring it back.
 */
export const finished = sql`body_key IS NULL
  AND state IN ('sent', 'delivered', 'delayed', 'bounced', 'complained', 'suppressed', 'failed')`;

/** The outbox: each row is the exact message. Row id is the provider's idempotency key. */
export const messages = sqliteTable(
  "messages",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull().default(""),
    /** Empty for what concerns many: then its receipt is its operation. */
    applicationId: text("application_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    operationId: text("operation_id").notNull(),
    receiptId: text("receipt_id").notNull(),
    kind: text().notNull(),
    audience: text().notNull(),
    state: text().notNull(),
    recipient: text().notNull(),
    senderName: text("sender_name").notNull(),
    senderAddress: text("sender_address").notNull(),
    replyTo: text("reply_to"),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** In R2: JSON {text, html}, once they moved there and are empty here; see outbox/bodies.ts. */
    bodyKey: text("body_key"),
    language: text().notNull(),
    /** Version of the template it was made from; null for a recruiter's own words. */
    templateId: text("template_id"),
    /** JSON: MessageSource, from which it can be made anew while it waits. */
    source: text(),
    /** To many and no answer to an application: it can be unsubscribed from. */
    list: integer().notNull().default(0),
    /** Rises when a person edits or cancels it (DECISIONS.md, 2). */
    version: integer().notNull().default(1),
    /** JSON: Attachment[], bytes in R2. */
    attachments: text().notNull().default("[]"),
    /** JSON: CalendarEntry (domain/plan.ts), as it leaves with it; null: none. */
    calendar: text(),
    /** Of a message to a guest: whom it is for, and what they come to. */
    thingId: text("thing_id"),
    guestId: text("guest_id"),
    /** What the event did that made it; null for a test copy, and before the ninth migration. */
    verb: text().$type<Verb>(),
    /** When it is to leave, as planned. */
    sendAt: text("send_at").notNull(),
    /** When it is next looked at: sendAt, then each retry. */
    dueAt: text("due_at").notNull(),
    /** Leaves only after this message, or these (a JSON list of ids), have ended (DECISIONS.md, 23). */
    afterId: text("after_id"),
    leaseUntil: text("lease_until"),
    /** JSON: Hold (outbox/holds.ts), while somebody has it open for editing. */
    hold: text(),
    attempts: integer().notNull().default(0),
    firstTriedAt: text("first_tried_at"),
    providerId: text("provider_id"),
    /** Code of why it failed, was held back or delayed. */
    failure: text(),
    createdAt: text("created_at").notNull(),
    stateAt: text("state_at").notNull(),
  },
  (t) => [
    // One index for each way to ask "did it go out?" (outbox/messages.ts).
    index("messages_application").on(t.applicationId, t.createdAt, t.id, t.state),
    index("messages_operation").on(t.operationId, t.createdAt, t.id, t.state),
    index("messages_project").on(t.projectId, t.createdAt, t.id),
    index("messages_project_state").on(t.projectId, t.state, t.createdAt, t.id),
    index("messages_org").on(t.orgId, t.createdAt, t.id),
    index("messages_org_state").on(t.orgId, t.state, t.createdAt, t.id),
    index("messages_candidate").on(t.candidateId, t.createdAt, t.id, t.state),
    index("messages_address").on(t.orgId, sql`lower(recipient)`, t.createdAt, t.id),
    index("messages_receipt").on(t.receiptId, t.id),
    index("messages_guest")
      .on(t.thingId, t.guestId)
      .where(sql`thing_id IS NOT NULL`),
    index("messages_provider")
      .on(t.providerId)
      .where(sql`provider_id IS NOT NULL`),
    // Of a kind in every state, each state is walked by itself.
    index("messages_org_kind").on(t.orgId, t.kind, t.state, t.createdAt, t.id),
    index("messages_project_kind").on(t.projectId, t.kind, t.state, t.createdAt, t.id),
    index("messages_due").on(t.orgId, t.dueAt).where(waiting),
    index("messages_waiting").on(t.applicationId, t.sendAt).where(waiting),
    index("messages_bodies").on(t.stateAt).where(finished),
  ],
);

/** Who edited or cancelled a waiting message, and when; as ids and verbs. */
export const messageChanges = sqliteTable(
  "message_changes",
  {
    messageId: text("message_id").notNull(),
    /** The message's version that the change made. */
    version: integer().notNull(),
    orgId: text("org_id").notNull(),
    applicationId: text("application_id").notNull(),
    verb: text().$type<"edit" | "cancel">().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.version] }),
    index("message_changes_application").on(t.applicationId),
  ],
);

/** Whoever comes by a personal link, once for each thing that they come to (DECISIONS.md, 34). */
export const guests = sqliteTable(
  "guests",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    /** guests/purpose.ts; of the thing that `thingId` names. */
    purpose: text().notNull(),
    thingId: text("thing_id").notNull(),
    /** Whose answer it is; empty for who speaks of many. */
    applicationId: text("application_id").notNull().default(""),
    /** Belongs to the organisation, and may come from its intranet as well. */
    colleague: integer().notNull().default(0),
    name: text().notNull(),
    email: text().notNull(),
    emailFold: text("email_fold").notNull(),
    language: text().$type<Locale>().notNull(),
    /** Raised when the link is revoked or renewed; the link is derived from it and stored nowhere. */
    linkVersion: integer("link_version").notNull().default(1),
    openedAt: text("opened_at"),
    answeredAt: text("answered_at"),
    revokedAt: text("revoked_at"),
    reminded: integer().notNull().default(0),
    /** Instant of the next reminder; null: none. */
    remindAt: text("remind_at"),
    /** The last reminder, a message; and when it was due before that, to which the migration's trigger returns. */
    reminderId: text("reminder_id"),
    remindBefore: text("remind_before"),
    /** When they were last invited. */
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("guests_person").on(t.thingId, t.emailFold, t.applicationId),
    index("guests_address").on(t.orgId, t.emailFold),
    index("guests_application")
      .on(t.applicationId)
      .where(sql`application_id <> ''`),
    index("guests_due")
      .on(t.purpose, t.remindAt)
      .where(sql`remind_at IS NOT NULL AND answered_at IS NULL AND revoked_at IS NULL`),
  ],
);

/** The code that a guest was sent last, as a keyed hash, and how often it was tried. */
export const guestCodes = sqliteTable("guest_codes", {
  guestId: text("guest_id").primaryKey(),
  orgId: text("org_id").notNull(),
  codeHash: text("code_hash").notNull(),
  /** SHA-256 of the ticket that the browser which asked was given. */
  ticketHash: text("ticket_hash").notNull(),
  expiresAt: text("expires_at").notNull(),
  tries: integer().notNull().default(0),
  /** Codes sent since `sentSince`: what is asked for without end is held back. */
  sent: integer().notNull().default(1),
  sentSince: text("sent_since").notNull(),
});

/** The organisation's own text of a kind, where it differs from the product's: the newest version. */
export const templates = sqliteTable(
  "templates",
  {
    orgId: text("org_id").notNull(),
    kind: text().notNull(),
    /** Folded path of the department it is for, "" for the whole organisation (domain/unit.ts). */
    unitFold: text("unit_fold").notNull(),
    language: text().notNull(),
    version: integer().notNull(),
    /** Its row in template_versions; null once it was removed and the level above holds again. */
    versionId: text("version_id"),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.kind, t.unitFold, t.language] })],
);

/** Append-only. The unique key is the lock: two writers that saw version n both want row n + 1. */
export const templateVersions = sqliteTable(
  "template_versions",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    kind: text().notNull(),
    unitFold: text("unit_fold").notNull(),
    unit: text().notNull(),
    language: text().notNull(),
    version: integer().notNull(),
    removed: integer().notNull().default(0),
    subject: text().notNull(),
    body: text().notNull(),
    /** Days until a message made from it leaves; null: after the hold. */
    delayDays: integer("delay_days"),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
  },
  (t) => [
    uniqueIndex("template_versions_lock").on(t.orgId, t.kind, t.unitFold, t.language, t.version),
  ],
);

/**
 * Texts that an organisation made beside the product's kinds; their words are rows of `templates` whose kind is
 * their id.
 */
export const ownTexts = sqliteTable(
  "own_texts",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    /** The kind whose messages it is for. */
    base: text().notNull(),
    /** The level for which it was made and below which it holds, folded and as written (domain/unit.ts). */
    unitFold: text("unit_fold").notNull(),
    unit: text().notNull(),
    name: text().notNull(),
    nameFold: text("name_fold").notNull(),
    version: integer().notNull().default(1),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: text().notNull(),
    /** Its words stay, as messages name their versions. */
    removedAt: text("removed_at"),
    removedBy: text("removed_by"),
    removedByName: text("removed_by_name"),
  },
  (t) => [
    uniqueIndex("own_texts_name")
      .on(t.orgId, t.unitFold, t.nameFold)
      .where(sql`removed_at IS NULL`),
  ],
);

export const files = sqliteTable(
  "files",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    /** Null for what a recruiter uploaded to attach to a message. */
    candidateId: text("candidate_id"),
    filename: text().notNull(),
    contentType: text("content_type").notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    key: text().notNull(),
    anonymised: integer().notNull().default(0),
    /** A PDF that asks for a password; what was stored before 0011 was never looked at. */
    needsPassword: integer("needs_password").notNull().default(0),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("files_candidate").on(t.candidateId),
    index("files_key").on(t.key),
    index("files_uploads")
      .on(t.orgId, t.createdAt)
      .where(sql`candidate_id IS NULL`),
  ],
);

export const applicationFiles = sqliteTable(
  "application_files",
  {
    applicationId: text("application_id").notNull(),
    fileId: text("file_id").notNull(),
    orgId: text("org_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.fileId] }),
    index("application_files_file").on(t.fileId),
  ],
);

/** R2 keys that no row may point to any more; a sweep deletes them (R2 is outside the batch). */
export const blobGc = sqliteTable("blob_gc", {
  key: text().primaryKey(),
  orgId: text("org_id").notNull(),
  notBefore: text("not_before").notNull(),
});

export const savedProfiles = sqliteTable(
  "saved_profiles",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    purpose: text().notNull(),
    /** "consent", "public-interest" or "legitimate-interest" (GDPR article 6.1 a, e, f). */
    basis: text().notNull(),
    note: text(),
    /** Local date. */
    expiresOn: text("expires_on").notNull(),
    /** When the person said yes, a local date, how it came, and who recorded it: what shows consent (GDPR article 7.1). */
    agreedOn: text("agreed_on"),
    agreedVia: text("agreed_via"),
    agreedBy: text("agreed_by"),
    /** When the person said no, a local date; it has ended then. */
    declinedOn: text("declined_on"),
    /** When the person last let it be kept longer, a local date. */
    extendedOn: text("extended_on"),
    endedAt: text("ended_at"),
    /** When the person goes who has said no, an instant: nothing else keeps them. Null: as ever. */
    eraseAt: text("erase_at"),
    /** Raised by whatever changes how it stands: what an answer page has `seen`. */
    version: integer().notNull().default(1),
    /** Where and by whom it was saved: whom the person turns to, also when the application is gone. */
    projectId: text("project_id").notNull().default(""),
    operationId: text("operation_id").notNull().default(""),
    actorId: text("actor_id").notNull().default(""),
    actorName: text("actor_name").notNull().default(""),
    actorEmail: text("actor_email"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("saved_profiles_candidate").on(t.candidateId),
    index("saved_profiles_erase")
      .on(t.eraseAt)
      .where(sql`erase_at IS NOT NULL`),
    index("saved_profiles_end")
      .on(t.expiresOn)
      .where(sql`ended_at IS NULL`),
  ],
);

const employed = sql`ended_at IS NULL`;

export const employees = sqliteTable(
  "employees",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    projectId: text("project_id").notNull().default(""),
    applicationId: text("application_id").notNull(),
    position: text().notNull(),
    department: text().notNull(),
    /** Local date. */
    startDate: text("start_date").notNull(),
    endedAt: text("ended_at"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    index("employees_candidate").on(t.candidateId),
    index("employees_list").on(t.orgId, t.createdAt, t.id).where(employed),
    index("employees_project").on(t.projectId, t.createdAt, t.id).where(employed),
    index("employees_application").on(t.applicationId, t.createdAt, t.id).where(employed),
  ],
);

export const employeeFiles = sqliteTable(
  "employee_files",
  {
    employeeId: text("employee_id").notNull(),
    fileId: text("file_id").notNull(),
    orgId: text("org_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.employeeId, t.fileId] }),
    index("employee_files_file").on(t.fileId),
  ],
);

/** Keyed hash of the external id of what was purged: the host's next upsert of it answers 410. */
export const tombstones = sqliteTable(
  "tombstones",
  { orgId: text("org_id").notNull(), hash: text().notNull(), at: text().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.hash] })],
);

export const suppressions = sqliteTable(
  "suppressions",
  {
    orgId: text("org_id").notNull(),
    addressFold: text("address_fold").notNull(),
    /** domain/failures.ts, `SuppressionReason`. */
    reason: text().notNull(),
    /** The message that told of it. */
    messageId: text("message_id"),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.addressFold] })],
);

/** Written in the same batch as what it stands for; kept 7 days (DECISIONS.md, 5). */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    orgId: text("org_id").notNull(),
    actorId: text("actor_id").notNull(),
    key: text().notNull(),
    route: text().notNull(),
    bodyHash: text("body_hash").notNull(),
    operationId: text("operation_id").notNull(),
    /** JSON: what each row of the request became, as ids and codes (engine/store/idempotency.ts). */
    outcomes: text().notNull().default("[]"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.actorId, t.key] }),
    index("idempotency_keys_age").on(t.createdAt),
  ],
);

/** Maintained, not counted. `bucket` is a status, or "deleted". */
export const statusCounts = sqliteTable(
  "status_counts",
  {
    projectId: text("project_id").notNull(),
    bucket: text().notNull(),
    orgId: text("org_id").notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.bucket] })],
);
