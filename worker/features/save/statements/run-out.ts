/** Saved profiles whose last day is over, and the people whom nothing else keeps. */
import { type SQL, sql } from "drizzle-orm";
import { atMost, list } from "../../../db/client.ts";
import { shape, text } from "../../../db/shape.ts";
import type { DataDefinition } from "../../../engine/port.ts";
import {
  addressesOf,
  eraseFiles,
  erasePeople,
  forgetAddresses,
} from "../../../engine/store/erase-people.ts";
import { isAlone } from "./answers.ts";

const due = shape({
  id: text("s.id"),
  expiresOn: text("s.expires_on"),
  timeZone: text("o.time_zone"),
});
export const dueProfile = due.parse;

/** Those whose last day is over somewhere on earth, the longest over first. `date`: in UTC. */
export const dueProfiles = (date: string, limit: number): SQL => sql`
  SELECT ${due.columns} FROM saved_profiles s INDEXED BY saved_profiles_end CROSS JOIN organisations o ON o.id = s.org_id
  WHERE s.ended_at IS NULL AND s.expires_on <= ${date} ORDER BY s.expires_on, s.id ${atMost(limit)}`;

/** Ends these profiles, and erases whoever has no application, no work and no other profile that keeps them. */
export function endRunOut(
  ids: readonly string[],
  at: string,
  features: readonly DataDefinition[],
): SQL[] {
  const people = sql`SELECT r.candidate_id FROM ${list(ids)} k
    CROSS JOIN saved_profiles r ON r.id = k.value AND r.ended_at = ${at} WHERE ${isAlone(sql`r.candidate_id`)}`;
  return [
    sql`UPDATE saved_profiles SET ended_at = ${at}, version = version + 1
      WHERE id IN (SELECT value FROM ${list(ids)}) AND ended_at IS NULL`,
    ...forget(people, at, features),
  ];
}

const gone = shape({ id: text("s.id") });
export const goneProfile = gone.parse;

/** Of who has said no and was kept by nothing else: their time to think again is over. */
export const goneProfiles = (at: string, limit: number): SQL => sql`
  SELECT ${gone.columns} FROM saved_profiles s INDEXED BY saved_profiles_erase
  WHERE s.erase_at IS NOT NULL AND s.erase_at <= ${at} ORDER BY s.erase_at, s.id ${atMost(limit)}`;

/** Erases the people; whoever has come back meanwhile, by an application, say, stays. */
export function eraseGone(
  ids: readonly string[],
  at: string,
  features: readonly DataDefinition[],
): SQL[] {
  const people = sql`SELECT r.candidate_id FROM ${list(ids)} k CROSS JOIN saved_profiles r ON r.id = k.value
    AND r.ended_at IS NOT NULL AND r.erase_at <= ${at} WHERE ${isAlone(sql`r.candidate_id`)}`;
  return [
    ...forget(people, at, features),
    sql`UPDATE saved_profiles SET erase_at = NULL
      WHERE id IN (SELECT value FROM ${list(ids)}) AND erase_at <= ${at}`,
  ];
}

const forget = (people: SQL, at: string, features: readonly DataDefinition[]): SQL[] => [
  ...eraseFiles(sql`SELECT f.id FROM files f WHERE f.candidate_id IN (${people})`, at),
  // Before the addresses, which are kept as long as a guest has them.
  ...features.flatMap((feature) => feature.forget?.(people, at) ?? []),
  forgetAddresses({ addresses: addressesOf(people), people }),
  ...erasePeople(people),
];
