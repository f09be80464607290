import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";
import { PURPOSE } from "../rules.ts";
import { remindAgain, remindAnew } from "./reminding.ts";
import { list, flat } from "../../../db/client.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import type { Operation } from "../../../engine/store/operation.ts";

/** With the guest that the person is by the link in the message that tells or asks them. */
export const saveProfiles = (rows: EffectRows<"save-profile">, operation: Operation): SQL[] => {
  const ids = sql`SELECT r.value ->> 'profile' FROM ${carried(rows, operation)}`;
  return [
    sql`INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, note, expires_on, project_id, operation_id,
        actor_id, actor_name, actor_email, created_at)
      SELECT r.value ->> 'profile', e.org_id, a.candidate_id, r.value ->> '$.data.purpose',
        r.value ->> '$.data.basis', r.value ->> '$.data.note', r.value ->> '$.data.expiresOn', e.project_id,
        e.operation_id, e.actor_id, e.actor_name, ${operation.actor.email}, e.at
      FROM ${carried(rows, operation)} JOIN applications a ON a.id = e.application_id`,
    sql`INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
      SELECT r.value ->> 'profile', e.org_id, ${PURPOSE}, r.value ->> 'profile', e.application_id, c.first_name,
        ifnull(c.email, ''), ifnull(c.email_fold, ''), ${spoken}, e.at
      FROM ${carried(rows, operation)} JOIN applications a ON a.id = e.application_id
      JOIN candidates c ON c.id = a.candidate_id JOIN organisations o ON o.id = e.org_id`,
    remindAgain(ids, operation.at),
  ];
};

/** In which a candidate `c` of an organisation `o` is written to. */
const spoken = sql`CASE lower(substr(c.language || '-', 1, 3)) WHEN 'sv-' THEN 'sv' WHEN 'en-' THEN 'en' ELSE o.locale END`;

export const endProfiles = (rows: EffectRows<"end-profile">, operation: Operation): SQL[] => {
  const ids = sql`SELECT r.value ->> 'profile' FROM ${carried(rows, operation)}`;
  return [
    sql`UPDATE saved_profiles SET ended_at = ${operation.at}, version = version + 1 WHERE id IN (${ids})`,
    remindAgain(ids, operation.at),
  ];
};

/** Materialized, what is carried leads and each profile is looked up. */
export const agree = (rows: EffectRows<"agree">, operation: Operation): SQL[] => [
  sql`WITH y AS MATERIALIZED (SELECT r.value ->> 'asked' AS id, r.value ->> '$.data.on' AS said_on,
      r.value ->> '$.data.via' AS via, r.value ->> '$.data.by' AS recorder FROM ${carried(rows, operation)})
    UPDATE saved_profiles SET agreed_on = y.said_on, agreed_via = y.via, agreed_by = y.recorder, version = version + 1
    FROM y WHERE saved_profiles.id = y.id`,
  ...remindAnew(sql`SELECT r.value ->> 'asked' FROM ${carried(rows, operation)}`, operation.at),
];

export const askAgain = (rows: EffectRows<"ask-again">, operation: Operation): SQL[] => [
  sql`UPDATE saved_profiles SET agreed_on = NULL, agreed_via = NULL, agreed_by = NULL, version = version + 1
    WHERE id IN (SELECT r.value ->> 'asked' FROM ${carried(rows, operation)})`,
  remindAgain(sql`SELECT r.value ->> 'asked' FROM ${carried(rows, operation)}`, operation.at),
];

export const decline = (rows: EffectRows<"decline">, operation: Operation): SQL[] => [
  sql`WITH n AS MATERIALIZED (SELECT k.value AS id, r.value ->> '$.data.on' AS said_on
      FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.declined') k)
    UPDATE saved_profiles SET ended_at = ${operation.at}, declined_on = n.said_on, version = version + 1
    FROM n WHERE saved_profiles.id = n.id`,
  remindAgain(
    sql`SELECT k.value FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.declined') k`,
    operation.at,
  ),
];

/** Those of the effects that nothing else has ended since, asked again in the batch that brings them back. */
export const returnProfiles = (
  rows: EffectRows<"return-profiles">,
  operation: Operation,
): SQL[] => [
  sql`UPDATE saved_profiles SET ended_at = NULL, declined_on = NULL, version = version + 1
    WHERE id IN (SELECT k.value FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.returned') k
      JOIN events u ON u.receipt_id = e.undoes JOIN saved_profiles s ON s.id = k.value AND s.ended_at = u.at)`,
  remindAgain(
    sql`SELECT k.value FROM ${carried(rows, operation)} JOIN json_each(r.value, '$.returned') k`,
    operation.at,
  ),
];

export const extendProfiles = (rows: EffectRows<"extend-profile">, operation: Operation): SQL[] => [
  sql`WITH y AS MATERIALIZED (SELECT r.value ->> 'profile' AS id, r.value ->> 'on' AS said_on,
      r.value ->> 'until' AS until FROM ${carried(rows, operation)})
    UPDATE saved_profiles SET expires_on = y.until, extended_on = y.said_on, version = version + 1
    FROM y WHERE saved_profiles.id = y.id`,
  ...remindAnew(sql`SELECT r.value ->> 'profile' FROM ${carried(rows, operation)}`, operation.at),
];

/** Until when it was, unless something has changed it since. */
export const shortenProfiles = (
  rows: EffectRows<"shorten-profile">,
  operation: Operation,
): SQL[] => [
  sql`WITH u AS MATERIALIZED (SELECT r.value ->> 'profile' AS id, r.value ->> 'seen' AS seen, r.value ->> 'from' AS expiry
      FROM ${carried(rows, operation)})
    UPDATE saved_profiles SET version = version + 1, expires_on = u.expiry, extended_on = NULL
    FROM u WHERE saved_profiles.id = u.id AND saved_profiles.version = u.seen + 1`,
  remindAgain(sql`SELECT r.value ->> 'profile' FROM ${carried(rows, operation)}`, operation.at),
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
export const keepingColumn: SQL =
  flat(sql`CASE WHEN a.acted AND a.status <> 'received' THEN (SELECT json_object('state',
    CASE WHEN s.ended_at IS NOT NULL THEN 'declined' WHEN ${isAsked} THEN 'asked' ELSE 'kept' END,
    'basis', s.basis, 'until', s.expires_on, 'answeredOn', coalesce(s.declined_on, s.agreed_on),
    'own', (SELECT iif(ifnull(n.until, s.expires_on) = s.expires_on, n.answer, 'other') FROM saved_answers n
        WHERE n.profile_id = s.id ORDER BY n.version DESC LIMIT 1) IS
      iif(s.ended_at IS NOT NULL, 'no', iif(s.extended_on IS NOT NULL, 'extend', 'yes')),
    'extendedOn', s.extended_on,
    'askedAgainAt', (SELECT m.created_at FROM guests g CROSS JOIN messages m ON m.id = g.reminder_id WHERE g.id = s.id))
  FROM saved_profiles s WHERE s.candidate_id = a.candidate_id AND (s.ended_at IS NULL OR s.declined_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM events e CROSS JOIN json_each(e.effects) k
      WHERE e.application_id = a.id AND k.value ->> 'profile' = s.id)
  ORDER BY s.created_at DESC, s.id DESC LIMIT 1) END`);
