/** One panel as recruiters read it. */
import { type SQL, sql } from "drizzle-orm";
import {
  MOST_CHANGES,
  type PanelOptions,
  type PanelVerb,
  type ReviewerKind,
  type Scale,
  type Verdict,
} from "../rules/panel.ts";
import type { Actor } from "../../../domain/actor.ts";
import { fold } from "../../../domain/fold.ts";
import type { Locale, Status } from "../../../domain/vocabulary.ts";
import { type Answers, atMost, list, type Row } from "../../../db/client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Reach } from "../../../outbox/messages.ts";
import { scaleJson } from "./scale.ts";

const own = shape({
  id: text("p.id"),
  project: shape({ id: text("t.id"), title: text("t.title") }),
  /** The organisation's first, in whose order its names stand. */
  language: text<Locale>("o.locale"),
  operation: text("p.operation_id"),
  options: json<PanelOptions>("p.options"),
  reminders: shape({
    firstAfterDays: nullable(integer("p.remind_after_days")),
    everyDays: nullable(integer("p.remind_every_days")),
  }),
  createdAt: text("p.created_at"),
  createdBy: text("p.actor_name"),
  deadline: text("p.deadline"),
  deadlineAt: text("p.deadline_at"),
  /** Candidates in it that the session does not reach. */
  beyond: integer(),
  /** Has this actor seen what reviewers say, and is that kept? */
  seen: flag(),
  /** The organisation's own words for it. */
  scale: json<Scale>(scaleJson),
});

const change = shape({
  at: text("at"),
  verb: text<PanelVerb>("verb"),
  actor: text("actor_name"),
  /** Id; null: it concerns the whole panel. */
  reviewer: nullable(text("reviewer_id")),
});

export interface StoredPanel {
  panel: Shaped<typeof own>;
  reviewers: StoredReviewer[];
  candidates: StoredPanelCandidate[];
  ratings: StoredRating[];
  /** After it was opened, newest first. */
  changes: StoredPanelChange[];
}

export type StoredPanelChange = Shaped<typeof change>;

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
  /** Whom "Candidate 3" means in this panel. */
  number: number;
  firstName: string;
  lastName: string;
  status: Status;
  deleted: 0 | 1;
  /** Taken out by undo. */
  removed: 0 | 1;
}

export interface StoredRating {
  application: string;
  reviewer: string;
  verdict: Verdict;
  score: number | null;
  comment: string | null;
  at: string;
}

/** Of whichever of a panel's rows name an application: only those that the session reaches. */
export const ofReach = ({ applications }: Reach): SQL =>
  applications ? sql`AND k.application_id IN (SELECT value FROM ${list(applications)})` : sql``;

/** One panel: its own row; who and what is in it; what was done to it. */
export const panelStatements = (reach: Reach & Pick<Actor, "id" | "email">, id: string) => ({
  own: ownStatement(reach, id),
  ranking: rankingStatement(reach, id),
  changes: changesStatement(reach.org, id),
});

/** No row, when it is out of reach: then nothing else that was read of it is used. */
function ownStatement(
  { org, projects, applications, id: actor, email }: Reach & Pick<Actor, "id" | "email">,
  id: string,
): SQL {
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
    SELECT ${own.columns}, ${beyond} AS "beyond", EXISTS (SELECT 1 FROM panel_sights s
      WHERE s.panel_id = p.id AND s.actor_id = ${actor} AND s.email_fold = ${fold(email ?? "")}) AS "seen"
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
    SELECT 'reviewer' AS "part", json_object('id', g.id, 'kind', iif(g.colleague, 'internal', 'external'), 'name', g.name, 'email', g.email,
      'language', g.language, 'linkVersion', g.link_version, 'openedAt', g.opened_at, 'submittedAt', g.answered_at,
      'revokedAt', g.revoked_at, 'reminded', g.reminded, 'remindAt', g.remind_at, 'createdAt', g.created_at) AS "row"
    FROM guests g WHERE g.thing_id = ${id} AND +g.org_id = ${reach.org}
    UNION ALL
    SELECT 'candidate', json_object('application', k.application_id, 'number', k.number, 'firstName', k.first_name, 'lastName', k.last_name,
      'status', k.status, 'deleted', k.deleted, 'removed', k.removed_at IS NOT NULL)
    FROM panel_candidates k WHERE ${within} ${ofReach(reach)}
    UNION ALL
    SELECT 'rating', json_object('application', k.application_id, 'reviewer', k.reviewer_id, 'verdict', k.verdict,
      'score', k.score, 'comment', k.comment, 'at', k.at)
    FROM ratings k WHERE ${within} ${ofReach(reach)}`;
}

const changesStatement = (org: string, id: string): SQL => sql`
  SELECT ${change.columns} FROM panel_changes
  WHERE panel_id = ${id} AND org_id = ${org} ORDER BY n DESC ${atMost(MOST_CHANGES)}`;

/** Null when there is none within reach. */
export function storedPanel({
  own: [row],
  ranking,
  changes,
}: Answers<keyof ReturnType<typeof panelStatements>>): StoredPanel | null {
  if (!row) return null;
  return {
    panel: own.parse(row),
    reviewers: parts("reviewer", ranking),
    candidates: parts("candidate", ranking),
    ratings: parts("rating", ranking),
    changes: changes.map(change.parse),
  };
}

function parts<T>(name: string, ranking: Row[]): T[] {
  const part = shape({ row: json<T>() });
  return ranking.filter((row) => row.part === name).map((row) => part.parse(row).row);
}
