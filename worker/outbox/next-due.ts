import { sql } from "drizzle-orm";
import { atMost, type Database } from "../db/client.ts";

/**
 * Ids of at most so many messages that are due, dealt out among the organisations in rounds: the one longest
 * due of each, then the second of each, and so on, so that one's thousand do not stand before another's one.
 * Within a round chance decides, or the same would always come first when there is not room for all.
 * Skips from organisation to organisation along `messages_due`: reads what is due and one row each.
 */
export async function nextDue(db: Database, now: Date, limit: number): Promise<string[]> {
  const waiting = sql`messages INDEXED BY messages_due WHERE state IN ('held', 'scheduled', 'queued')`;
  const rows = await db.readOne(sql`
    WITH RECURSIVE orgs(id) AS (
      SELECT min(org_id) FROM ${waiting}
      UNION ALL
      SELECT (SELECT min(org_id) FROM ${waiting} AND org_id > orgs.id) FROM orgs WHERE orgs.id IS NOT NULL
    )
    SELECT due.value AS id FROM orgs CROSS JOIN json_each((
      SELECT json_group_array(id ORDER BY due_at) FROM (
        SELECT id, due_at FROM ${waiting} AND org_id = orgs.id AND due_at <= ${now.toISOString()}
        ORDER BY due_at ${atMost(limit)}))) due
    WHERE orgs.id IS NOT NULL ORDER BY due.key, random() ${atMost(limit)}`);
  return rows.map(({ id }) => id as string);
}
