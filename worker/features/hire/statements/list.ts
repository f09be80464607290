import { type SQL, sql } from "drizzle-orm";
import { fileJson } from "../../../engine/store/facts.ts";
import { each, list } from "../../../db/client.ts";
import type { Within } from "../../../db/projects.ts";

/** Employees, newest first; `within` narrows to applications of a session's own projects. */
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
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`;
  const found = applications
    ? each(applications, sql`employees`, scan(sql`s.application_id = r.value`))
    : projects
      ? each(projects, sql`employees`, scan(sql`s.project_id = r.value`))
      : scan(sql`s.org_id = ${org}`);
  return sql`
  SELECT e.id, e.position, e.department, e.start_date AS "startDate", e.created_at AS "createdAt",
    e.candidate_id AS "candidate", e.application_id AS "application", c.first_name AS "firstName",
    c.last_name AS "lastName", c.email, p.id AS "project", p.title,
    (SELECT json_group_array(${fileJson}) FROM employee_files l JOIN files f ON f.id = l.file_id
      WHERE l.employee_id = e.id) AS "files"
  FROM (${found}) w CROSS JOIN employees e ON e.id = w.id CROSS JOIN candidates c ON c.id = e.candidate_id
  CROSS JOIN projects p ON p.id = e.project_id
  ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`;
}
