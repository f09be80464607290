import { type SQL, sql } from "drizzle-orm";
import { fileJson } from "./facts.ts";
import { list } from "./client.ts";

/** Employees, newest first; `within` narrows to applications of a session's own projects. */
export const employeesStatement = (
  org: string,
  within: { projects: readonly string[] | null; applications: readonly string[] | null },
  after: readonly [string, string] | null,
  limit: number,
): SQL => sql`
  SELECT e.id, e.position, e.department, e.start_date AS "startDate", e.created_at AS "createdAt",
    e.candidate_id AS "candidate", e.application_id AS "application", c.first_name AS "firstName",
    c.last_name AS "lastName", c.email, p.id AS "project", p.title,
    (SELECT json_group_array(${fileJson}) FROM employee_files l JOIN files f ON f.id = l.file_id
      WHERE l.employee_id = e.id) AS "files"
  FROM employees e JOIN candidates c ON c.id = e.candidate_id JOIN applications a ON a.id = e.application_id
  JOIN projects p ON p.id = a.project_id
  WHERE e.org_id = ${org} AND e.ended_at IS NULL
    ${after ? sql`AND (e.created_at, e.id) < (${after[0]}, ${after[1]})` : sql``}
    ${within.projects ? sql`AND a.project_id IN (SELECT value FROM ${list(within.projects)})` : sql``}
    ${within.applications ? sql`AND a.id IN (SELECT value FROM ${list(within.applications)})` : sql``}
  ORDER BY e.created_at DESC, e.id DESC LIMIT ${limit}`;
