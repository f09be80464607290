/** Tries to sign in, as exact rows (DECISIONS.md, 18). */
import { type SQL, sql } from "drizzle-orm";
import { TRIES } from "../rules/account.ts";

const ago = (now: Date, minutes: number): string =>
  new Date(now.getTime() - minutes * 60_000).toISOString();

/** Counts one; without a row there have been too many, and nothing is looked at. */
export function tryStatement(org: string, hash: string, most: number, now: Date): SQL {
  const before = ago(now, TRIES.minutes);
  return sql`INSERT INTO sign_in_tries (org_id, hash, tries, since) VALUES (${org}, ${hash}, 1, ${now.toISOString()})
    ON CONFLICT (org_id, hash) DO UPDATE SET tries = iif(since <= ${before}, 1, tries + 1),
      since = iif(since <= ${before}, excluded.since, since)
    WHERE tries < ${most} OR since <= ${before} RETURNING tries`;
}

/** It came right: the name begins anew, and what came from there counts one less. */
export const forgiveStatements = (org: string, name: string, network: string): SQL[] => [
  sql`DELETE FROM sign_in_tries WHERE org_id = ${org} AND hash = ${name}`,
  sql`UPDATE sign_in_tries SET tries = max(tries - 1, 0) WHERE org_id = ${org} AND hash = ${network}`,
];

/** A day later nothing is left of them; some at a time, what is left is the next minute's. */
export const forgetStatement = (now: Date): SQL => sql`
  DELETE FROM sign_in_tries WHERE (org_id, hash) IN (SELECT t.org_id, t.hash FROM sign_in_tries t
    WHERE t.since <= ${ago(now, 24 * 60)} ORDER BY t.since LIMIT 1000)`;
