/**
 * What `panel_candidates` repeats of applications and candidates, and adds up of ratings, so that a ranking
 * reads one row a candidate and a list one an application. Each statement belongs to the batch that changes
 * what it follows; test/support/invariants.ts holds both sides equal.
 */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import { list, type Row } from "../../../db/client.ts";
import { isComplete, mayKnowOf } from "./conditions.ts";

/** Status and deletion follow the events of an operation; without a panel, one look-up an event. */
export const followInPanels = (operation: string): SQL => sql`
  UPDATE panel_candidates SET status = e.to_status, deleted = e.to_deleted
  FROM events e WHERE e.operation_id = ${operation} AND panel_candidates.application_id = e.application_id
    AND (panel_candidates.status <> e.to_status OR panel_candidates.deleted <> e.to_deleted)`;

/**
 * The name follows those candidates, as it stands with them after the batch's own change. Materialized, they
 * lead and each place in a panel is looked up; joined, the planner walks all there are.
 */
export const renameInPanels = (org: string, candidates: readonly { id: string }[]): SQL => sql`
  WITH n AS MATERIALIZED (SELECT a.id, c.first_name, c.last_name FROM ${list(candidates.map(({ id }) => id))} r
    CROSS JOIN candidates c ON c.id = r.value AND c.org_id = ${org} CROSS JOIN applications a ON a.candidate_id = c.id)
  UPDATE panel_candidates SET first_name = n.first_name, last_name = n.last_name
  FROM n WHERE panel_candidates.application_id = n.id`;

/**
 * Works the figures of a panel out anew, of the ratings that count: a score, complete, given by a reviewer who has
 * submitted and was not revoked. For whatever changes which those are; only if `when` holds.
 */
export const figuresStatement = (org: string, panel: string, when: SQL = sql`1`): SQL => sql`
  UPDATE panel_candidates SET rating_sum = f.sum, rating_count = f.n
  FROM (SELECT k.panel_id, k.application_id, ifnull(sum(iif(g.id IS NULL, NULL, t.score)), 0) AS sum,
      count(iif(g.id IS NULL, NULL, t.score)) AS n
    FROM panel_candidates k
    LEFT JOIN ratings t ON t.panel_id = k.panel_id AND t.application_id = k.application_id AND t.verdict = 'rated'
      AND ${isComplete(sql`(SELECT options FROM panels WHERE id = ${panel})`)}
    LEFT JOIN guests g ON g.id = t.reviewer_id AND g.answered_at IS NOT NULL AND g.revoked_at IS NULL
    WHERE k.panel_id = ${panel} AND +k.org_id = ${org} AND ${when} GROUP BY k.panel_id, k.application_id) f
  WHERE panel_candidates.panel_id = f.panel_id AND panel_candidates.application_id = f.application_id
    AND (panel_candidates.rating_sum <> f.sum OR panel_candidates.rating_count <> f.n)`;

/**
 * Of the newest panel that the application `a` is in, along the index: ids sort by time. Null without one. Who
 * reviews there, or did, and has not handed in something of this candidate reads nothing of the others'
 * (`hiddenFrom`); who gives no address may be any of those who review. `email`: of who reads, if any.
 */
export function panelSums(email: string | null): SQL {
  const who = email === null ? sql`g.revoked_at IS NULL` : sql`g.email_fold = ${fold(email)}`;
  const hidden = sql`EXISTS (SELECT 1 FROM guests g CROSS JOIN panels p ON p.id = g.thing_id
    LEFT JOIN ratings t ON t.panel_id = k.panel_id AND t.application_id = k.application_id AND t.reviewer_id = g.id
    WHERE g.thing_id = k.panel_id AND ${who} AND NOT ${mayKnowOf(sql`p.options`)})`;
  const figures = sql`'sum', k.rating_sum, 'n', k.rating_count`;
  return sql`(SELECT iif(${hidden}, json_object('panel', k.panel_id, 'sum', 0, 'n', 0), json_object('panel', k.panel_id, ${figures}))
    FROM panel_candidates k WHERE k.application_id = a.id AND k.removed_at IS NULL ORDER BY k.panel_id DESC LIMIT 1)`;
}

/** When the last panel that the application `a` is in ends. */
export const reviewedUntil = sql`(SELECT max(p.deadline_at) FROM panel_candidates k CROSS JOIN panels p ON p.id = k.panel_id
  WHERE k.application_id = a.id AND k.removed_at IS NULL)`;

export interface StoredMean {
  panel: string;
  mean: number | null;
  n: number;
}

export function storedMean(value: Row[string]): StoredMean | null {
  if (typeof value !== "string") return null;
  const { panel, sum, n } = JSON.parse(value) as { panel: string; sum: number; n: number };
  return { mean: n ? sum / n : null, n, panel };
}
