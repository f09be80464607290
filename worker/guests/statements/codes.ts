/** Six digits by mail: one a guest at a time, for the browser that asked. */
import { type SQL, sql } from "drizzle-orm";
import { flag, integer, shape, text } from "../../db/shape.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import { insertMessages } from "../../outbox/insert.ts";
import type { LeavingGuard } from "../../outbox/leaving.ts";
import { CODE } from "../code.ts";
import type { Guest } from "../guest.ts";
import type { GuestPurpose } from "../purpose.ts";
import { ownedByGuest } from "./guests.ts";

const minutes = (now: Date, by: number): string =>
  new Date(now.getTime() + by * 60_000).toISOString();

interface Hashes {
  code: string;
  ticket: string;
}

const sent = shape({ expiresAt: text("expires_at") });
export const sentCode = sent.parse;

/** A code that replaces the former one; nothing happens when too many were sent within the hour. */
export function sendCodeStatements(
  purpose: GuestPurpose,
  { id, org, version }: Guest,
  { code, ticket }: Hashes,
  message: { id: string; words: PlannedMessage },
  now: Date,
): { code: SQL; mail: SQL[] } {
  const hourAgo = minutes(now, -60);
  const at = now.toISOString();
  return {
    code: sql`INSERT INTO guest_codes (guest_id, org_id, code_hash, ticket_hash, expires_at, sent_since)
      SELECT g.id, g.org_id, ${code}, ${ticket}, ${minutes(now, CODE.minutes)}, ${at} FROM guests g ${purpose.joined}
      WHERE g.id = ${id} AND g.org_id = ${org} AND g.link_version = ${version} AND g.revoked_at IS NULL
        AND ${purpose.open(now)}
      ON CONFLICT (guest_id) DO UPDATE SET code_hash = excluded.code_hash, ticket_hash = excluded.ticket_hash,
        expires_at = excluded.expires_at, tries = 0, sent = iif(sent_since <= ${hourAgo}, 1, sent + 1),
        sent_since = iif(sent_since <= ${hourAgo}, excluded.sent_since, sent_since)
      WHERE sent < ${CODE.hourly} OR sent_since <= ${hourAgo}
      RETURNING ${sent.columns}`,
    mail: insertMessages(
      [{ ...message.words, id: message.id, source: null }],
      ownedByGuest(purpose, at),
      sql`CROSS JOIN guests g ${purpose.joined} JOIN guest_codes c ON c.guest_id = g.id AND c.ticket_hash = ${ticket}
        WHERE g.id = ${id} AND g.org_id = ${org}`,
    ),
  };
}

const tried = shape({ right: flag("code_hash = ''"), tries: integer("tries") });
export const triedCode = tried.parse;

/**
 * One try at the code, counted whatever comes of it; the right one is used up by the same statement. Without
 * a row there is no code for this ticket (any more); `right` says whether it was the one.
 */
export const tryCodeStatement = (
  { id, org }: Pick<Guest, "id" | "org">,
  { code, ticket }: Hashes,
  now: Date,
): SQL => sql`
  UPDATE guest_codes SET tries = tries + 1, code_hash = iif(code_hash = ${code}, '', code_hash)
  WHERE guest_id = ${id} AND org_id = ${org} AND ticket_hash = ${ticket} AND code_hash <> ''
    AND tries < ${CODE.tries} AND expires_at > ${now.toISOString()}
  RETURNING ${tried.columns}`;

/** Does the code that a message `m` brings still open anything? A guest has one at a time, known by when it was asked for. */
export const codeLeaving = (kinds: readonly string[]): LeavingGuard => ({
  kinds,
  holds: (at) => sql`EXISTS (SELECT 1 FROM guest_codes c WHERE c.guest_id = m.guest_id
    AND c.expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', m.created_at, ${`${CODE.minutes} minutes`}) AND c.code_hash <> ''
    AND c.tries < ${CODE.tries} AND c.expires_at > ${at})`,
  failure: "code_ended",
  alsoTried: true,
});
