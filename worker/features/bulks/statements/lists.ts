import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { flag, integer, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Status, Verb } from "../../../domain/vocabulary.ts";
import { covering } from "../../../engine/store/receipts.ts";
import { type Reach, within } from "../../../outbox/messages.ts";

export type Position = readonly [at: string, id: string];

/** The unit of the event `e` reaches into what the session does not: it takes none of it back. */
const beyond = (reach: Reach): SQL =>
  reach.projects || reach.applications
    ? sql`EXISTS (SELECT 1 FROM events u WHERE u.unit_id = e.unit_id AND NOT (${within(reach, sql`u`)}))`
    : sql`0`;

const undone = sql`EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.unit_id)`;

/** Nothing covers any event of the unit of `e`, and each application of it is still there. */
const newest = sql`NOT EXISTS (SELECT 1 FROM events u LEFT JOIN applications t ON t.id = u.application_id
  WHERE u.unit_id = e.unit_id AND (t.id IS NULL OR t.version <> u.version AND ${covering("u")} IS NOT NULL))`;

/** Of a bulk `b` and those `e` of its events that the session reaches. */
const bulk = (reach: Reach) =>
  shape({
    id: text("b.id"),
    action: text<Verb>("b.verb"),
    at: text("b.at"),
    actor: shape({ id: text("b.actor_id"), name: text("b.actor_name") }),
    total: integer("count(*)"),
    undone: integer(sql`sum(${undone})`),
    current: integer(sql`sum(NOT ${undone} AND ${newest} AND NOT ${beyond(reach)})`),
    project: nullable(
      shape({
        id: text("iif(min(e.project_id) = max(e.project_id), p.id, NULL)"),
        title: text("iif(min(e.project_id) = max(e.project_id), p.title, NULL)"),
      }),
    ),
  });

export type StoredBulk = Shaped<ReturnType<typeof bulk>>;
export const storedBulk = bulk({ org: "", projects: null, applications: null }).parse;

/** These bulks, newest first, with what the session reaches of them; none of which it reaches nothing. */
const told = (reach: Reach, ids: SQL): SQL => sql`
  SELECT ${bulk(reach).columns} FROM (${ids}) w CROSS JOIN bulks b ON b.org_id = ${reach.org} AND b.id = w.id
  CROSS JOIN events e ON e.org_id = b.org_id AND e.bulk_id = b.id CROSS JOIN projects p ON p.id = e.project_id
  WHERE ${within(reach, sql`e`)} GROUP BY b.id ORDER BY b.at DESC, b.id DESC`;

export const bulkStatement = (reach: Reach, id: string): SQL =>
  told(reach, sql`SELECT ${id} AS id`);

const found = shape({ action: text<Verb>("b.verb"), by: text("b.actor_id") });

export type FoundBulk = Shaped<typeof found>;
export const foundBulk = found.parse;

/** One of which the session reaches anything; nothing is counted. */
export const findStatement = (reach: Reach, id: string): SQL => sql`
  SELECT ${found.columns} FROM bulks b WHERE b.org_id = ${reach.org} AND b.id = ${id} AND EXISTS (
    SELECT 1 FROM events e WHERE e.org_id = b.org_id AND e.bulk_id = b.id AND ${within(reach, sql`e`)})`;

/** What was done to many, newest first; `project` is the id of one. */
export function bulksStatement(
  reach: Reach,
  project: string | null,
  after: Position | null,
  limit: number,
): SQL {
  const { org, projects, applications } = reach;
  const end = sql`ORDER BY at DESC, id DESC ${atMost(limit)}`;
  const before = (at: SQL, id: SQL) =>
    after ? sql`AND (${at}, ${id}) < (${after[0]}, ${after[1]})` : sql``;
  if (applications)
    return told(
      reach,
      sql`SELECT DISTINCT b.id AS id, b.at AS at FROM ${list(applications)} r CROSS JOIN events e ON e.application_id = r.value
        CROSS JOIN bulks b ON b.org_id = e.org_id AND b.id = e.bulk_id
        WHERE ${within(reach, sql`e`)} ${project === null ? sql`` : sql`AND e.project_id = ${project}`}
        ${before(sql`b.at`, sql`b.id`)} ${end}`,
    );
  const named =
    project === null ? projects : (projects ?? [project]).filter((id) => id === project);
  if (named)
    return told(
      reach,
      sql`SELECT DISTINCT f.bulk_id AS id, f.at AS at FROM ${list(named)} r CROSS JOIN bulk_projects f ON f.rowid IN (
        SELECT s.rowid FROM bulk_projects s WHERE s.project_id = r.value AND +s.org_id = ${org}
          ${before(sql`s.at`, sql`s.bulk_id`)} ORDER BY s.at DESC, s.bulk_id DESC ${atMost(limit)}) ${end}`,
    );
  return told(
    reach,
    sql`SELECT b.id, b.at FROM bulks b WHERE b.org_id = ${org} ${before(sql`b.at`, sql`b.id`)} ${end}`,
  );
}

/** One application of a bulk, and what can be done about it. */
const row = (reach: Reach) =>
  shape({
    receipt: text("e.receipt_id"),
    operation: text("e.operation_id"),
    application: text("e.application_id"),
    verb: text<Verb>("e.verb"),
    undone: flag(undone),
    beyond: flag(beyond(reach)),
    changed: flag(sql`NOT ${newest}`),
    project: shape({ id: text("p.id"), title: text("p.title") }),
    /** Null once it is purged. */
    now: nullable(
      shape({
        externalId: nullable(text("a.external_id")),
        status: text<Status>("a.status"),
        deleted: flag("iif(a.id IS NULL, NULL, a.deleted_at IS NOT NULL)"),
        candidate: shape({
          id: text("c.id"),
          firstName: text("c.first_name"),
          lastName: text("c.last_name"),
        }),
      }),
    ),
  });

export type StoredRow = Shaped<ReturnType<typeof row>>;
export const storedRow = row({ org: "", projects: null, applications: null }).parse;

/** Applications of a bulk in the order in which it was done to them, after a receipt. */
export const rowsStatement = (
  reach: Reach,
  id: string,
  after: string | null,
  limit: number,
): SQL => sql`
  SELECT ${row(reach).columns} FROM events e CROSS JOIN projects p ON p.id = e.project_id
  LEFT JOIN applications a ON a.id = e.application_id LEFT JOIN candidates c ON c.id = a.candidate_id
  WHERE e.org_id = ${reach.org} AND e.bulk_id = ${id} ${after === null ? sql`` : sql`AND e.receipt_id > ${after}`}
    AND ${within(reach, sql`e`)} ORDER BY e.receipt_id ${atMost(limit)}`;
