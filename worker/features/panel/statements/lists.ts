/** Panels in lists. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, each, list, type Row } from "../../../db/client.ts";
import { integer, json, shape, text } from "../../../db/shape.ts";
import { applicationIds } from "../../../db/application-ids.ts";
import type { Reach } from "../../../outbox/messages.ts";
import { isShown } from "./conditions.ts";
import { ofReach } from "./reads.ts";

const summary = shape({
  id: text("p.id"),
  project: shape({ id: text("t.id"), title: text("t.title") }),
  createdAt: text("p.created_at"),
  createdBy: text("p.actor_name"),
  deadline: text("p.deadline"),
  deadlineAt: text("p.deadline_at"),
  /** That the session reaches. */
  candidates: integer(),
  reviewers: json<
    [all: number, submitted: number]
  >(`(SELECT json_array(count(*), count(g.answered_at)) FROM guests g
    WHERE g.thing_id = p.id AND g.revoked_at IS NULL)`),
});

const candidates = (reach: Reach): SQL => sql`(SELECT count(*) FROM panel_candidates k
  WHERE k.panel_id = p.id AND ${isShown} ${ofReach(reach)}) AS "candidates"`;

export type ListedPanel = ReturnType<typeof listedPanel>;

export function listedPanel(row: Row) {
  const {
    reviewers: [reviewers, submitted],
    ...panel
  } = summary.parse(row);
  return { ...panel, reviewers, submitted };
}

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
  const order = sql`ORDER BY s.created_at DESC, s.id DESC ${atMost(limit)}`;
  return sql`SELECT ${summary.columns}, ${candidates(query)} FROM (${found()}) w CROSS JOIN panels p ON p.id = w.id
    CROSS JOIN projects t ON t.id = p.project_id ORDER BY p.created_at DESC, p.id DESC ${atMost(limit)}`;

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
      CROSS JOIN panel_candidates k ON k.application_id = i.id AND k.removed_at IS NULL ${ofReach(query)}) AND +${inside} ${order}`;
  }
}

const named = (project: string): SQL =>
  project.startsWith("ext:") ? sql`p.external_id = ${project.slice(4)}` : sql`p.id = ${project}`;
