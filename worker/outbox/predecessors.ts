/**
 * The messages after which another leaves (DECISIONS.md, 23). Those of one meeting's calendar entry leave in order, each
 * after the one before it (DECISIONS.md, 37): there, one that was cancelled stands for what it would have left after.
 */
import { type SQL, sql } from "drizzle-orm";

/** For the beginning of a WITH RECURSIVE: `before` are those of the message with that id. */
export const predecessors = (id: string): SQL => sql`
  before (id, state, due_at, after_id, method) AS (
    SELECT b.id, b.state, b.due_at, b.after_id, b.calendar ->> 'method' FROM messages m
      CROSS JOIN ${afterIds(sql`m`)} k CROSS JOIN messages b ON b.id = k.value
      WHERE m.id = ${id} AND m.after_id IS NOT NULL
    UNION
    SELECT b.id, b.state, b.due_at, b.after_id, b.calendar ->> 'method' FROM messages m CROSS JOIN before p
      CROSS JOIN ${afterIds(sql`p`)} k CROSS JOIN messages b ON b.id = k.value
      WHERE m.id = ${id} AND m.calendar IS NOT NULL AND p.state = 'cancelled' AND p.after_id IS NOT NULL)`;

/** One id, or a JSON list of several. */
const afterIds = (row: SQL): SQL =>
  sql`json_each(iif(${row}.after_id LIKE '[%', ${row}.after_id, json_array(${row}.after_id)))`;

const open = sql`b.state IN ('held', 'scheduled', 'queued')`;

/** When the last of those of a message `m` that have not left is due; null: none is to be waited for. */
export const awaitedUntil = sql`iif(m.after_id IS NULL, NULL, (SELECT max(b.due_at) FROM before b WHERE ${open}))`;

/**
 * A message `m` falls when all of them were cancelled. One that asks into a calendar stands by itself; one that takes
 * out of it is for what was asked into it, whatever else it leaves after.
 */
export const hasFallen = sql`m.after_id IS NOT NULL AND m.calendar ->> 'method' IS NOT 'REQUEST'
  AND NOT EXISTS (SELECT 1 FROM before b WHERE b.state <> 'cancelled'
    AND (m.calendar IS NULL OR b.method = 'REQUEST'))`;
