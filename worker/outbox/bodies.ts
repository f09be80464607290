/**
 * Text and HTML of finished messages, which move to R2 so that D1 stays small (DECISIONS.md, 14). A calendar entry stays
 * in its row: it is less than a kilobyte, and few messages have one.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "../domain/vocabulary.ts";
import { cancelMessages } from "./cancel.ts";
import { atMost, type Database, list } from "../db/client.ts";
import { shape, type Shaped, text } from "../db/shape.ts";
import { finished } from "../db/schema.ts";

const body = shape({ id: text("id"), org: text("org_id"), text: text("text"), html: text("html") });

/** A body on its way from its row to R2. */
export type Body = Shaped<typeof body>;

/** Bodies of messages that finished before that instant, oldest first, at most so many. */
export const finishedBodies = async (db: Database, before: string, most: number): Promise<Body[]> =>
  (
    await db.readOne(sql`SELECT ${body.columns} FROM messages
      WHERE ${finished} AND state_at < ${before} ORDER BY state_at ${atMost(most)}`)
  ).map(body.parse);

/** A body and its key in R2. */
type Moved = { id: string; org: string; key: string };

/** Says that bytes are about to lie in R2 which no row points to yet; from `notBefore` they may be swept. */
export const expectBodies = (bodies: readonly Moved[], notBefore: string): SQL => sql`
  INSERT INTO blob_gc (key, org_id, not_before) SELECT b.value ->> 'key', b.value ->> 'org', ${notBefore}
  FROM ${list(bodies)} b WHERE true ON CONFLICT (key) DO NOTHING`;

/** The rows let go of what now lies in R2. One that was purged or moved meanwhile leaves its bytes to the sweep. */
export const moveBodies = (bodies: readonly Moved[]): SQL[] => [
  sql`UPDATE messages SET body_key = b.value ->> 'key', text = '', html = '', source = NULL
    FROM ${list(bodies)} b WHERE messages.id = b.value ->> 'id' AND +messages.body_key IS NULL`,
  sql`DELETE FROM blob_gc WHERE key IN (SELECT m.body_key FROM ${list(bodies)} b
    CROSS JOIN messages m ON m.id = b.value ->> 'id' WHERE m.body_key = b.value ->> 'key')`,
];

/** Erases messages, what was done to them and their bytes. `which` is what of `messages m` holds of them. */
export const eraseMessages = (which: SQL, at: string): SQL[] => [
  dropBodies(which, at),
  sql`DELETE FROM message_changes WHERE message_id IN (SELECT m.id FROM messages m WHERE ${which})`,
  sql`DELETE FROM messages AS m WHERE ${which}`,
];

/** What stands where words were, in the message's own language. */
const ERASED: Record<Locale, string> = { sv: "[raderat]", en: "[erased]" };

/**
 * Erases what was written in messages that many share, and leaves that they were sent. What waits is taken back:
 * it would tell what is to be forgotten. What is on its way stays until it has left, as it must leave unchanged.
 */
export const eraseWords = (which: SQL, at: string): SQL[] => {
  const ended = sql`${which} AND m.state NOT IN ('held', 'scheduled', 'queued')`;
  const erased = sql`iif(m.language = 'sv', ${ERASED.sv}, ${ERASED.en})`;
  return [
    cancelMessages(which, at),
    dropBodies(ended, at),
    sql`UPDATE messages AS m SET subject = ${erased}, text = ${erased}, html = ${erased}, body_key = NULL, source = NULL,
        calendar = json_set(m.calendar, '$.text', ${erased})
      WHERE ${ended}`,
  ];
};

/** Hands the bytes of messages that are about to be deleted to the sweep. `of` is what of `messages m` holds of them. */
export const dropBodies = (of: SQL, at: string): SQL => sql`
  INSERT INTO blob_gc (key, org_id, not_before) SELECT m.body_key, m.org_id, ${at} FROM messages m
  WHERE ${of} AND m.body_key IS NOT NULL ON CONFLICT DO NOTHING`;
