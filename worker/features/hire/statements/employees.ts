import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";

export const employ = (rows: EffectRows<"employ">, { id }: Operation): SQL[] => [
  sql`INSERT INTO employees (id, org_id, project_id, candidate_id, application_id, position, department, start_date, created_at)
    SELECT r.value ->> 'employee', e.org_id, e.project_id, a.candidate_id, a.id, r.value ->> '$.data.position',
      r.value ->> '$.data.department', r.value ->> '$.data.startDate', e.at
    FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
    JOIN applications a ON a.id = e.application_id WHERE e.operation_id = ${id}`,
  sql`INSERT INTO employee_files (employee_id, file_id, org_id)
    SELECT r.value ->> 'employee', f.value, e.org_id FROM ${list(rows)} r
    CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' JOIN json_each(r.value, '$.files') f
    WHERE e.operation_id = ${id}`,
];

export const endEmployment = (rows: EffectRows<"end-employment">, { id, at }: Operation): SQL[] => [
  sql`UPDATE employees SET ended_at = ${at} WHERE id IN (SELECT r.value ->> 'employee'
    FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id})`,
];

/** The file is still there: an upload of the host's may have replaced it. */
export const fileIsThere = (id: SQL): SQL => sql`EXISTS (SELECT 1 FROM files f WHERE f.id = ${id})`;
