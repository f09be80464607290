/** The rules of rules/panel.ts as conditions, held equal to them by test/worker/panel/conditions.test.ts. */
import { type SQL, sql } from "drizzle-orm";
import { REVIEWED } from "../rules/panel.ts";

const reviewed = sql.join(
  REVIEWED.map((status) => sql`${status}`),
  sql`, `,
);

/** `isReviewed`, of an application `a`. */
export const isReviewed = sql`(a.deleted_at IS NULL AND a.status IN (${reviewed}))`;

/** `isShown`, of a panel's candidate `k`, who repeats what the application says. */
export const isShown = sql`(k.removed_at IS NULL AND k.deleted = 0 AND k.status IN (${reviewed}))`;

/** `isOver`, of a panel `p`. */
export const isOver = (at: string): SQL => sql`(p.deadline_at <= ${at})`;

/** `isComplete`, of a rating `t` in a panel with those options (JSON); null without a row. */
export const isComplete = (options: SQL): SQL => sql`(t.verdict <> 'rated' OR (t.score IS NOT NULL
    AND (NOT ${options} ->> 'commentRequired' OR ifnull(trim(t.comment), '') <> '')))`;

/** `mayKnowOf`, of a rating `t`, if any, by a guest `g` of a panel with those options (JSON). */
export const mayKnowOf = (options: SQL): SQL =>
  sql`(g.answered_at IS NOT NULL AND ${isComplete(options)} IS 1)`;
