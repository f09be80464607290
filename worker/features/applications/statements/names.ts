import { type SQL, sql } from "drizzle-orm";
import { shape, text } from "../../../db/shape.ts";
import { RULES } from "../../../domain/name-keys.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { atMost } from "../../../db/client.ts";

const outdated = shape({
  org: text("o.id"),
  language: text<Locale>("o.locale"),
  id: text("c.id"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
});

export const outdatedName = outdated.parse;

/**
 * Names on applications, of any organisation, whose keys are not those of its language and of this release. Two
 * ranges of an index for each organisation: where there are none, little is read.
 */
export function outdatedNames(limit: number): SQL {
  const rule = sql`o.locale || ${RULES}`;
  const of = (
    beside: SQL,
  ) => sql`SELECT ${outdated.columns} FROM organisations o CROSS JOIN applications a INDEXED BY applications_rule
    ON a.org_id = o.id AND ${beside} CROSS JOIN candidates c ON c.id = a.candidate_id`;
  return sql`SELECT * FROM (${of(sql`a.name_rule < ${rule}`)} UNION ALL ${of(sql`a.name_rule > ${rule}`)}) ${atMost(limit)}`;
}
