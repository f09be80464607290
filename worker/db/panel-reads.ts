/** Panels as recruiters read them. */
import { type SQL, sql } from "drizzle-orm";
import {
  type PanelOptions,
  type PanelReminders,
  type PanelVerb,
  REVIEWED,
  type ReviewerKind,
  type Scale,
  type Verdict,
} from "../domain/panel.ts";
import type { Locale, Status } from "../domain/vocabulary.ts";
import { each, list, type Row } from "./client.ts";
import { applicationIds } from "./facts.ts";
import type { Reach } from "./messages.ts";
import { scaleJson } from "./scale.ts";

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

/** `isShown` as a condition, of `panel_candidates k`. */
const shown = sql`(k.removed_at IS NULL AND k.deleted = 0 AND k.status IN (${reviewed}))`;

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
  (SELECT count(*) FROM panel_candidates k WHERE k.panel_id = p.id AND ${shown} ${ofReach(reach)}) AS "candidates",
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
    /** The organisation's own words for it. */
    scale: Scale;
  };
  reviewers: StoredReviewer[];
  candidates: StoredPanelCandidate[];
  ratings: StoredRating[];
  /** After it was opened, newest first. */
  changes: StoredPanelChange[];
}

export interface StoredPanelChange {
  at: string;
  verb: PanelVerb;
  actor: string;
  /** Id; null: it concerns the whole panel. */
  reviewer: string | null;
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
}

export interface StoredPanelCandidate {
  application: string;
  firstName: string;
  lastName: string;
  status: Status;
  deleted: 0 | 1;
  /** Taken out by undo. */
  removed: 0 | 1;
}

/** Is the candidate still shown to reviewers? */
export const isShown = ({ status, deleted, removed }: StoredPanelCandidate): boolean =>
  !removed && !deleted && REVIEWED.some((reviewed) => reviewed === status);

export interface StoredRating {
  application: string;
  reviewer: string;
  verdict: Verdict;
  score: number | null;
  comment: string | null;
  at: string;
}

/** One panel: its own row; who and what is in it; what was done to it. */
export const panelStatements = (reach: Reach, id: string): SQL[] => [
  ownStatement(reach, id),
  rankingStatement(reach, id),
  changesStatement(reach.org, id),
];

/** No row, when it is out of reach: then nothing else that was read of it is used. */
function ownStatement({ org, projects, applications }: Reach, id: string): SQL {
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
    SELECT json_object('id', p.id, 'project', json_object('id', t.id, 'title', t.title),
      'operation', p.operation_id, 'options', json(p.options), 'reminders',
      json_object('firstAfterDays', p.remind_after_days, 'everyDays', p.remind_every_days), 'createdAt', p.created_at,
      'createdBy', p.actor_name, 'deadline', p.deadline, 'deadlineAt', p.deadline_at, 'beyond', ${beyond},
      'scale', ${scaleJson}) AS "row"
    FROM panels p CROSS JOIN projects t ON t.id = p.project_id CROSS JOIN organisations o ON o.id = p.org_id
    WHERE ${within}`;
}

/**
 * All that the ranking is made of in one query, a row each: a panel's comments may be larger than a value can be.
 * It reads one row a reviewer, a candidate and a rating, and nothing else: even to look a status up in a list of
 * them would count as one.
 */
function rankingStatement(reach: Reach, id: string): SQL {
  const within = sql`k.panel_id = ${id} AND +k.org_id = ${reach.org}`;
  return sql`
    SELECT 'reviewer' AS "part", json_object('id', k.id, 'kind', k.kind, 'name', k.name, 'email', k.email,
      'language', k.language, 'linkVersion', k.link_version, 'openedAt', k.opened_at, 'submittedAt', k.submitted_at,
      'revokedAt', k.revoked_at, 'reminded', k.reminded, 'remindAt', k.remind_at) AS "row"
    FROM panel_reviewers k WHERE ${within}
    UNION ALL
    SELECT 'candidate', json_object('application', k.application_id, 'firstName', k.first_name, 'lastName', k.last_name,
      'status', k.status, 'deleted', k.deleted, 'removed', k.removed_at IS NOT NULL)
    FROM panel_candidates k WHERE ${within} ${ofReach(reach)}
    UNION ALL
    SELECT 'rating', json_object('application', k.application_id, 'reviewer', k.reviewer_id, 'verdict', k.verdict,
      'score', k.score, 'comment', k.comment, 'at', k.at)
    FROM ratings k WHERE ${within} ${ofReach(reach)}`;
}

/** Shown of a panel at most. */
export const MOST_CHANGES = 200;

const changesStatement = (org: string, id: string): SQL => sql`
  SELECT at, verb, actor_name AS "actor", reviewer_id AS "reviewer" FROM panel_changes
  WHERE panel_id = ${id} AND org_id = ${org} ORDER BY n DESC LIMIT ${MOST_CHANGES}`;

/** Null when there is none within reach. */
export function storedPanel([own, ranking, changes]: Row[][]): StoredPanel | null {
  if (!own?.[0]) return null;
  const part = <T>(name: string): T[] =>
    ranking!.filter((row) => row.part === name).map((row) => JSON.parse(String(row.row)) as T);
  return {
    panel: JSON.parse(String(own[0].row)) as StoredPanel["panel"],
    reviewers: part("reviewer"),
    candidates: part("candidate"),
    ratings: part("rating"),
    changes: changes!.map((row) => ({
      at: row.at as string,
      verb: row.verb as PanelVerb,
      actor: row.actor as string,
      reviewer: row.reviewer as string | null,
    })),
  };
}
