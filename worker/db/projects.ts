import { type SQL, sql } from "drizzle-orm";
import { list } from "./client.ts";
import { json, nullable, shape, type Shaped, text } from "./shape.ts";

const project = shape({
  id: text("p.id"),
  externalId: nullable(text("p.external_id")),
  title: text("p.title"),
  department: text("p.department"),
  applyBy: nullable(text("p.apply_by")),
  closedAt: nullable(text("p.closed_at")),
  counts: json<
    Record<string, number>
  >(`(SELECT json_group_object(s.bucket, s.n) FROM status_counts s
    WHERE s.project_id = p.id AND s.n <> 0)`),
});

export type ListedProject = Shaped<typeof project>;

export const listedProject = project.parse;

/** What a session is narrowed to: projects, or the projects of applications. */
export interface Within {
  projects: readonly string[] | null;
  applications: readonly string[] | null;
}

const narrowing = ({ projects, applications }: Within): SQL => sql`
  ${projects ? sql`AND p.id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${
    applications
      ? sql`AND p.id IN (SELECT a.project_id FROM ${list(applications)} r CROSS JOIN applications a ON a.id = r.value)`
      : sql``
  }`;

/** Projects in the order they were made; `within` narrows to a session's own. */
export const projectsStatement = (
  org: string,
  within: Within,
  after: string | null,
  limit: number,
): SQL => sql`SELECT ${project.columns} FROM projects p WHERE ${narrowed(within) ? sql`+p.org_id` : sql`p.org_id`} = ${org}
  AND p.id > ${after ?? ""} ${narrowing(within)} ORDER BY p.id LIMIT ${limit}`;

/** The few that a session names lead then, not all that the organisation has. */
const narrowed = ({ projects, applications }: Within): boolean => Boolean(projects ?? applications);

export const projectStatement = (org: string, reference: string, within: Within): SQL => sql`
  SELECT ${project.columns} FROM projects p WHERE p.org_id = ${org} ${narrowing(within)}
    AND ${reference.startsWith("ext:") ? sql`p.external_id = ${reference.slice(4)}` : sql`p.id = ${reference}`}`;

/** Internal ids of projects and applications that a session is to be narrowed to, as they are found. */
export const projectIdsStatement = (org: string, references: readonly string[]): SQL => sql`
  SELECT r.value AS "reference", p.id FROM ${list(references)} r CROSS JOIN projects p ON p.org_id = ${org}
    AND p.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'
  UNION ALL SELECT r.value, p.id FROM ${list(references)} r CROSS JOIN projects p ON p.id = r.value WHERE p.org_id = ${org}`;

export const applicationIdsStatement = (org: string, references: readonly string[]): SQL => sql`
  SELECT r.value AS "reference", a.id FROM ${list(references)} r CROSS JOIN applications a ON a.org_id = ${org}
    AND a.external_id = substr(r.value, 5) WHERE r.value LIKE 'ext:%'
  UNION ALL SELECT r.value, a.id FROM ${list(references)} r CROSS JOIN applications a ON a.id = r.value WHERE a.org_id = ${org}`;
