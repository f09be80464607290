import { type SQL, sql } from "drizzle-orm";
import { fold } from "../../../domain/fold.ts";
import { searchKey } from "../../../domain/search-key.ts";
import type { Status } from "../../../domain/vocabulary.ts";
import { atMost, list, type Row } from "../../../db/client.ts";
import { integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";

/** The closed list of orders; each is an index. */
export const SORTS = ["received", "name"] as const;
export type Sort = (typeof SORTS)[number];

export interface ApplicationQuery {
  org: string;
  /** What features show of each: one value of the application `a`, by name. */
  listed: Readonly<Record<string, SQL>>;
  /** An internal id, or an expression that gives one; null for the whole organisation. */
  project: SQL | string | null;
  /** Null: all that are candidates, so without the hired. */
  status: Status | null;
  deleted: boolean;
  /** Prefix of a name in either order, or a whole id, external id or address. */
  q: string | null;
  sort: Sort;
  after: Position | null;
  limit: number;
}

/** Where a page ended: the sort key and id of its last row. */
export type Position = [key: string, id: string];

/** Columns after others, each with a comma before it. */
export const listedColumns = (listed: ApplicationQuery["listed"]): SQL =>
  sql.join(
    Object.entries(listed).map(
      ([name, column]) => sql`, ${column} AS ${sql.identifier(`listed ${name}`)}`,
    ),
  );

const application = shape({
  id: text("a.id"),
  externalId: nullable(text("a.external_id")),
  status: text<Status>("a.status"),
  version: integer("a.version"),
  deletedAt: nullable(text("a.deleted_at")),
  receivedAt: text("a.received_at"),
  /** What the page is ordered by; half of the cursor. */
  key: text("w.key"),
  /** Last name first, as it is looked for. */
  lastFold: text("a.last_fold"),
  candidate: shape({
    id: text("c.id"),
    firstName: text("c.first_name"),
    lastName: text("c.last_name"),
    email: nullable(text("c.email")),
  }),
  project: shape({
    id: text("p.id"),
    externalId: nullable(text("p.external_id")),
    title: text("p.title"),
    department: text("p.department"),
  }),
});

/** `listed`: by the names of the query. */
export type ListedApplication = Shaped<typeof application> & { listed: Row };

export const listedApplication = (row: Row): ListedApplication => ({
  ...application.parse(row),
  listed: row,
});

/** The project of a project's list leads, so that it is read once. */
const joined = ({ listed, project }: ApplicationQuery, ids: SQL, order: SQL): SQL => sql`
  SELECT ${application.columns} ${listedColumns(listed)}
  FROM ${project === null ? sql`` : sql`projects p CROSS JOIN`} (${ids}) w CROSS JOIN applications a ON a.id = w.id
  CROSS JOIN candidates c ON c.id = a.candidate_id
  ${project === null ? sql`CROSS JOIN projects p ON p.id = a.project_id` : sql`WHERE p.id = ${project} AND a.project_id = p.id`}
  ORDER BY ${order}`;

/**
 * One page of applications: each scan walks one index in its order and stops at the limit. By name they stand in
 * the order of the organisation's language; those looked for, as they are typed, for that is the range of an index.
 */
export function listStatement(query: ApplicationQuery): SQL {
  const { org, project, deleted, q, sort, after, limit } = query;
  const within = sql`${project === null ? sql`` : sql`a.project_id = ${project} AND`} a.org_id = ${org} AND ${standing(query)}`;
  if (q || sort === "name") {
    const scans = sql.join(nameScans(query, within), sql` UNION ALL `);
    return joined(
      query,
      sql`SELECT id, key FROM (${scans}) ORDER BY key, id ${atMost(limit)}`,
      sql`w.key, a.id`,
    );
  }
  const key = deleted ? sql`a.deleted_at` : sql`a.received_at`;
  const beyond = after ? sql`AND (${key}, a.id) < (${after[0]}, ${after[1]})` : sql``;
  const scan = sql`SELECT a.id, ${key} AS key FROM applications a WHERE ${within} ${beyond}
    ORDER BY ${key} DESC, a.id DESC ${atMost(limit)}`;
  return joined(query, scan, sql`w.key DESC, a.id DESC`);
}

/** In the words of the partial indexes. Deleted ones are listed whatever they were; else hired ones only when asked for. */
function standing({ deleted, status }: ApplicationQuery): SQL {
  const which = deleted ? sql`a.deleted_at IS NOT NULL` : sql`a.deleted_at IS NULL`;
  if (status) return sql`${which} AND a.status = ${status}`;
  return deleted ? which : sql`${which} AND a.status <> 'hired'`;
}

/** After every character that a name can go on with. */
const END = "\u{10FFFF}";

/**
 * Whose last name begins so, in that order, then whose first name does: keys begin with 1 and 2. Who is
 * in both ranks comes twice (see `comesAgain`): to leave them out here would read without end.
 */
function nameScans({ q, after, limit }: ApplicationQuery, within: SQL): SQL[] {
  const prefix = q ? searchKey(q) : "";
  const scan = (rank: string, column: SQL) => {
    const last = after?.[0].startsWith(rank) ? after[0].slice(1) : null;
    const begun =
      last !== null && last >= prefix
        ? sql`(${column}, a.id) > (${last}, ${after![1]})`
        : sql`${column} >= ${prefix}`;
    return sql`SELECT * FROM (SELECT a.id, ${rank} || ${column} AS key FROM applications a WHERE ${within}
      AND ${begun} AND ${column} < ${prefix + END} ORDER BY ${column}, a.id ${atMost(limit)})`;
  };
  if (!q) return [scan("1", sql`a.name_order`)];
  const byLast = after?.[0].startsWith("2") ? [] : [scan("1", sql`a.last_fold`)];
  return [...byLast, scan("2", sql`a.first_fold`)];
}

/** Is it a row of the second rank that the first has shown already? */
export const comesAgain = (
  { key, lastFold }: ListedApplication,
  { q }: Pick<ApplicationQuery, "q">,
): boolean => q !== null && key.startsWith("2") && lastFold.startsWith(searchKey(q));

/** Applications by whole id, external id, or the candidate's address. At most a handful. */
export const exactStatement = (query: ApplicationQuery, q: string): SQL => {
  const { org, project, status, deleted } = query;
  const address = fold(q);
  const ids = sql`SELECT a.id, a.received_at AS key FROM applications a WHERE a.org_id = ${org} AND a.id = ${q}
    UNION SELECT a.id, a.received_at FROM applications a WHERE a.org_id = ${org} AND a.external_id = ${q}
    UNION SELECT a.id, a.received_at FROM candidates c JOIN applications a ON a.candidate_id = c.id
      WHERE c.org_id = ${org} AND c.email_fold = ${address}`;
  return sql`SELECT * FROM (${joined(query, ids, sql`w.key DESC, a.id`)}) WHERE ("deletedAt" IS NOT NULL) = ${deleted ? 1 : 0}
    AND (${project} IS NULL OR "project.id" = ${project}) AND ${status ? sql`status = ${status}` : sql`status <> 'hired'`}`;
};

/** Those a narrowed session may see, of at most 50. */
export const narrowedStatement = (query: ApplicationQuery, ids: readonly string[]): SQL => {
  const byName = query.q !== null || query.sort === "name";
  return joined(
    query,
    sql`SELECT a.id, ${byName ? sql`a.name_order` : sql`a.received_at`} AS key
      FROM ${list(ids)} r CROSS JOIN applications a ON a.id = r.value WHERE a.org_id = ${query.org}`,
    byName ? sql`w.key, a.id` : sql`w.key DESC, a.id DESC`,
  );
};
