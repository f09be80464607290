/**
 * What `panel_candidates` repeats of applications and candidates, and adds up of ratings, so that a ranking
 * reads one row a candidate and a list one an application. Each statement belongs to the batch that changes
 * what it follows; test/support/invariants.ts holds both sides equal.
 */
import { type SQL, sql } from "drizzle-orm";
import { fold } from "../domain/fold.ts";
import { list, type Row } from "./client.ts";
import { applicationIds } from "./facts.ts";

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
 * Works the figures of a panel out anew, of the ratings that count: a score, given by a reviewer who has
 * submitted and was not revoked. For whatever changes which those are; only if `when` holds.
 */
export const figuresStatement = (org: string, panel: string, when: SQL = sql`1`): SQL => sql`
  UPDATE panel_candidates SET rating_sum = f.sum, rating_count = f.n
  FROM (SELECT k.panel_id, k.application_id, ifnull(sum(iif(v.id IS NULL, NULL, r.score)), 0) AS sum,
      count(iif(v.id IS NULL, NULL, r.score)) AS n
    FROM panel_candidates k
    LEFT JOIN ratings r ON r.panel_id = k.panel_id AND r.application_id = k.application_id AND r.verdict = 'rated'
    LEFT JOIN panel_reviewers v ON v.id = r.reviewer_id AND v.submitted_at IS NOT NULL AND v.revoked_at IS NULL
    WHERE k.panel_id = ${panel} AND +k.org_id = ${org} AND ${when} GROUP BY k.panel_id, k.application_id) f
  WHERE panel_candidates.panel_id = f.panel_id AND panel_candidates.application_id = f.application_id
    AND (panel_candidates.rating_sum <> f.sum OR panel_candidates.rating_count <> f.n)`;

/** Who reads figures, and when. */
export interface Reader {
  email: string | null;
  /** Instant, ISO 8601. */
  at: string;
}

/**
 * Of the newest panel that the application `a` is in, along the index: ids sort by time. Null without one. Who
 * is to hand in a review of their own there reads nothing of the others' before (`isBlind`).
 */
export function panelSums({ email, at }: Reader): SQL {
  const blind = sql`EXISTS (SELECT 1 FROM panel_reviewers v CROSS JOIN panels p ON p.id = v.panel_id
    WHERE v.panel_id = k.panel_id AND v.email_fold = ${fold(email ?? "")} AND v.submitted_at IS NULL
      AND v.revoked_at IS NULL AND p.deadline_at > ${at})`;
  const figures = sql`'sum', k.rating_sum, 'n', k.rating_count`;
  return sql`(SELECT ${email === null ? sql`json_object('panel', k.panel_id, ${figures})` : sql`iif(${blind}, json_object('panel', k.panel_id, 'sum', 0, 'n', 0), json_object('panel', k.panel_id, ${figures}))`}
    FROM panel_candidates k WHERE k.application_id = a.id AND k.removed_at IS NULL ORDER BY k.panel_id DESC LIMIT 1)`;
}

export const panelSumsStatement = (org: string, reference: string, reader: Reader): SQL => sql`
  SELECT ${panelSums(reader)} AS "panel" FROM applications a WHERE a.id = (${applicationIds(org, [reference])})`;

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
