import { type SQL, sql } from "drizzle-orm";

/** What a key was used for, if it was. */
export const keyStatement = (org: string, actor: string, key: string): SQL => sql`
  SELECT route, body_hash AS "bodyHash", operation_id AS "operation", outcomes FROM idempotency_keys
  WHERE org_id = ${org} AND actor_id = ${actor} AND key = ${key}`;

/** Some of the keys that are older than they are kept; the next sweep takes more. */
export const forgetKeys = (before: string): SQL => sql`
  DELETE FROM idempotency_keys WHERE rowid IN (SELECT rowid FROM idempotency_keys WHERE created_at < ${before} LIMIT 500)`;
