/**
 * A person's own answer. Its row comes first and is the lock, as events are: only who has seen how the profile stands
 * gets one in; all that follows goes through it.
 */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import type { EffectRows } from "../../../engine/effect.ts";
import { carried } from "../../../engine/store/carried.ts";
import type { Operation } from "../../../engine/store/operation.ts";
import { ERASE_HOURS, type OwnAnswer, OWN_WAY } from "../rules.ts";
import { remindAgain, remindAnew } from "./reminding.ts";

/** What is done once the answers with these receipts are in. */
function followed(receipts: SQL, at: string): SQL[] {
  // Materialized, the answers lead and each profile is looked up.
  const given = (answer: OwnAnswer) =>
    sql`WITH n AS MATERIALIZED (SELECT a.profile_id, a.version, a.said_on, a.until FROM saved_answers a
      WHERE a.receipt_id IN (${receipts}) AND a.answer = ${answer})`;
  const same = sql`n.profile_id = saved_profiles.id AND saved_profiles.version = n.version - 1`;
  const people = sql`SELECT p.candidate_id FROM saved_answers n CROSS JOIN saved_profiles p ON p.id = n.profile_id
    WHERE n.receipt_id IN (${receipts}) AND n.answer = 'no'`;
  const named = sql`SELECT n.profile_id FROM saved_answers n WHERE n.receipt_id IN (${receipts})`;
  const theirs = sql`SELECT p.id FROM saved_profiles p WHERE p.candidate_id IN (${people})`;
  return [
    sql`${given("yes")} UPDATE saved_profiles SET agreed_on = iif(basis = 'consent', n.said_on, agreed_on),
        agreed_via = iif(basis = 'consent', ${OWN_WAY}, agreed_via), agreed_by = NULL, declined_on = NULL,
        ended_at = NULL, erase_at = NULL, version = n.version FROM n WHERE ${same}`,
    sql`${given("extend")} UPDATE saved_profiles SET expires_on = n.until, extended_on = n.said_on, version = n.version
      FROM n WHERE ${same}`,
    // A no is to all of it.
    sql`UPDATE saved_profiles AS s SET ended_at = ${at}, version = s.version + 1,
        declined_on = (SELECT n.said_on FROM saved_answers n WHERE n.receipt_id IN (${receipts}) AND n.answer = 'no'
          AND n.profile_id IN (${theirs}) LIMIT 1)
      WHERE s.candidate_id IN (${people}) AND s.ended_at IS NULL`,
    ...remindAnew(named, at),
    remindAgain(theirs, at),
  ];
}

export const answerSaved = (rows: EffectRows<"answer-saved">, operation: Operation): SQL[] => [
  sql`INSERT INTO saved_answers (profile_id, version, org_id, receipt_id, answer, said_on, until, at)
    SELECT r.value ->> 'profile', r.value ->> 'seen' + 1, e.org_id, e.receipt_id, r.value ->> 'answer', r.value ->> 'on',
      r.value ->> 'until', e.at
    FROM ${carried(rows, operation)}`,
  ...followed(sql`SELECT e.receipt_id FROM ${carried(rows, operation)}`, operation.at),
];

/** Of `value`, JSON {profile, seen}: nothing has changed it since, and it is of the person of the application `a`. */
export const isAsSeen = (value: SQL): SQL => sql`EXISTS (SELECT 1 FROM saved_profiles s
  WHERE s.id = ${value} ->> '$.profile' AND s.candidate_id = a.candidate_id AND s.version = ${value} ->> '$.seen')`;

/** As it stood before, unless something has changed it since. */
export const unanswerSaved = (rows: EffectRows<"unanswer-saved">, operation: Operation): SQL[] => [
  sql`WITH u AS MATERIALIZED (SELECT r.value ->> 'profile' AS id, r.value ->> 'seen' AS seen, r.value ->> 'before' AS before,
      r.value ->> 'from' AS expiry FROM ${carried(rows, operation)})
    UPDATE saved_profiles SET version = version + 1,
      agreed_on = iif(u.before IN ('asked', 'declined') AND basis = 'consent', NULL, agreed_on),
      agreed_via = iif(u.before IN ('asked', 'declined') AND basis = 'consent', NULL, agreed_via),
      ended_at = iif(u.before = 'declined', ${operation.at}, ended_at),
      declined_on = iif(u.before = 'declined', substr(${operation.at}, 1, 10), declined_on),
      expires_on = coalesce(u.expiry, expires_on), extended_on = iif(u.expiry IS NULL, extended_on, NULL)
    FROM u WHERE saved_profiles.id = u.id AND saved_profiles.version = u.seen + 1`,
  remindAgain(sql`SELECT r.value ->> 'profile' FROM ${carried(rows, operation)}`, operation.at),
];

interface Alone {
  profile: string;
  seen: number;
  receipt: string;
  answer: OwnAnswer;
  on: string;
  until: string | null;
}

/** The same of who is kept without an application: there is no event that could carry it. */
export function answerAlone(
  org: string,
  { profile, seen, receipt, answer, on, until }: Alone,
  now: Date,
): { answered: SQL; followed: SQL[] } {
  const at = now.toISOString();
  const erase = new Date(now.getTime() + ERASE_HOURS * 3_600_000).toISOString();
  return {
    answered: sql`INSERT INTO saved_answers (profile_id, version, org_id, receipt_id, answer, said_on, until, at)
      SELECT s.id, s.version + 1, s.org_id, ${receipt}, ${answer}, ${on}, ${until}, ${at} FROM saved_profiles s
      WHERE s.id = ${profile} AND s.org_id = ${org} AND s.version = ${seen}
      RETURNING version`,
    followed: [
      ...followed(sql`SELECT value FROM ${list([receipt])}`, at),
      // Whom nothing else keeps goes, once they have had the time to change their mind.
      sql`UPDATE saved_profiles AS s SET erase_at = ${erase} WHERE s.id = ${profile} AND s.ended_at = ${at}
        AND EXISTS (SELECT 1 FROM saved_answers n WHERE n.receipt_id = ${receipt}) AND ${isAlone(sql`s.candidate_id`)}`,
    ],
  };
}

/** No application, work or other profile keeps the person. */
export const isAlone = (person: SQL): SQL => sql`(
  NOT EXISTS (SELECT 1 FROM applications a WHERE a.candidate_id = ${person})
  AND NOT EXISTS (SELECT 1 FROM employees w WHERE w.candidate_id = ${person} AND w.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM saved_profiles k WHERE k.candidate_id = ${person} AND k.ended_at IS NULL
    AND NOT (k.basis = 'consent' AND k.agreed_on IS NULL)))`;
