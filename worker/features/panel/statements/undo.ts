/**
 * What an undo makes of a panel: the candidates leave it; invitations to a panel that nobody is left in are taken
 * back; and with the last candidate of an operation that had added to a panel, whom it brought in is let go. The
 * plan asks by the same conditions that the batch executes by.
 */
import { type SQL, sql } from "drizzle-orm";
import type { MessageState } from "../../../domain/vocabulary.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { revokeGuests } from "../../../guests/statements/guests.ts";
import { cancelMessages } from "../../../outbox/cancel.ts";
import { type Answers, list } from "../../../db/client.ts";
import { flag, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { deserted, record, takeBackStatement } from "./opening.ts";

const nobody = sql`SELECT NULL WHERE false`;

/** Of these operations, those that added to the panel and have nobody in it now, not counting who is `going`. */
const undone = (panel: string, operations: SQL, going: SQL): SQL => sql`
  SELECT o.id FROM (${operations}) o CROSS JOIN panels p ON p.id = ${panel} AND p.operation_id <> o.id
  WHERE NOT EXISTS (SELECT 1 FROM events j CROSS JOIN panel_candidates k ON k.panel_id = p.id
      AND k.application_id = j.application_id AND k.removed_at IS NULL
    WHERE j.operation_id = o.id AND j.application_id NOT IN (${going})
      AND NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = j.unit_id))`;

/** Of a guest `g` of the panel: brought in by one of those operations, and by no other since. */
const brought = (panel: string, org: string, operations: SQL): SQL => sql`
  g.thing_id = ${panel} AND g.org_id = ${org} AND g.revoked_at IS NULL
  AND EXISTS (SELECT 1 FROM panel_changes h WHERE h.panel_id = g.thing_id AND h.verb = 'add'
    AND h.reviewer_id = g.id AND h.at = g.created_at)
  AND EXISTS (SELECT 1 FROM messages i WHERE i.thing_id = g.thing_id AND i.guest_id = g.id
    AND i.kind = 'send-to-panel' AND i.created_at = g.created_at AND i.operation_id IN (${operations}))`;

const unopened = sql`g.opened_at IS NULL AND g.answered_at IS NULL`;

/** Of a message `m`: to whom they brought in, their invitation or what waits for who has not come in. */
const theirs = (panel: string, org: string, operations: SQL): SQL => sql`(m.thing_id = ${panel}
  AND m.guest_id IN (SELECT g.id FROM guests g WHERE ${brought(panel, org, operations)}
    AND (m.kind = 'send-to-panel' AND m.operation_id IN (${operations}) OR m.kind = 'panel-reminder' AND ${unopened})))`;

export const leavePanel = (rows: EffectRows<"leave-panel">, operation: Operation): SQL[] => {
  const { id, at } = operation;
  const left = sql`SELECT r.value ->> 'panel', e.application_id FROM ${list(rows)} r
    CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id}`;
  const panels = [...new Set(rows.map(({ panel }) => panel))];
  return [
    sql`UPDATE panel_candidates SET removed_at = ${at} WHERE (panel_id, application_id) IN (${left})`,
    takeBackStatement(
      sql`SELECT r.value ->> 'panel' FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
        WHERE e.operation_id = ${id}`,
      at,
    ),
    ...panels.flatMap((panel) => letGoStatements(panel, operation)),
  ];
};

function letGoStatements(panel: string, operation: Operation): SQL[] {
  const { id, org, at } = operation;
  const operations = undone(
    panel,
    sql`SELECT DISTINCT j.operation_id AS id FROM events e CROSS JOIN events j ON j.receipt_id = e.undoes
      WHERE e.operation_id = ${id}`,
    nobody,
  );
  const who = sql`${brought(panel, org, operations)} AND ${unopened}`;
  return [
    record(operation, panel, "revoke", sql`SELECT g.id FROM guests g WHERE ${who}`),
    cancelMessages(theirs(panel, org, operations), at),
    ...revokeGuests(who, at),
  ];
}

/** What is asked before: one operation's join of some applications is to be taken back. */
export interface Leaving {
  org: string;
  panel: string;
  operation: string;
  /** When that was done. */
  at: string;
  going: readonly string[];
}

/** Taken back, or come too late for: that leaves now, or an invitation. */
const mailed = shape({
  subject: text("m.subject"),
  to: text("m.recipient"),
  state: text<MessageState>("m.state"),
});

/** Whom the operation brought in; who has come in stays. */
const reviewer = shape({ name: text("g.name"), stays: flag(sql`NOT (${unopened})`) });

const moved = shape({ deadline: text("p.deadline") });

/** What an undo meets in a panel beside its candidates. */
export interface LeftBehind {
  mail: Shaped<typeof mailed>[];
  reviewers: Shaped<typeof reviewer>[];
  /** Local date, if the operation had moved it: it stays. */
  deadline: string | null;
}

export function leftBehindStatements({
  org,
  panel,
  operation,
  at,
  going,
}: Leaving): Record<"mail" | "reviewers" | "prolonged", SQL> {
  const leaving = sql`SELECT value FROM ${list(going)}`;
  const operations = undone(panel, sql`SELECT ${operation} AS id`, leaving);
  return {
    mail: sql`SELECT ${mailed.columns} FROM messages m
      WHERE m.org_id = ${org} AND m.thing_id = ${panel} AND (${deserted(sql`${panel}`, leaving)} OR ${theirs(panel, org, operations)})
        AND (m.state IN ('held', 'scheduled', 'queued') OR m.kind = 'send-to-panel') ORDER BY m.id`,
    reviewers: sql`SELECT ${reviewer.columns} FROM guests g WHERE ${brought(panel, org, operations)} ORDER BY g.id`,
    prolonged: sql`SELECT ${moved.columns} FROM panels p WHERE p.id = ${panel} AND p.org_id = ${org} AND ${operation} IN (${operations})
      AND EXISTS (SELECT 1 FROM panel_changes h WHERE h.panel_id = p.id AND h.verb = 'prolong' AND h.at = ${at})`,
  };
}

export const leftBehind = ({
  mail,
  reviewers,
  prolonged,
}: Answers<keyof ReturnType<typeof leftBehindStatements>>): LeftBehind => ({
  mail: mail.map(mailed.parse),
  reviewers: reviewers.map(reviewer.parse),
  deadline: prolonged.map(moved.parse)[0]?.deadline ?? null,
});
