import { type SQL, sql } from "drizzle-orm";
import type { Effect, EffectKind } from "../../domain/plan.ts";
import { dropBodies } from "../../outbox/bodies.ts";
import { cancelMessages } from "../../outbox/cancel.ts";
import { chunked, list } from "../../db/client.ts";
import type { CommitRow, Operation } from "./operation.ts";
import { leavePanel } from "../../features/panel/statements/undo.ts";
import { joinPanel } from "../../features/panel/statements/panels.ts";
import { purgeStatements } from "./purge.ts";

type Of<Kind extends EffectKind> = Extract<Effect, { kind: Kind }> & { r: string };

/** Statements of one kind for all rows of an operation; each goes through the operation's events. */
type Builders = { [Kind in EffectKind]: (rows: Of<Kind>[], operation: Operation) => SQL[] };

const builders: Builders = {
  "cancel-messages": (rows, { id, at }) => [
    cancelMessages(
      sql`m.id IN (SELECT k.value FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
        JOIN json_each(r.value, '$.messages') k WHERE e.operation_id = ${id})`,
      at,
    ),
  ],
  // Materialized, these lead and each message is looked up; joined, the planner walks all there are.
  "hold-messages": (rows, { id, at }) => [
    sql`WITH h AS MATERIALIZED (SELECT m.value ->> 'id' AS id, m.value ->> 'sendAt' AS send_at
        FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
        JOIN json_each(r.value, '$.messages') m WHERE e.operation_id = ${id})
      UPDATE messages SET state = 'held', state_at = ${at}, send_at = h.send_at, due_at = h.send_at
      FROM h WHERE messages.id = h.id AND +messages.state = 'cancelled'
        AND NOT EXISTS (SELECT 1 FROM message_changes k WHERE k.message_id = h.id AND k.verb = 'cancel')`,
  ],
  "save-profile": (rows, { id }) => [
    sql`INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, note, expires_on, created_at)
      SELECT r.value ->> 'profile', e.org_id, a.candidate_id, r.value ->> '$.data.purpose',
        r.value ->> '$.data.basis', r.value ->> '$.data.note', r.value ->> '$.data.expiresOn', e.at
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
  ],
  "end-profile": (rows, { id, at }) => [
    sql`UPDATE saved_profiles SET ended_at = ${at} WHERE id IN (SELECT r.value ->> 'profile'
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id})`,
  ],
  employ: (rows, { id }) => [
    sql`INSERT INTO employees (id, org_id, project_id, candidate_id, application_id, position, department, start_date, created_at)
      SELECT r.value ->> 'employee', e.org_id, e.project_id, a.candidate_id, a.id, r.value ->> '$.data.position',
        r.value ->> '$.data.department', r.value ->> '$.data.startDate', e.at
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
    sql`INSERT INTO employee_files (employee_id, file_id, org_id)
      SELECT r.value ->> 'employee', f.value, e.org_id FROM ${list(rows)} r
      CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' JOIN json_each(r.value, '$.files') f
      WHERE e.operation_id = ${id}`,
  ],
  "end-employment": (rows, { id, at }) => [
    sql`UPDATE employees SET ended_at = ${at} WHERE id IN (SELECT r.value ->> 'employee'
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id})`,
  ],
  "create-application": (rows, { id }) => [
    sql`INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
        from_status, to_status, from_deleted, to_deleted, actor_id, actor_name, at)
      SELECT r.value ->> 'application', 1, e.org_id, r.value ->> 'project', r.value ->> 'receipt', e.unit_id,
        e.operation_id, e.verb, NULL, 'received', 0, 0, e.actor_id, e.actor_name, e.at
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id}`,
    sql`INSERT INTO applications (id, org_id, project_id, candidate_id, status, version, received_at,
        first_fold, last_fold)
      SELECT r.value ->> 'application', e.org_id, r.value ->> 'project', a.candidate_id, 'received', 1, e.at,
        a.first_fold, a.last_fold
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
    sql`INSERT INTO application_files (application_id, file_id, org_id)
      SELECT r.value ->> 'application', l.file_id, e.org_id FROM ${list(rows)} r
      CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN application_files l ON l.application_id = e.application_id WHERE e.operation_id = ${id}`,
  ],
  "remove-application": (rows, { id, at }) => {
    const removed = sql`SELECT r.value ->> 'application' FROM ${list(rows)} r
      CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id}`;
    return [
      sql`INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id,
          verb, from_status, to_status, from_deleted, to_deleted, gone, actor_id, actor_name, at, undoes)
        SELECT t.id, t.version + 1, t.org_id, t.project_id, r.value ->> 'receipt', e.unit_id, e.operation_id,
          e.verb, t.status, t.status, 0, 0, 1, e.actor_id, e.actor_name, e.at, e.undoes
        FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
        JOIN applications t ON t.id = r.value ->> 'application' WHERE e.operation_id = ${id}`,
      // A test copy may have been sent from it; what no application stands for, no purge would find.
      dropBodies(sql`m.application_id IN (${removed})`, at),
      sql`DELETE FROM messages WHERE application_id IN (${removed})`,
      sql`DELETE FROM message_changes WHERE application_id IN (${removed})`,
      sql`DELETE FROM application_files WHERE application_id IN (${removed})`,
      sql`DELETE FROM applications WHERE id IN (${removed})`,
    ];
  },
  "join-panel": joinPanel,
  "leave-panel": leavePanel,
  purge: (_rows, operation) => purgeStatements(operation),
};

/** All effects of an operation, set-based: one group of statements a kind that occurs. */
export function effectStatements(operation: Operation): SQL[] {
  const kinds = new Set(operation.rows.flatMap(({ plan }) => plan.effects.map(({ kind }) => kind)));
  return [...kinds].flatMap((kind) => statementsOf(kind, operation));
}

function statementsOf(kind: EffectKind, operation: Operation): SQL[] {
  const rows = operation.rows.flatMap(({ plan, receipt }: CommitRow) =>
    plan.effects
      .filter((effect) => effect.kind === kind)
      .map((effect) => ({ ...effect, r: receipt })),
  );
  // Rows of one kind for the builder of that kind, which the compiler cannot see across the union.
  return chunked(rows).flatMap((group) => builders[kind](group as never, operation));
}
