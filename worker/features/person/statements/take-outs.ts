import { type SQL, sql } from "drizzle-orm";
import { shape, text } from "../../../db/shape.ts";
import type { DataDefinition } from "../../../engine/port.ts";
import { DAILY_TAKE_OUTS } from "../rules/person.ts";

/** Answers its id; nothing when the person has taken enough out within a day. */
export const takeOutStatement = (
  { org, candidate }: { org: string; candidate: string },
  id: string,
  at: string,
): SQL => sql`
  INSERT INTO person_take_outs (id, org_id, candidate_id, at) SELECT ${id}, ${org}, ${candidate}, ${at}
  WHERE (SELECT count(*) FROM person_take_outs t WHERE t.candidate_id = ${candidate}
    AND t.at > strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '-1 days')) < ${DAILY_TAKE_OUTS} RETURNING id`;

const row = shape({ row: text("row") });
export const exportedRow = row.parse;

/** All that the core and each feature give, by the names of their tables. */
export function exportStatements(
  data: readonly DataDefinition[],
  candidate: string,
): Record<string, SQL> {
  const of = {
    person: sql`SELECT ${candidate}`,
    applications: sql`SELECT own.id FROM applications own WHERE own.candidate_id = ${candidate}`,
  };
  return Object.fromEntries(
    data.flatMap(({ exports = {} }) =>
      Object.entries(exports).map(([table, statement]) => [table, statement(of)]),
    ),
  );
}

/** That it was taken out is itself kept of the person. */
export const exported: NonNullable<DataDefinition["exports"]> = {
  person_take_outs: ({ person }) => sql`
    SELECT json_object('at', t.at) AS "row" FROM person_take_outs t WHERE t.candidate_id IN (${person}) ORDER BY t.at`,
};
