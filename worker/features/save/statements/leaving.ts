/** What is asked once more when the question or the notice is about to leave. */
import { type SQL, sql } from "drizzle-orm";
import { isAsked } from "../../../db/saved-profiles.ts";
import type { LeavingGuard } from "../../../outbox/leaving.ts";

/** Of the profile that a message `m` brings the link of. */
const isSo = (which: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM saved_profiles s WHERE s.id = m.guest_id AND ${which})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["save", "save-consent"],
    // An answer may have been recorded through another application of the same person.
    holds: () => sql`EXISTS (SELECT 1 FROM events e CROSS JOIN json_each(e.effects) k
      CROSS JOIN saved_profiles s ON s.id = k.value ->> 'profile'
      WHERE e.receipt_id = m.receipt_id AND s.ended_at IS NULL AND (m.kind = 'save' OR (${isAsked} AND NOT EXISTS (
        SELECT 1 FROM saved_profiles n WHERE n.candidate_id = s.candidate_id AND n.created_at > s.created_at
          AND n.ended_at IS NULL AND n.agreed_on IS NOT NULL))))`,
    failure: "save_answered",
  },
  {
    kinds: ["save-reminder"],
    holds: () => isSo(sql`s.ended_at IS NULL AND ${isAsked}`),
    failure: "save_answered",
    outlives: true,
  },
  {
    kinds: ["save-expiring", "save-yes"],
    holds: () => isSo(sql`s.ended_at IS NULL AND NOT ${isAsked}`),
    failure: "save_answered",
    outlives: true,
  },
  {
    kinds: ["save-no"],
    holds: () => isSo(sql`s.ended_at IS NOT NULL`),
    failure: "save_answered",
    outlives: true,
  },
];
