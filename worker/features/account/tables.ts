import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";

/**
 * A person's way in to their own page; its id is the guest's, whose thing is the candidate. Triggers of the migration
 * keep the guest's address the candidate's, erase both with the candidate, and let a link's time begin when its mail
 * has left.
 */
export const accounts = sqliteTable(
  "accounts",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    candidateId: text("candidate_id").notNull(),
    userName: text("user_name").notNull(),
    userNameFold: text("user_name_fold").notNull(),
    /** "scrypt:15:8:3:salt:hash", of the password that the person chose; null until then. */
    password: text(),
    /** The first password was sent in mail instead of a link (guests/code.ts). */
    temporary: integer().notNull().default(0),
    /** Instant until which link or first password hold; null: used, or taken back. */
    firstUntil: text("first_until"),
    /** Instant until which who came by a code may choose another password without the present one. */
    freeUntil: text("free_until"),
    projectId: text("project_id").notNull(),
    operationId: text("operation_id").notNull(),
    /** Who gave it: whom the person turns to. */
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    actorEmail: text("actor_email"),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("accounts_candidate").on(t.candidateId),
    uniqueIndex("accounts_name").on(t.orgId, t.userNameFold),
    check("accounts_password", sql`password IS NULL OR password LIKE 'scrypt:%'`),
  ],
);

/** Tries to sign in, counted before they are looked at, by keyed hashes of the user name and of where they come from. */
export const signInTries = sqliteTable(
  "sign_in_tries",
  {
    orgId: text("org_id").notNull(),
    /** HMAC of what was tried and by whom, hex: also of user names that nobody has. */
    hash: text().notNull(),
    tries: integer().notNull(),
    /** Instant of the first that counts. */
    since: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.hash] }), index("sign_in_tries_age").on(t.since)],
);
