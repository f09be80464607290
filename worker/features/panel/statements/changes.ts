/**
 * What a recruiter changes of a panel that runs: the rows, the mail, and who did it, in one batch. Each
 * statement is conditional on the same state, and the last that changes it answers what it found.
 */
import { type SQL, sql } from "drizzle-orm";
import type { PlannedMessage } from "../../../domain/plan.ts";
import type { Invitee } from "../rules/opening.ts";
import type { Change } from "../../../outbox/changes.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { insertMessages } from "../../../outbox/insert.ts";
import { list } from "../../../db/client.ts";
import { figuresStatement } from "./figures.ts";
import { inviteStatements, justInvited, ownedByPanel, rearm, record, roomFor } from "./panels.ts";

/** Puts in those who are not in it yet, as far as there is room for all of them. */
export function addStatements(
  change: Change,
  panel: string,
  reviewers: readonly Invitee[],
  messages: readonly (PlannedMessage & { id: string })[],
): SQL[] {
  const room = sql`p.deadline_at > ${change.at} AND ${roomFor(reviewers)}`;
  const ids = list(messages.map(({ id }) => id));
  return [
    ...inviteStatements(panel, reviewers, change, room),
    ...reviewerMailStatements(change, messages, justInvited(change.at)),
    record(
      change,
      panel,
      "add",
      sql`SELECT m.reviewer_id AS id FROM ${ids} r CROSS JOIN messages m ON m.id = r.value`,
    ),
  ];
}

/** Mail of a panel is its operation's; each goes only to a reviewer (`v`) of whom the condition holds. */
export const reviewerMailStatements = (
  { at }: Pick<Change, "at">,
  messages: readonly (PlannedMessage & { id: string })[],
  condition: SQL,
): SQL[] =>
  insertMessages(
    messages,
    ownedByPanel(sql`v.id`, at),
    sql`CROSS JOIN panel_reviewers v ON v.id = m.value ->> '$.reviewer.id'
      CROSS JOIN panels p ON p.id = v.panel_id WHERE ${condition}`,
  );

/** The link dies, what waits for them is taken back, and codes are forgotten. */
export function revokeStatements(change: Change, panel: string, reviewer: string): SQL[] {
  const which = sql`id = ${reviewer} AND panel_id = ${panel} AND org_id = ${change.org} AND revoked_at IS NULL`;
  return [
    record(change, panel, "revoke", sql`SELECT id FROM panel_reviewers WHERE ${which}`),
    sql`UPDATE panel_reviewers SET revoked_at = ${change.at}, link_version = link_version + 1, remind_at = NULL
      WHERE ${which}`,
    cancelMessages(
      sql`m.panel_id = ${panel} AND m.reviewer_id = ${reviewer} AND +m.org_id = ${change.org}`,
      change.at,
    ),
    sql`DELETE FROM reviewer_codes WHERE reviewer_id = ${reviewer} AND org_id = ${change.org}`,
    figuresStatement(change.org, panel),
  ];
}

/** What they submitted is theirs to change again, until the deadline. */
export function reopenStatements(change: Change, panel: string, reviewer: string): SQL[] {
  const which = sql`id = ${reviewer} AND panel_id = ${panel} AND org_id = ${change.org} AND revoked_at IS NULL
    AND submitted_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM panels p WHERE p.id = ${panel} AND p.deadline_at > ${change.at})`;
  return [
    record(change, panel, "reopen", sql`SELECT id FROM panel_reviewers WHERE ${which}`),
    sql`UPDATE panel_reviewers SET submitted_at = NULL, remind_at = NULL WHERE ${which}`,
    sql`${rearm(change.at)} AND id = ${reviewer} AND panel_id = ${panel} AND org_id = ${change.org}`,
    figuresStatement(change.org, panel),
  ];
}

/** Only ever later: who has planned for a day may keep to it. */
export function prolongStatements(
  change: Change,
  panel: string,
  { deadline, deadlineAt }: { deadline: string; deadlineAt: string },
): Record<"recorded" | "moved" | "rearmed", SQL> {
  const which = sql`id = ${panel} AND org_id = ${change.org} AND deadline < ${deadline}`;
  return {
    recorded: record(change, panel, "prolong", sql`SELECT NULL AS id FROM panels WHERE ${which}`),
    moved: sql`UPDATE panels SET deadline = ${deadline}, deadline_at = ${deadlineAt} WHERE ${which} RETURNING id`,
    rearmed: sql`${rearm(change.at)} AND panel_id = ${panel} AND org_id = ${change.org}`,
  };
}

export const remindRecord = (
  change: Change,
  panel: string,
  reviewer: string,
  message: string,
): SQL =>
  record(
    change,
    panel,
    "remind",
    sql`SELECT reviewer_id AS id FROM messages WHERE id = ${message} AND reviewer_id = ${reviewer}`,
  );
