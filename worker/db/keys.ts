import { type SQL, sql } from "drizzle-orm";
import { shape, text } from "./shape.ts";

/** A row while the key that a session was made with has not been revoked. */
export const liveKey = (org: string, id: string): SQL =>
  sql`SELECT 1 AS "live" FROM api_keys WHERE id = ${id} AND org_id = ${org} AND revoked_at IS NULL`;

const key = shape({ id: text("id"), org: text("org_id"), name: text("name") });
export const storedKey = key.parse;

export const keyByHash = (hash: string): SQL =>
  sql`SELECT ${key.columns} FROM api_keys WHERE hash = ${hash} AND revoked_at IS NULL`;

/** A row when the organisation has registered the origin. */
export const registeredOrigin = (org: string, origin: string): SQL =>
  sql`SELECT 1 AS "known" FROM origins WHERE org_id = ${org} AND origin = ${origin}`;

/** A row when any organisation has; a preflight carries no token to tell which (DECISIONS.md, 20). */
export const knownOrigin = (origin: string): SQL =>
  sql`SELECT 1 AS "known" FROM origins WHERE origin = ${origin} LIMIT 1`;
