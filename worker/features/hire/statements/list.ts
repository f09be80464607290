import { type SQL, sql } from "drizzle-orm";
import { FILE_FLAGS, fileJson } from "../../../db/files.ts";
import { atMost, each, list } from "../../../db/client.ts";
import { json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { CandidateFile } from "../../../domain/facts.ts";
import type { Within } from "../../../db/projects.ts";

const employee = shape({
  id: text("e.id"),
  position: text("e.position"),
  department: text("e.department"),
  startDate: text("e.start_date"),
  createdAt: text("e.created_at"),
  candidate: text("e.candidate_id"),
  application: text("e.application_id"),
  externalId: nullable(text("a.external_id")),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
  email: nullable(text("c.email")),
  project: shape({ id: text("p.id"), title: text("p.title") }),
  files: json<CandidateFile[]>(
    sql`(SELECT json_group_array(${fileJson}) FROM employee_files l
    JOIN files f ON f.id = l.file_id WHERE l.employee_id = e.id)`,
    FILE_FLAGS,
  ),
});

export type Employee = Shaped<typeof employee>;
export const storedEmployee = employee.parse;

/** Employees, newest first, of a session's own projects or of some applications. */
export function employeesStatement(
  org: string,
  { projects, applications }: Within,
  after: readonly [string, string] | null,
  limit: number,
): SQL {
  const scan = (
    lead: SQL,
  ) => sql`SELECT s.id FROM employees s WHERE ${lead} AND +s.org_id = ${org} AND s.ended_at IS NULL
    ${projects ? sql`AND +s.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
    ${after ? sql`AND (s.created_at, s.id) < (${after[0]}, ${after[1]})` : sql``}
    ORDER BY s.created_at DESC, s.id DESC ${atMost(limit)}`;
  const found = applications
    ? each(applications, sql`employees`, scan(sql`s.application_id = r.value`))
    : projects
      ? each(projects, sql`employees`, scan(sql`s.project_id = r.value`))
      : scan(sql`s.org_id = ${org}`);
  return sql`
  SELECT ${employee.columns}
  FROM (${found}) w CROSS JOIN employees e ON e.id = w.id CROSS JOIN candidates c ON c.id = e.candidate_id
  CROSS JOIN projects p ON p.id = e.project_id LEFT JOIN applications a ON a.id = e.application_id
  ORDER BY e.created_at DESC, e.id DESC ${atMost(limit)}`;
}
