import { type SQL, sql } from "drizzle-orm";
import type { Project } from "../domain/facts.ts";
import { list } from "./client.ts";
import { isExternal, referredTo } from "./references.ts";
import { json, nullable, shape, type Shape, type Shaped, text } from "./shape.ts";

/** Of a table `projects` under that alias. */
const columns = (p: string) => ({
  id: text(`${p}.id`),
  externalId: nullable(text(`${p}.external_id`)),
  title: text(`${p}.title`),
  department: text(`${p}.department`),
  closedAt: nullable(text(`${p}.closed_at`)),
});

/** As plans look at it. */
export const projectFacts = (p: string): Shape<Project> => shape(columns(p));

/** As the host tells it, of `projects p`. */
export const toldProject = { ...columns("p"), applyBy: nullable(text("p.apply_by")) };

const projectWith = (counts: SQL) =>
  shape({ ...toldProject, counts: json<Record<string, number>>(counts) });

export const project = projectWith(sql`(SELECT json_group_object(s.bucket, s.n) FROM status_counts s
  WHERE s.project_id = p.id AND s.n <> 0)`);

export type ListedProject = Shaped<typeof project>;

export const listedProject = project.parse;

/** What a session is narrowed to: projects, or the projects of applications. */
export interface Within {
  projects: readonly string[] | null;
  applications: readonly string[] | null;
}

export const narrowing = ({ projects, applications }: Within): SQL => sql`
  ${projects ? sql`AND p.id IN (SELECT value FROM ${list(projects)})` : sql``}
  ${
    applications
      ? sql`AND p.id IN (SELECT a.project_id FROM ${list(applications)} r CROSS JOIN applications a ON a.id = r.value)`
      : sql``
  }`;

/** A session that is narrowed to applications counts those alone. */
export const projectColumns = ({ applications }: Within): SQL =>
  applications
    ? projectWith(sql`(SELECT json_group_object(bucket, n) FROM (
        SELECT iif(a.deleted_at IS NULL, a.status, 'deleted') AS bucket, count(*) AS n
        FROM ${list(applications)} r CROSS JOIN applications a ON a.id = r.value
        WHERE a.project_id = p.id GROUP BY 1))`).columns
    : project.columns;

const meant = (org: string, reference: string, within: Within): SQL => sql`
  FROM projects p WHERE p.org_id = ${org} ${narrowing(within)} AND ${referredTo(sql`p`, reference)}`;

export const projectStatement = (org: string, reference: string, within: Within): SQL =>
  sql`SELECT ${projectColumns(within)} ${meant(org, reference, within)}`;

/** An internal id stands for itself. */
export const projectIdValue = (org: string, reference: string, within: Within): SQL | string =>
  isExternal(reference) ? sql`(${projectIdStatement(org, reference, within)})` : reference;

export const projectIdStatement = (org: string, reference: string, within: Within): SQL =>
  sql`SELECT p.id ${meant(org, reference, within)}`;
