/** The rules of rules/panel.ts as conditions, held equal to them by test/worker/panel/conditions.test.ts. */
import { type SQL, sql } from "drizzle-orm";
import { REVIEWED } from "../rules/panel.ts";

/** What `String.prototype.trim` takes off (ECMAScript, WhiteSpace and LineTerminator); SQLite's takes spaces only. */
const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const reviewed = sql.join(
  REVIEWED.map((status) => sql`${status}`),
  sql`, `,
);

/** `isReviewed`, of an application `a`. */
export const isReviewed = sql`(a.deleted_at IS NULL AND a.status IN (${reviewed}))`;

/** `isShown`, of a panel's candidate `k`, who repeats what the application says. */
export const isShown = sql`(k.removed_at IS NULL AND k.deleted = 0 AND k.status IN (${reviewed}))`;

/** `isOver`, of a panel `p`. */
export const isOver = (at: string | SQL): SQL => sql`(p.deadline_at <= ${at})`;

/** `isComplete`, of a rating `t` in a panel with those options (JSON); null without a row. */
export const isComplete = (options: SQL): SQL => sql`(t.verdict <> 'rated' OR (t.score IS NOT NULL
    AND (NOT ${options} ->> 'commentRequired' OR ifnull(trim(t.comment, ${BLANKS}), '') <> '')))`;

/** `mayKnowOf`, of a rating `t`, if any, by a guest `g` of a panel with those options (JSON). */
export const mayKnowOf = (options: SQL): SQL =>
  sql`(g.answered_at IS NOT NULL AND ${isComplete(options)} IS 1)`;
