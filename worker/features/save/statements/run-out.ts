/** Saved profiles whose last day is over, and the people whom nothing else keeps. */
import { type SQL, sql } from "drizzle-orm";
import { list } from "../../../db/client.ts";
import { isAsked } from "../../../db/saved-profiles.ts";
import { shape, text } from "../../../db/shape.ts";
import type { DataDefinition } from "../../../engine/port.ts";
import {
  addressesOf,
  eraseFiles,
  erasePeople,
  forgetAddresses,
} from "../../../engine/store/erase-people.ts";

const due = shape({
  id: text("s.id"),
  expiresOn: text("s.expires_on"),
  timeZone: text("o.time_zone"),
});
export const dueProfile = due.parse;

/** Those whose last day is over somewhere on earth, the longest over first. `date`: in UTC. */
export const dueProfiles = (date: string, limit: number): SQL => sql`
  SELECT ${due.columns} FROM saved_profiles s INDEXED BY saved_profiles_end CROSS JOIN organisations o ON o.id = s.org_id
  WHERE s.ended_at IS NULL AND s.expires_on <= ${date} ORDER BY s.expires_on, s.id LIMIT ${limit}`;

/** Ends these profiles, and erases whoever has no application, no work and no other profile that keeps them. */
export function endRunOut(
  ids: readonly string[],
  at: string,
  features: readonly DataDefinition[],
): SQL[] {
  const people = sql`SELECT r.candidate_id FROM ${list(ids)} k
    CROSS JOIN saved_profiles r ON r.id = k.value AND r.ended_at = ${at}
    WHERE NOT EXISTS (SELECT 1 FROM applications a WHERE a.candidate_id = r.candidate_id)
      AND NOT EXISTS (SELECT 1 FROM employees w WHERE w.candidate_id = r.candidate_id AND w.ended_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM saved_profiles s WHERE s.candidate_id = r.candidate_id AND s.ended_at IS NULL
        AND NOT ${isAsked})`;
  return [
    sql`UPDATE saved_profiles SET ended_at = ${at}
      WHERE id IN (SELECT value FROM ${list(ids)}) AND ended_at IS NULL`,
    ...eraseFiles(sql`SELECT f.id FROM files f WHERE f.candidate_id IN (${people})`, at),
    forgetAddresses({ addresses: addressesOf(people), people }),
    ...features.flatMap(({ forget }) => forget?.(people, at) ?? []),
    ...erasePeople(people),
  ];
}
