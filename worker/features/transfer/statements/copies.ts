import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { dropBodies } from "../../../outbox/bodies.ts";

/** A new event at version 1 and what it stands for; the candidate and their files, nothing else, come along. */
export const createApplications = (
  rows: EffectRows<"create-application">,
  { id }: Operation,
): SQL[] => [
  sql`INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
        from_status, to_status, from_deleted, to_deleted, actor_id, actor_name, at)
      SELECT r.value ->> 'application', 1, e.org_id, r.value ->> 'project', r.value ->> 'receipt', e.unit_id,
        e.operation_id, e.verb, NULL, 'received', 0, 0, e.actor_id, e.actor_name, e.at
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id}`,
  sql`INSERT INTO applications (id, org_id, project_id, candidate_id, status, version, received_at,
        first_fold, last_fold, name_key, name_rule)
      SELECT r.value ->> 'application', e.org_id, r.value ->> 'project', a.candidate_id, 'received', 1, e.at,
        a.first_fold, a.last_fold, a.name_key, a.name_rule
      FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
  sql`INSERT INTO application_files (application_id, file_id, org_id)
      SELECT r.value ->> 'application', l.file_id, e.org_id FROM ${list(rows)} r
      CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
      JOIN application_files l ON l.application_id = e.application_id WHERE e.operation_id = ${id}`,
];

export function removeApplications(
  rows: EffectRows<"remove-application">,
  { id, at }: Operation,
): SQL[] {
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
}

/** Of the application `a`: its candidate has no application in that project yet. */
export const isNotThere = (project: SQL): SQL => sql`NOT EXISTS (SELECT 1 FROM applications t
  WHERE t.project_id = ${project} AND t.candidate_id = a.candidate_id)`;

/** The copy is still as it was made. */
export const isUntouched = (copy: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM applications t WHERE t.id = ${copy} AND t.version = 1)`;
