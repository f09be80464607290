/** Panels in lists. */
import { type SQL, sql } from "drizzle-orm";
import { each, list, type Row } from "../../../db/client.ts";
import { applicationIds } from "../../../db/application-ids.ts";
import type { Reach } from "../../../outbox/messages.ts";
import { isShown } from "./conditions.ts";
import { ofReach } from "./reads.ts";

export interface PanelQuery extends Reach {
  /** Internal id or `ext:` reference. */
  project: string | null;
  application: string | null;
  after: readonly [string, string] | null;
  limit: number;
}

/** A page of panels, newest first; whatever narrows it leads. */
export function panelsStatement(query: PanelQuery): SQL {
  const { org, project, application, projects, applications, after, limit } = query;
  const beyond = after ? sql`AND (s.created_at, s.id) < (${after[0]}, ${after[1]})` : sql``;
  const inside = sql`s.org_id = ${org} ${beyond}
    ${projects ? sql`AND +s.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
    ${
      applications
        ? sql`AND EXISTS (SELECT 1 FROM ${list(applications)} r CROSS JOIN panel_candidates k
      ON k.panel_id = s.id AND k.application_id = r.value AND k.removed_at IS NULL)`
        : sql``
    }
    ${project === null ? sql`` : sql`AND +s.project_id = (SELECT p.id FROM projects p WHERE p.org_id = ${org} AND ${named(project)})`}`;
  const order = sql`ORDER BY s.created_at DESC, s.id DESC LIMIT ${limit}`;
  return sql`SELECT ${summary(query)} FROM (${found()}) w CROSS JOIN panels p ON p.id = w.id
    CROSS JOIN projects t ON t.id = p.project_id ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}`;

  function found(): SQL {
    if (application !== null) return holding(applicationIds(org, [application]));
    if (applications) return holding(sql`SELECT value AS id FROM ${list(applications)}`);
    if (project !== null)
      return sql`SELECT s.id FROM panels s WHERE s.project_id = (SELECT p.id FROM projects p
        WHERE p.org_id = ${org} AND ${named(project)}) AND +${inside} ${order}`;
    if (projects)
      return each(
        projects,
        sql`panels`,
        sql`SELECT s.id FROM panels s WHERE s.project_id = r.value AND +${inside} ${order}`,
      );
    return sql`SELECT s.id FROM panels s WHERE ${inside} ${order}`;
  }

  function holding(ids: SQL): SQL {
    return sql`SELECT s.id FROM panels s WHERE s.id IN (SELECT k.panel_id FROM (${ids}) i
      CROSS JOIN panel_candidates k ON k.application_id = i.id AND k.removed_at IS NULL) AND +${inside} ${order}`;
  }
}

const named = (project: string): SQL =>
  project.startsWith("ext:") ? sql`p.external_id = ${project.slice(4)}` : sql`p.id = ${project}`;

const summary = (
  reach: Reach,
): SQL => sql`p.id, t.id AS "projectId", t.title, p.created_at AS "createdAt",
  p.actor_name AS "createdBy", p.deadline, p.deadline_at AS "deadlineAt",
  (SELECT count(*) FROM panel_candidates k WHERE k.panel_id = p.id AND ${isShown} ${ofReach(reach)}) AS "candidates",
  (SELECT json_array(count(*), count(g.answered_at)) FROM guests g
    WHERE g.thing_id = p.id AND g.revoked_at IS NULL) AS "reviewers"`;

export interface ListedPanel {
  id: string;
  project: { id: string; title: string };
  createdAt: string;
  createdBy: string;
  deadline: string;
  deadlineAt: string;
  candidates: number;
  reviewers: number;
  submitted: number;
}

export function listedPanel(row: Row): ListedPanel {
  const [reviewers, submitted] = JSON.parse(String(row.reviewers)) as [number, number];
  return {
    id: row.id as string,
    project: { id: row.projectId as string, title: row.title as string },
    createdAt: row.createdAt as string,
    createdBy: row.createdBy as string,
    deadline: row.deadline as string,
    deadlineAt: row.deadlineAt as string,
    candidates: row.candidates as number,
    reviewers,
    submitted,
  };
}
