/** Which applications people mean by what they type: hired and deleted ones too, wherever they are listed. */
import { type SQL, sql } from "drizzle-orm";
import { InvalidInput } from "../domain/errors.ts";
import { fold } from "../domain/fold.ts";
import { searchKey } from "../domain/search-key.ts";
import { atMost, type Database, each, list } from "./client.ts";
import type { Within } from "./projects.ts";
import { shape, text } from "./shape.ts";

/** More than these are not looked through: whoever asks is to type more of the name. */
const MOST_MEANT = 50;

/** The parts that lists are made of, in the words of their partial indexes. */
const PARTS = {
  candidates: sql`a.deleted_at IS NULL AND a.status <> 'hired'`,
  hired: sql`a.deleted_at IS NULL AND a.status = 'hired'`,
  deleted: sql`a.deleted_at IS NOT NULL`,
};
type Part = keyof typeof PARTS;

interface Meant {
  /** An internal id; null for all. */
  project: string | null;
  /** What was typed. */
  q: string;
  /** Default: whichever part an application is in. */
  parts?: readonly Part[];
}

/** After every character that a name can go on with. */
const END = "\u{10FFFF}";

const meant = shape({ id: text("a.id") });

/**
 * Ids of at most one more than {@link MOST_MEANT}, in no order: by the beginning of a name, first or last name first,
 * or by a whole id, external id (also after `ext:`) or address.
 */
function meantApplications(
  org: string,
  { projects, applications }: Within,
  { project, q, parts = ["candidates", "hired", "deleted"] }: Meant,
): SQL {
  const within = [
    sql`a.org_id = ${org}`,
    project !== null && sql`+a.project_id = ${project}`,
    projects && sql`+a.project_id IN (SELECT value FROM ${list(projects)})`,
    sql`(${sql.join(
      parts.map((part) => PARTS[part]),
      sql` OR `,
    )})`,
  ].filter((part) => part !== null && part !== false);
  const where = sql.join(within, sql` AND `);
  if (applications)
    return sql`SELECT ${meant.columns} FROM ${list(applications)} r CROSS JOIN applications a ON a.id = r.value
      CROSS JOIN candidates c ON c.id = a.candidate_id WHERE ${where} AND (${isExact(q)} OR ${beginsSo(q)})`;
  const scopes = project !== null ? [project] : projects;
  const groups = [exact(org, q), ...walks(org, scopes, q, parts)].map(
    (group) => sql`SELECT * FROM (${group})`,
  );
  return sql`SELECT ${meant.columns} FROM (${sql.join(groups, sql` UNION `)}) w CROSS JOIN applications a ON a.id = w.id
    WHERE ${where} ${atMost(MOST_MEANT + 1)}`;
}

const external = (q: string): string => (q.startsWith("ext:") ? q.slice(4) : q);

/** Three look-ups, each in an index of its own. */
const exact = (org: string, q: string): SQL => sql`
  SELECT x.id FROM applications x WHERE x.org_id = ${org} AND x.id = ${q}
  UNION SELECT x.id FROM applications x WHERE x.org_id = ${org} AND x.external_id = ${external(q)}
  UNION SELECT x.id FROM candidates p JOIN applications x ON x.candidate_id = p.id
    WHERE p.org_id = ${org} AND p.email_fold = ${fold(q)}`;

/** The same of the application `a` and its candidate `c`. */
const isExact = (q: string): SQL =>
  sql`a.id = ${q} OR a.external_id = ${external(q)} OR c.email_fold = ${fold(q)}`;

const range = (column: SQL, prefix: string): SQL =>
  sql`${column} >= ${prefix} AND ${column} < ${prefix + END}`;

/** Signs alone are no beginning of a name. */
function beginsSo(q: string): SQL {
  const prefix = searchKey(q);
  return prefix
    ? sql`(${range(sql`a.last_fold`, prefix)} OR ${range(sql`a.first_fold`, prefix)})`
    : sql`0`;
}

/** One walk along each index of names, to the limit; by twos, as D1 takes five terms of a compound at most. */
function walks(
  org: string,
  scopes: readonly string[] | null,
  q: string,
  parts: readonly Part[],
): SQL[] {
  const prefix = searchKey(q);
  if (!prefix) return [];
  return parts.map((part) =>
    sql.join(
      [sql`a.last_fold`, sql`a.first_fold`].map((column) => {
        const walk = (
          lead: SQL,
        ) => sql`SELECT a.id FROM applications a WHERE ${lead} AND ${PARTS[part]}
          AND ${range(column, prefix)} ORDER BY ${column}, a.id ${atMost(MOST_MEANT + 1)}`;
        return scopes
          ? each(scopes, sql`applications`, walk(sql`a.project_id = r.value`))
          : sql`SELECT * FROM (${walk(sql`a.org_id = ${org}`)})`;
      }),
      sql` UNION ALL `,
    ),
  );
}

/** Their ids. Throws `invalid_input` for what too many have in common. */
export async function findMeant(
  db: Database,
  org: string,
  within: Within,
  meaning: Meant,
): Promise<string[]> {
  const rows = await db.readOne(meantApplications(org, within, meaning));
  if (rows.length > MOST_MEANT)
    throw new InvalidInput([
      { path: ["query", "q"], code: "too_many_found", params: { max: MOST_MEANT } },
    ]);
  return rows.map((row) => meant.parse(row).id);
}
