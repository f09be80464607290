/** Each rule of a panel stands as TypeScript and as SQL; here they are asked the same. */
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Database, list } from "../../../worker/db/client.ts";
import { STATUSES } from "../../../worker/domain/vocabulary.ts";
import * as rules from "../../../worker/features/panel/rules/panel.ts";
import * as conditions from "../../../worker/features/panel/statements/conditions.ts";
import { env } from "../support/organisation.ts";
import { times } from "../support/times.ts";

const db = new Database(env.DB);

const standing = fc.record({
  status: fc.constantFrom(...STATUSES),
  deleted: fc.boolean(),
  removed: fc.boolean(),
});

/** A minute around the deadline, to the millisecond. */
const instant = fc
  .integer({ min: -3, max: 3 })
  .map((ms) => new Date(Date.parse("2026-12-04T22:59:59.000Z") + ms).toISOString());

const rating = fc.record({
  verdict: fc.constantFrom(...rules.VERDICTS),
  score: fc.option(fc.integer({ min: rules.LOWEST, max: rules.HIGHEST })),
  comment: fc.option(fc.constantFrom("", " ", "\t\n", "\u00a0\u3000", "ok", " ok ", "\u200b")),
});
const options = fc.record({ commentRequired: fc.boolean() });

/** What SQL says of each row, in order; `r.value` is the row, from which the aliases are made. */
async function said(rows: readonly unknown[], from: SQL, condition: SQL): Promise<boolean[]> {
  const answers = await db.readOne(
    sql`SELECT (SELECT ${condition} FROM ${from}) AS "holds" FROM ${list(rows)} r ORDER BY r.key`,
  );
  return answers.map(({ holds }) => holds === 1);
}

const field = (name: string): SQL => sql`r.value ->> ${name}`;
const aliased = (alias: string, columns: Record<string, SQL>): SQL =>
  sql`(SELECT ${sql.join(
    Object.entries(columns).map(([name, value]) => sql`${value} AS ${sql.identifier(name)}`),
    sql`, `,
  )}) ${sql.identifier(alias)}`;

/** Each as an array of rows, asked in one query. */
async function agree<T>(
  each: fc.Arbitrary<T>,
  asks: (rows: T[]) => Promise<boolean[]>,
  rule: (row: T) => boolean,
): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(each, { minLength: 20, maxLength: 50 }),
    async (rows) => {
      expect(await asks(rows)).toEqual(rows.map(rule));
    },
  );
  await fc.assert(property, { numRuns: times("each rule is the same in SQL") });
}

it("who is reviewed, by the application", () =>
  agree(
    standing,
    (rows) =>
      said(
        rows,
        aliased("a", {
          status: field("status"),
          deleted_at: sql`iif(${field("deleted")}, '2026-11-28', NULL)`,
        }),
        conditions.isReviewed,
      ),
    rules.isReviewed,
  ));

it("who is shown, by what the panel repeats", () =>
  agree(
    standing,
    (rows) =>
      said(
        rows,
        aliased("k", {
          status: field("status"),
          deleted: field("deleted"),
          removed_at: sql`iif(${field("removed")}, '2026-11-28', NULL)`,
        }),
        conditions.isShown,
      ),
    rules.isShown,
  ));

it("whether it is over, to the millisecond", () =>
  agree(
    fc.record({ deadlineAt: instant, now: instant }),
    (rows) =>
      said(
        rows,
        aliased("p", { deadline_at: field("deadlineAt") }),
        conditions.isOver(field("now")),
      ),
    ({ deadlineAt, now }) => rules.isOver({ deadlineAt }, new Date(now)),
  ));

const ratingColumns = {
  verdict: field("$.rating.verdict"),
  score: field("$.rating.score"),
  comment: field("$.rating.comment"),
};

it("whether a word is complete", () =>
  agree(
    fc.record({ rating, options }),
    (rows) =>
      said(rows, aliased("t", ratingColumns), conditions.isComplete(sql`r.value -> 'options'`)),
    (row) => rules.isComplete(row.rating, row.options),
  ));

it("what a recruiter who reviews there may know of a candidate's ratings", () =>
  agree(
    fc.record({ rating: fc.option(rating), options, submittedAt: fc.option(instant) }),
    (rows) =>
      said(
        rows,
        sql`${aliased("t", ratingColumns)} CROSS JOIN ${aliased("g", { answered_at: field("submittedAt") })}`,
        conditions.mayKnowOf(sql`r.value -> 'options'`),
      ),
    (row) => rules.mayKnowOf({ submittedAt: row.submittedAt }, row.rating, row.options),
  ));
