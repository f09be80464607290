/** One action on many, as its operations keep it together (DECISIONS.md, 5). */
import { type SQL, sql } from "drizzle-orm";
import { applicationIds } from "../../db/application-ids.ts";
import { flag, integer, shape, type Shaped, text } from "../../db/shape.ts";
import type { Verb } from "../../domain/vocabulary.ts";
import type { Operation } from "./operation.ts";

const bulk = shape({
  actor: text("actor_id"),
  verb: text<Verb>("verb"),
  done: integer("done"),
  closed: flag("closed_at IS NOT NULL"),
});

export type StoredBulk = Shaped<typeof bulk>;
export const storedBulk = bulk.parse;

/** What the operation would be part of, if anything of it was done before. */
export const bulkStatement = (org: string, id: string): SQL =>
  sql`SELECT ${bulk.columns} FROM bulks WHERE org_id = ${org} AND id = ${id}`;

/** Which of these applications something was done to as part of it, by their ids. */
export const partsStatement = (org: string, id: string, references: readonly string[]): SQL => sql`
  SELECT w.id FROM (${applicationIds(org, references)}) w WHERE EXISTS (
    SELECT 1 FROM events e WHERE e.application_id = w.id AND e.bulk_id = ${id})`;

/** Applications of one bulk: so many are listed, planned and taken back together. */
export const MOST_IN_BULK = 1000;

/** A condition of the events: their bulk, if there is one already, is this person's, of this action, and goes on. */
export const isOpen = ({ org, bulk: id, actor, rows }: Operation): SQL[] =>
  id === null
    ? []
    : [
        sql`NOT EXISTS (SELECT 1 FROM bulks b WHERE b.org_id = ${org} AND b.id = ${id}
      AND (b.actor_id <> ${actor.id} OR b.verb <> ${rows[0]!.plan.verb} OR b.closed_at IS NOT NULL
        OR b.done + ${rows.length} > ${MOST_IN_BULK}))`,
      ];

/** Follows the events: what of the bulk they make. Nothing, when none of them got in. */
export function noteBulk({ id, org, bulk: name, actor, at, rows }: Operation): SQL[] {
  if (name === null) return [];
  const done = sql`SELECT count(*) AS n FROM events e WHERE e.operation_id = ${id} AND e.bulk_id = ${name}`;
  return [
    sql`INSERT INTO bulks (org_id, id, verb, actor_id, actor_name, at, done)
      SELECT ${org}, ${name}, ${rows[0]!.plan.verb}, ${actor.id}, ${actor.name}, ${at}, d.n FROM (${done}) d
      WHERE d.n > 0 ON CONFLICT (org_id, id) DO UPDATE SET done = bulks.done + excluded.done`,
    sql`INSERT INTO bulk_projects (org_id, project_id, at, bulk_id)
      SELECT DISTINCT e.org_id, e.project_id, b.at, b.id FROM events e CROSS JOIN bulks b ON b.org_id = e.org_id AND b.id = e.bulk_id
      WHERE e.operation_id = ${id} AND e.bulk_id = ${name} ON CONFLICT DO NOTHING`,
  ];
}
