import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";
import { list } from "../../../db/client.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";

export const saveProfiles = (rows: EffectRows<"save-profile">, operation: Operation): SQL[] => [
  sql`INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, note, expires_on, created_at)
    SELECT r.value ->> 'profile', e.org_id, a.candidate_id, r.value ->> '$.data.purpose',
      r.value ->> '$.data.basis', r.value ->> '$.data.note', r.value ->> '$.data.expiresOn', e.at
    FROM ${carried(rows, operation)} JOIN applications a ON a.id = e.application_id`,
];

export const endProfiles = (rows: EffectRows<"end-profile">, operation: Operation): SQL[] => [
  sql`UPDATE saved_profiles SET ended_at = ${operation.at}
    WHERE id IN (SELECT r.value ->> 'profile' FROM ${carried(rows, operation)})`,
];

/** Materialized, what is carried leads and each profile is looked up. */
export const agree = (rows: EffectRows<"agree">, operation: Operation): SQL[] => [
  sql`WITH y AS MATERIALIZED (SELECT r.value ->> 'asked' AS id, r.value ->> '$.data.on' AS said_on,
      r.value ->> '$.data.via' AS via, r.value ->> '$.data.by' AS recorder FROM ${carried(rows, operation)})
    UPDATE saved_profiles SET agreed_on = y.said_on, agreed_via = y.via, agreed_by = y.recorder
    FROM y WHERE saved_profiles.id = y.id`,
];

export const askAgain = (rows: EffectRows<"ask-again">, operation: Operation): SQL[] => [
  sql`UPDATE saved_profiles SET agreed_on = NULL, agreed_via = NULL, agreed_by = NULL
    WHERE id IN (SELECT r.value ->> 'asked' FROM ${carried(rows, operation)})`,
];

export const decline = (rows: EffectRows<"decline">, operation: Operation): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT k.value AS id, r.value ->> '$.data.on' AS said_on
      FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.declined') k)
    UPDATE saved_profiles SET ended_at = ${operation.at}, declined_on = n.said_on
    FROM n WHERE saved_profiles.id = n.id`,
];

/** Those of the effects that nothing else has ended since, asked again in the batch that brings them back. */
export const returnProfiles = (
  rows: EffectRows<"return-profiles">,
  operation: Operation,
): SQL[] => [
  sql`UPDATE saved_profiles SET ended_at = NULL, declined_on = NULL
    WHERE id IN (SELECT k.value FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.returned') k
      JOIN events u ON u.receipt_id = e.undoes JOIN saved_profiles s ON s.id = k.value AND s.ended_at = u.at)`,
];

/** Ids of the profiles that these receipts' answers ended, and nothing else since. */
export const declinedStatement = (org: string, receipts: readonly string[]): SQL => sql`
  SELECT s.id FROM ${list(receipts)} r CROSS JOIN events e ON e.receipt_id = r.value AND e.org_id = ${org}
  JOIN json_each(e.effects) x JOIN json_each(x.value, '$.declined') k
  JOIN saved_profiles s ON s.id = k.value AND s.ended_at = e.at`;

/** The profile is still there and has not ended. */
export const stands = (id: SQL): SQL => sql`EXISTS (SELECT 1 FROM saved_profiles s
  WHERE s.id = ${id} AND s.candidate_id = a.candidate_id AND s.ended_at IS NULL)`;

/** … and the person has been asked and not answered. */
export const isAwaited = (id: SQL): SQL => sql`EXISTS (SELECT 1 FROM saved_profiles s
  WHERE s.id = ${id} AND s.candidate_id = a.candidate_id AND s.ended_at IS NULL AND ${isAsked})`;

/**
 * Of the application `a`: how the person stands whom it saved last, as JSON; null when it has saved nobody, as none
 * has that is still received (test/support/invariants.ts). Most rows of a list are, and need no look-up.
 */
export const keepingColumn: SQL = sql`CASE WHEN a.acted AND a.status <> 'received' THEN (SELECT json_object('state',
    CASE WHEN s.ended_at IS NOT NULL THEN 'declined' WHEN ${isAsked} THEN 'asked' ELSE 'kept' END,
    'basis', s.basis, 'until', s.expires_on, 'answeredOn', coalesce(s.declined_on, s.agreed_on))
  FROM saved_profiles s WHERE s.candidate_id = a.candidate_id AND (s.ended_at IS NULL OR s.declined_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM events e CROSS JOIN json_each(e.effects) k
      WHERE e.application_id = a.id AND k.value ->> 'profile' = s.id)
  ORDER BY s.created_at DESC, s.id DESC LIMIT 1) END`;
