import { type SQL, sql } from "drizzle-orm";
import { eraseMessages } from "../../outbox/bodies.ts";
import { list } from "../../db/client.ts";
import { isAsked } from "../../db/saved-profiles.ts";
import type { EffectRows } from "../effect.ts";
import type { DataDefinition } from "../port.ts";
import { addressesOf, eraseFiles, erasePeople, forgetAddresses } from "./erase-people.ts";
import type { CommitRow, Operation } from "./operation.ts";

/** What a purge needs to know of its operation. */
interface Purging extends Pick<Operation, "id" | "at"> {
  rows: readonly Pick<CommitRow, "receipt" | "tombstone">[];
}

/**
 * Erases what the operation's purge events stand for: rows, files, message bodies, words. The person
 * goes too when no other application, saved profile that is agreed to and unexpired, or employment remains
 * (DECISIONS.md, 9).
 * What was taken back (an ended profile or employment) goes with the application that made it.
 * Events stay, as ids and verbs. A recruiter's uploads are left to the sweep, which looks whether another
 * message still carries them. What features hold of them goes first. Runs before the applications are gone, so each step can look.
 */
export function purgeStatements(
  purges: EffectRows<"purge">,
  { id, rows, at }: Purging,
  features: readonly DataDefinition[],
): SQL[] {
  const purged = sql`SELECT application_id FROM events WHERE operation_id = ${id} AND verb = 'purge'`;
  const people = sql`SELECT a.candidate_id FROM applications a WHERE a.id IN (${purged})`;
  const forgetting = purges.flatMap(({ forget, r }) => forget.map((profile) => ({ profile, r })));
  const forgotten = sql`SELECT r.value ->> 'profile' FROM ${list(forgetting)} r
    CROSS JOIN events e ON e.receipt_id = r.value ->> 'r' WHERE e.operation_id = ${id}`;
  const kept = sql`SELECT s.candidate_id FROM saved_profiles s WHERE s.candidate_id IN (${people})
      AND s.ended_at IS NULL AND NOT ${isAsked} AND s.expires_on >= ${at.slice(0, 10)} AND s.id NOT IN (${forgotten})
    UNION SELECT candidate_id FROM employees WHERE candidate_id IN (${people}) AND ended_at IS NULL`;
  const orphans = sql`SELECT p.candidate_id FROM (${people}) p WHERE p.candidate_id NOT IN (${kept})
    AND NOT EXISTS (SELECT 1 FROM applications o WHERE o.candidate_id = p.candidate_id AND o.id NOT IN (${purged}))`;
  const files = sql`SELECT f.id FROM files f WHERE f.candidate_id IN (${orphans})
    OR (f.candidate_id IN (${people}) AND f.candidate_id NOT IN (${kept})
      AND NOT EXISTS (SELECT 1 FROM application_files l WHERE l.file_id = f.id AND l.application_id NOT IN (${purged})))`;
  const endedWork = sql`SELECT w.id FROM employees w WHERE w.candidate_id IN (${people}) AND w.application_id IN (${purged})
    AND w.ended_at IS NOT NULL`;
  const endedProfiles = sql`SELECT s.id FROM events e CROSS JOIN json_each(e.effects) x
    CROSS JOIN saved_profiles s ON s.id = x.value ->> 'profile'
    WHERE e.application_id IN (${purged}) AND s.ended_at IS NOT NULL`;
  const stones = rows.flatMap(({ receipt, tombstone }) =>
    tombstone ? [{ r: receipt, h: tombstone }] : [],
  );
  return [
    sql`INSERT INTO tombstones (org_id, hash, at) SELECT e.org_id, t.value ->> 'h', ${at} FROM ${list(stones)} t
      CROSS JOIN events e ON e.receipt_id = t.value ->> 'r' WHERE e.operation_id = ${id} ON CONFLICT DO NOTHING`,
    ...eraseFiles(files, at),
    sql`DELETE FROM employee_files WHERE employee_id IN (${endedWork})`,
    sql`DELETE FROM application_files WHERE application_id IN (${purged})`,
    sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT f.key, f.org_id, ${at} FROM messages m
      CROSS JOIN json_each(m.attachments) t CROSS JOIN files f ON f.key = t.value ->> 'key'
      WHERE m.application_id IN (${purged}) AND +f.candidate_id IS NULL ON CONFLICT DO NOTHING`,
    ...features.flatMap(({ erase }) => erase?.(purged, at) ?? []),
    // Before the addresses, which are kept as long as a guest has them.
    ...features.flatMap(({ forget }) => forget?.(orphans, at) ?? []),
    sql`DELETE FROM guest_codes WHERE guest_id IN (SELECT g.id FROM guests g
      WHERE g.application_id IN (${purged}) AND g.application_id <> '')`,
    sql`DELETE FROM guests WHERE application_id IN (${purged}) AND application_id <> ''`,
    // Also of former addresses, those that mail went to, with the last of it; never of one that somebody has.
    forgetAddresses({
      addresses: sql`${addressesOf(orphans)}
        UNION SELECT m.org_id, lower(m.recipient) FROM messages m WHERE m.application_id IN (${purged})
          AND m.audience = 'candidate'`,
      people: orphans,
      applications: purged,
    }),
    ...eraseMessages(sql`m.application_id IN (${purged})`, at),
    sql`DELETE FROM candidate_changes WHERE application_id IN (${purged})`,
    sql`DELETE FROM event_details WHERE application_id IN (${purged})`,
    sql`DELETE FROM saved_profiles WHERE id IN (${forgotten}) OR id IN (${endedProfiles})`,
    sql`DELETE FROM employees WHERE id IN (${endedWork})`,
    ...erasePeople(orphans),
    sql`DELETE FROM applications WHERE id IN (${purged})`,
  ];
}
