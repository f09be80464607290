/** Panels as recruiters read them. */
import { type SQL, sql } from "drizzle-orm";
import {
  type PanelOptions,
  type PanelReminders,
  REVIEWED,
  type ReviewerKind,
  type Verdict,
} from "../domain/panel.ts";
import type { Locale, Status } from "../domain/vocabulary.ts";
import { each, list, type Row } from "./client.ts";
import { applicationIds } from "./facts.ts";
import type { Reach } from "./messages.ts";

export interface PanelQuery extends Reach {
  /** Internal id or `ext:` reference. */
  project: string | null;
  application: string | null;
  after: readonly [string, string] | null;
  limit: number;
}

const reviewed = sql.join(
  REVIEWED.map((status) => sql`${status}`),
  sql`, `,
);

/** Is the candidate still shown to reviewers? Of `panel_candidates k` and `applications a`. */
const shown = sql`(k.removed_at IS NULL AND a.deleted_at IS NULL AND a.status IN (${reviewed}))`;

const ofReach = ({ applications }: Reach): SQL =>
  applications ? sql`AND k.application_id IN (SELECT value FROM ${list(applications)})` : sql``;

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
  (SELECT count(*) FROM panel_candidates k JOIN applications a ON a.id = k.application_id
    WHERE k.panel_id = p.id AND ${shown} ${ofReach(reach)}) AS "candidates",
  (SELECT json_array(count(*), count(v.submitted_at)) FROM panel_reviewers v
    WHERE v.panel_id = p.id AND v.revoked_at IS NULL) AS "reviewers"`;

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

export interface StoredPanel {
  panel: {
    id: string;
    project: { id: string; title: string };
    operation: string;
    options: PanelOptions;
    reminders: PanelReminders;
    createdAt: string;
    createdBy: string;
    deadline: string;
    deadlineAt: string;
    /** Candidates in it that the session does not reach. */
    beyond: number;
  };
  reviewers: StoredReviewer[];
  candidates: StoredPanelCandidate[];
  ratings: StoredRating[];
}

export interface StoredReviewer {
  id: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  linkVersion: number;
  openedAt: string | null;
  submittedAt: string | null;
  revokedAt: string | null;
  reminded: number;
  remindAt: string | null;
  /** When they were last invited. */
  createdAt: string;
}

export interface StoredPanelCandidate {
  application: string;
  firstName: string;
  lastName: string;
  status: Status;
  /** Taken out by undo. */
  removed: 0 | 1;
  shown: 0 | 1;
}

export interface StoredRating {
  application: string;
  reviewer: string;
  verdict: Verdict;
  score: number | null;
  comment: string | null;
  at: string;
}

/** All of one panel in one query, a row each: a panel's comments may be larger than a value can be. */
export function panelStatement(reach: Reach, id: string): SQL {
  const { org, projects, applications } = reach;
  const within = sql`p.id = ${id} AND p.org_id = ${org}
    ${projects ? sql`AND p.project_id IN (SELECT value FROM ${list(projects)})` : sql``}
    ${
      applications
        ? sql`AND EXISTS (SELECT 1 FROM ${list(applications)} r CROSS JOIN panel_candidates k
      ON k.panel_id = p.id AND k.application_id = r.value AND k.removed_at IS NULL)`
        : sql``
    }`;
  const beyond = applications
    ? sql`(SELECT count(*) FROM panel_candidates k WHERE k.panel_id = p.id AND k.removed_at IS NULL
        AND k.application_id NOT IN (SELECT value FROM ${list(applications)}))`
    : sql`0`;
  return sql`
    SELECT 'panel' AS "part", json_object('id', p.id, 'project', json_object('id', t.id, 'title', t.title),
      'operation', p.operation_id, 'options', json(p.options), 'reminders',
      json_object('firstAfterDays', p.remind_after_days, 'everyDays', p.remind_every_days), 'createdAt', p.created_at,
      'createdBy', p.actor_name, 'deadline', p.deadline, 'deadlineAt', p.deadline_at, 'beyond', ${beyond}) AS "row"
    FROM panels p JOIN projects t ON t.id = p.project_id WHERE ${within}
    UNION ALL
    SELECT 'reviewer', json_object('id', v.id, 'kind', v.kind, 'name', v.name, 'email', v.email, 'language', v.language,
      'linkVersion', v.link_version, 'openedAt', v.opened_at, 'submittedAt', v.submitted_at, 'revokedAt', v.revoked_at,
      'reminded', v.reminded, 'remindAt', v.remind_at, 'createdAt', v.created_at)
    FROM panels p CROSS JOIN panel_reviewers v ON v.panel_id = p.id WHERE ${within}
    UNION ALL
    SELECT 'candidate', json_object('application', a.id, 'firstName', c.first_name, 'lastName', c.last_name,
      'status', a.status, 'removed', k.removed_at IS NOT NULL, 'shown', ${shown})
    FROM panels p CROSS JOIN panel_candidates k ON k.panel_id = p.id CROSS JOIN applications a ON a.id = k.application_id
    CROSS JOIN candidates c ON c.id = a.candidate_id WHERE ${within} ${ofReach(reach)}
    UNION ALL
    SELECT 'rating', json_object('application', k.application_id, 'reviewer', k.reviewer_id, 'verdict', k.verdict,
      'score', k.score, 'comment', k.comment, 'at', k.at)
    FROM panels p CROSS JOIN ratings k ON k.panel_id = p.id WHERE ${within} ${ofReach(reach)}`;
}

/** Null when there is none within reach. */
export function storedPanel(rows: Row[]): StoredPanel | null {
  const part = <T>(name: string): T[] =>
    rows.filter((row) => row.part === name).map((row) => JSON.parse(String(row.row)) as T);
  const [panel] = part<StoredPanel["panel"]>("panel");
  if (!panel) return null;
  return {
    panel,
    reviewers: part("reviewer"),
    candidates: part("candidate"),
    ratings: part("rating"),
  };
}

/**
 * Sum and number of the ratings that count, in the newest panel of the application `a`; null without a
 * panel. Reads that panel's ratings of this application and who gave them.
 */
export const panelSums = sql`(SELECT json_object('panel', w.panel_id, 'sum', total(iif(v.id IS NULL, NULL, r.score)),
      'n', count(iif(v.id IS NULL, NULL, r.score)))
    FROM (SELECT k.panel_id FROM panel_candidates k CROSS JOIN panels p ON p.id = k.panel_id
      WHERE k.application_id = a.id AND k.removed_at IS NULL ORDER BY p.created_at DESC, p.id DESC LIMIT 1) w
    LEFT JOIN ratings r ON r.panel_id = w.panel_id AND r.application_id = a.id AND r.verdict = 'rated'
    LEFT JOIN panel_reviewers v ON v.id = r.reviewer_id AND v.submitted_at IS NOT NULL AND v.revoked_at IS NULL
    GROUP BY w.panel_id)`;

export const panelSumsStatement = (org: string, reference: string): SQL => sql`
  SELECT ${panelSums} AS "panel" FROM applications a WHERE a.id = (${applicationIds(org, [reference])})`;

export interface StoredMean {
  panel: string;
  mean: number | null;
  n: number;
}

export function storedMean(value: Row[string] | undefined): StoredMean | null {
  if (typeof value !== "string") return null;
  const { panel, sum, n } = JSON.parse(value) as { panel: string; sum: number; n: number };
  return { mean: n ? sum / n : null, n, panel };
}
