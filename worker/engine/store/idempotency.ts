import { type SQL, sql } from "drizzle-orm";
import { json, shape, text } from "../../db/shape.ts";
import type { Problem } from "../../domain/errors.ts";
import type { Stood } from "./receipts.ts";

/** A row of an answer as the key's record keeps it, in the request's order: ids and codes, no words. */
export interface Kept {
  receipt?: string;
  stood?: Stood;
  problem?: Problem["code"];
}

const used = shape({
  route: text("route"),
  bodyHash: text("body_hash"),
  operation: text("operation_id"),
  outcomes: json<Kept[]>("outcomes"),
});

export const storedUse = used.parse;

/** What a key was used for, if it was. */
export const keyStatement = (org: string, actor: string, key: string): SQL => sql`
  SELECT ${used.columns} FROM idempotency_keys
  WHERE org_id = ${org} AND actor_id = ${actor} AND key = ${key}`;

/** Some of the keys that are older than they are kept; the next sweep takes more. */
export const forgetKeys = (before: string): SQL => sql`
  DELETE FROM idempotency_keys WHERE rowid IN (SELECT rowid FROM idempotency_keys WHERE created_at < ${before} LIMIT 500)`;
