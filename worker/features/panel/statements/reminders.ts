/**
 * Reminders to reviewers. Each is one message and one conditional update in one batch: of two crons, or a
 * cron and a recruiter, that saw the same reviewer one finds them as they were.
 */
import { type SQL, sql } from "drizzle-orm";
import { REVIEWED } from "../rules/panel.ts";
import type { PlannedMessage } from "../../../domain/plan.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { list, type Row } from "../../../db/client.ts";
import { reviewerMailStatements } from "./changes.ts";
import { invited } from "./panels.ts";

/** A reviewer who is to be reminded, with what the message is made from. */
export interface DueReviewer {
  id: string;
  name: string;
  email: string;
  language: Locale;
  linkVersion: number;
  /** As it was seen: nobody has reminded them since. */
  reminded: number;
  panel: string;
  deadline: string;
  org: string;
  project: {
    id: string;
    externalId: string | null;
    title: string;
    department: string;
    closedAt: string | null;
  };
  /** Who asked for the review. */
  asker: { id: string; name: string; email: string | null };
}

const reviewed = sql.join(
  REVIEWED.map((status) => sql`${status}`),
  sql`, `,
);

/** Of `panel_reviewers v`: has their invitation left? */
const written = invited("held", "scheduled", "queued", "cancelled", "failed", "suppressed");

/** Of `panel_reviewers v`: may they be reminded at that time? They must have been written to, and somebody be left to review. */
const awaited = (
  at: string,
): SQL => sql`v.submitted_at IS NULL AND v.revoked_at IS NULL AND ${written}
  AND EXISTS (SELECT 1 FROM panels q WHERE q.id = v.panel_id AND q.deadline_at > ${at})
  AND EXISTS (SELECT 1 FROM panel_candidates k JOIN applications n ON n.id = k.application_id
    WHERE k.panel_id = v.panel_id AND k.removed_at IS NULL AND n.deleted_at IS NULL AND n.status IN (${reviewed}))`;

const columns = sql`v.id, v.name, v.email, v.language, v.link_version AS "linkVersion", v.reminded, p.id AS "panel",
  p.deadline, p.org_id AS "org", p.actor_id AS "actorId", p.actor_name AS "actorName", p.actor_email AS "actorEmail",
  t.id AS "projectId", t.external_id AS "externalId", t.title, t.department, t.closed_at AS "closedAt"`;
const around = sql`CROSS JOIN panels p ON p.id = v.panel_id CROSS JOIN projects t ON t.id = p.project_id`;

/** Whose reminder is due, the longest first; along `panel_reviewers_due`. */
export const dueStatement = (at: string, limit: number): SQL => sql`
  SELECT ${columns}, ${awaited(at)} AS "awaited"
  FROM (SELECT v.id FROM panel_reviewers v INDEXED BY panel_reviewers_due WHERE v.remind_at IS NOT NULL
    AND v.remind_at <= ${at} AND v.submitted_at IS NULL AND v.revoked_at IS NULL ORDER BY v.remind_at LIMIT ${limit}) w
  CROSS JOIN panel_reviewers v ON v.id = w.id ${around}`;

/** Has an invitation to that reviewer left? No row if none has. */
export const writtenStatement = (org: string, reviewer: string): SQL => sql`
  SELECT v.id FROM panel_reviewers v WHERE v.id = ${reviewer} AND v.org_id = ${org} AND ${written}`;

/** One reviewer of a panel, when they may be reminded now and no reminder is on its way already. */
export const remindableStatement = (
  org: string,
  panel: string,
  reviewer: string,
  at: string,
): SQL => sql`
  SELECT ${columns} FROM panel_reviewers v ${around} WHERE v.id = ${reviewer} AND v.panel_id = ${panel}
    AND v.org_id = ${org} AND ${awaited(at)} AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.panel_id = v.panel_id
      AND m.reviewer_id = v.id AND m.kind = 'panel-reminder' AND m.state IN ('held', 'scheduled', 'queued'))`;

export const dueReviewer = (row: Row): DueReviewer => ({
  id: row.id as string,
  name: row.name as string,
  email: row.email as string,
  language: row.language as Locale,
  linkVersion: row.linkVersion as number,
  reminded: row.reminded as number,
  panel: row.panel as string,
  deadline: row.deadline as string,
  org: row.org as string,
  project: {
    id: row.projectId as string,
    externalId: row.externalId as string | null,
    title: row.title as string,
    department: row.department as string,
    closedAt: row.closedAt as string | null,
  },
  asker: {
    id: row.actorId as string,
    name: row.actorName as string,
    email: row.actorEmail as string | null,
  },
});

/** Messages of reviewers who still are as they were seen, and when each is reminded next: `reminded` answers their ids. */
export function remindStatements(
  at: string,
  rows: readonly { reviewer: DueReviewer; message: PlannedMessage & { id: string } }[],
): { mail: SQL[]; reminded: SQL } {
  const seen = rows.map(({ reviewer: { id, reminded } }) => ({ id, reminded }));
  const same = sql`EXISTS (SELECT 1 FROM ${list(seen)} s WHERE s.value ->> 'id' = v.id AND s.value ->> 'reminded' = v.reminded)
    AND ${awaited(at)}`;
  return {
    mail: reviewerMailStatements(
      { at },
      rows.map(({ message }) => message),
      same,
    ),
    reminded: sql`UPDATE panel_reviewers AS v SET reminded = v.reminded + 1, remind_at = iif(v.remind_at IS NULL, NULL,
        (SELECT strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, p.remind_every_days || ' days') FROM panels p WHERE p.id = v.panel_id))
      WHERE v.id IN (SELECT value ->> 'id' FROM ${list(seen)}) AND ${same} RETURNING id`,
  };
}

/**
 * Of these reviewers, who is not to be reminded is not looked at each minute: never again once the panel is
 * over (a later deadline counts anew), and tomorrow while nobody is left to review, no invitation has left, or no
 * message can be made.
 */
export const putOffStatement = (at: string, ids: readonly string[]): SQL => sql`
  UPDATE panel_reviewers SET remind_at = iif(
      EXISTS (SELECT 1 FROM panels p WHERE p.id = panel_reviewers.panel_id AND p.deadline_at > ${at}),
      strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '1 days'), NULL)
  WHERE id IN (SELECT value FROM ${list(ids)}) AND remind_at <= ${at}`;
