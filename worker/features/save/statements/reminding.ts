/** When saved people are written to by themselves: to ask once more, and to ask before the last day. */
import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";
import type { GuestReminder } from "../../../guests/purpose.ts";
import { ASKED_DAYS, PURPOSE, REMIND_DAYS } from "../rules.ts";

const days = (from: SQL, by: number): SQL => sql`date(${from}, ${`${by} days`})`;

/** In the morning of a date in most of Europe; where it is night, the message waits for the day (message.ts). */
const morningOf = (date: SQL): SQL => sql`(${date} || 'T08:00:00.000Z')`;

/** Of a saved profile `s` with its guest `g`: the next time; null for none. Once for a question, once for an end. */
const dueAt = (at: string): SQL => {
  const soon = days(sql`${at}`, REMIND_DAYS);
  const [first, last] = ASKED_DAYS.map((before) => days(sql`s.expires_on`, -before)) as [SQL, SQL];
  const again = days(sql`s.created_at`, REMIND_DAYS);
  return sql`CASE WHEN s.ended_at IS NOT NULL OR g.reminded > 0 THEN NULL
    WHEN ${isAsked} THEN iif(${again} > ${at} AND ${again} < s.expires_on, ${morningOf(again)}, NULL)
    WHEN ${first} >= ${soon} THEN ${morningOf(first)}
    WHEN ${last} >= ${soon} THEN ${morningOf(last)} END`;
};

/** Of these profiles, as they stand by now; who has been written to is not again for the same reason. */
export const remindAgain = (ids: SQL, at: string): SQL => sql`
  UPDATE guests AS g SET remind_at = (SELECT ${dueAt(at)} FROM saved_profiles s WHERE s.id = g.id), remind_before = NULL
  WHERE g.id IN (${ids}) AND g.purpose = ${PURPOSE}`;

/** … for a reason of their own: they are kept from now on, or longer. */
export const remindAnew = (ids: SQL, at: string): SQL[] => [
  sql`UPDATE guests SET reminded = 0, reminder_id = NULL WHERE id IN (${ids}) AND purpose = ${PURPOSE}`,
  remindAgain(ids, at),
];

/** Of a guest `g`: somebody is kept or asked. */
const stands = (more: SQL = sql``): SQL => sql`EXISTS (SELECT 1 FROM saved_profiles s
  CROSS JOIN candidates c ON c.id = s.candidate_id
  WHERE s.id = g.id AND s.ended_at IS NULL ${more})`;

/** Who works here is not asked whether they may be kept for work; nor is who cannot be reached. */
const reachable = (
  at: string,
): SQL => sql`AND s.expires_on > ${at.slice(0, 10)} AND c.email IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM employees w WHERE w.candidate_id = c.id AND w.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM suppressions x WHERE x.org_id = s.org_id AND x.address_fold = c.email_fold
    AND x.reason <> 'unsubscribed')`;

/** The question has left, unless it is not this one that is repeated. */
const heard = sql`AND (NOT ${isAsked} OR EXISTS (SELECT 1 FROM messages f WHERE f.thing_id = g.id AND f.guest_id = g.id
  AND f.kind = 'save-consent' AND f.state IN ('sent', 'delivered', 'delayed')))`;

export const reminding: Pick<GuestReminder, "awaited" | "next" | "over"> = {
  awaited: (at) => sql`(g.revoked_at IS NULL AND ${stands(sql`${reachable(at)} ${heard}`)})`,
  next: () => sql`NULL`,
  over: () => sql`NOT ${stands()}`,
};
