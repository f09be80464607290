/**
 * What a recruiter changes of a panel that runs: the rows, the mail, and who did it, in one batch. Each
 * statement is conditional on the same state, and the last that changes it answers what it found.
 */
import { type SQL, sql } from "drizzle-orm";
import type { PlannedMessage } from "../../../domain/plan.ts";
import type { Invitee } from "../rules/opening.ts";
import type { Author } from "../../../outbox/changes.ts";
import { ownedByGuest, revokeGuests } from "../../../guests/statements/guests.ts";
import { insertMessages } from "../../../outbox/insert.ts";
import { list } from "../../../db/client.ts";
import { figuresStatement } from "./figures.ts";
import { isOver } from "./conditions.ts";
import { inviteStatements, justInvited, rearm, record, roomFor } from "./opening.ts";
import { MAIL } from "./purpose.ts";

/** Puts in those who are not in it yet, as far as there is room for all of them. */
export function addStatements(
  author: Author,
  panel: string,
  reviewers: readonly Invitee[],
  messages: readonly (PlannedMessage & { id: string })[],
): SQL[] {
  const room = sql`NOT ${isOver(author.at)} AND ${roomFor(reviewers)}`;
  const ids = list(messages.map(({ id }) => id));
  return [
    ...inviteStatements(panel, reviewers, author, room),
    ...reviewerMailStatements(author, messages, justInvited(author.at)),
    record(
      author,
      panel,
      "add",
      sql`SELECT m.guest_id AS id FROM ${ids} r CROSS JOIN messages m ON m.id = r.value`,
    ),
  ];
}

/** Mail of a panel is its operation's; each goes only to a guest (`g`) of whom the condition holds. */
const reviewerMailStatements = (
  { at }: Pick<Author, "at">,
  messages: readonly (PlannedMessage & { id: string })[],
  condition: SQL,
): SQL[] =>
  insertMessages(
    messages,
    ownedByGuest({ mail: MAIL }, at),
    sql`CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id'
      CROSS JOIN panels p ON p.id = g.thing_id WHERE ${condition}`,
  );

/** The link dies, what waits for them is taken back, and codes are forgotten. */
export function revokeStatements(author: Author, panel: string, reviewer: string): SQL[] {
  const which = sql`g.id = ${reviewer} AND g.thing_id = ${panel} AND g.org_id = ${author.org}`;
  return [
    record(
      author,
      panel,
      "revoke",
      sql`SELECT g.id FROM guests g WHERE ${which} AND g.revoked_at IS NULL`,
    ),
    ...revokeGuests(which, author.at),
    figuresStatement(author.org, panel),
  ];
}

/** What they submitted is theirs to change again, until the deadline; they are told so. */
export function reopenStatements(
  author: Author,
  panel: string,
  reviewer: string,
  messages: readonly (PlannedMessage & { id: string })[],
): SQL[] {
  const which = sql`g.id = ${reviewer} AND g.thing_id = ${panel} AND g.org_id = ${author.org} AND g.revoked_at IS NULL
    AND g.answered_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM panels p WHERE p.id = ${panel} AND NOT ${isOver(author.at)})`;
  return [
    ...reviewerMailStatements(author, messages, which),
    record(author, panel, "reopen", sql`SELECT g.id FROM guests g WHERE ${which}`),
    sql`UPDATE guests AS g SET answered_at = NULL, remind_at = NULL WHERE ${which}`,
    rearm(author, panel, sql`g.id = ${reviewer}`),
    figuresStatement(author.org, panel),
  ];
}

/** Only ever later: who has planned for a day may keep to it. */
export function prolongStatements(
  author: Author,
  panel: string,
  { deadline, deadlineAt }: { deadline: string; deadlineAt: string },
): Record<"recorded" | "moved" | "rearmed", SQL> {
  const which = sql`id = ${panel} AND org_id = ${author.org} AND deadline < ${deadline}`;
  return {
    recorded: record(author, panel, "prolong", sql`SELECT NULL AS id FROM panels WHERE ${which}`),
    moved: sql`UPDATE panels SET deadline = ${deadline}, deadline_at = ${deadlineAt} WHERE ${which} RETURNING id`,
    rearmed: rearm(author, panel, sql`1`),
  };
}

export const remindRecord = (
  author: Author,
  panel: string,
  reviewer: string,
  message: string,
): SQL =>
  record(
    author,
    panel,
    "remind",
    sql`SELECT guest_id AS id FROM messages WHERE id = ${message} AND guest_id = ${reviewer}`,
  );
