/**
 * The outbox as the sender sees it. Every statement is a conditional update by the server's clock, so
 * that undo and any number of senders may run at once (DECISIONS.md, 4). It serves all organisations:
 * a row is found by the id that a wake-up names, or because it is due.
 */
import { sql } from "drizzle-orm";
import type { Failure } from "../domain/failures.ts";
import type { Attachment, CalendarEntry } from "../domain/plan.ts";
import type { Locale, MessageState } from "../domain/vocabulary.ts";
import type { Database } from "../db/client.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../db/shape.ts";
import { leavingCases, outlives, takenBack } from "./leaving.ts";
import { casesOf, hasOtherAddress, NO_LONGER_TRUE } from "./no-longer-true.ts";
import { awaitedUntil, hasFallen, predecessors } from "./predecessors.ts";
import { climb } from "./states.ts";

/** One attempt may take this long; then whoever made it counts as gone. */
export const LEASE_MS = 60_000;

/**
 * Resend remembers an idempotency key for 24 hours. An hour less, for clocks that differ: a message
 * whose first attempt is older is never sent again blindly.
 */
export const BLIND_AFTER_MS = 23 * 3_600_000;

/** What may have become of a message by a claim. */
const claimed = shape({
  state: text<MessageState>("state"),
  failure: nullable(text<Failure>("failure")),
  leaseUntil: nullable(text("lease_until")),
});

/** A message whose sender holds the lease: exactly what is to leave. */
const leased = shape({
  id: text("messages.id"),
  to: text("recipient"),
  from: shape({ name: text("sender_name"), address: text("sender_address") }),
  replyTo: nullable(text("reply_to")),
  /** Whose personal link and code it may hold; nobody's when null. */
  guest: nullable(text("guest_id")),
  subject: text("subject"),
  text: text("text"),
  html: text("html"),
  language: text<Locale>("language"),
  attachments: json<Attachment[]>("attachments"),
  calendar: nullable(json<CalendarEntry>("calendar")),
  /** To many and no answer to an application: it says how to get no more of them. */
  list: flag("list"),
  /** 1 for the first. Also the fence: who has been overtaken cannot mark. */
  attempt: integer("attempts"),
  /** Instant of the first attempt whose outcome may be unknown; this one's, if none before. */
  firstTriedAt: text("first_tried_at"),
  /** When it was to leave, as planned: since when it has been on its way. */
  sendAt: text("send_at"),
});

export type ClaimedMessage = Shaped<typeof leased>;

export type Claim =
  | { kind: "send"; message: ClaimedMessage }
  /** It must not leave (any more); the row says so now. */
  | { kind: "ended"; state: MessageState; failure: Failure }
  /** Not due, taken back, already sent, being sent by another, or unknown. */
  | { kind: "none" };

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/**
 * Takes the lease on a message that is due, and checks once more what may have changed since it was
 * planned. All in one statement: of many claims at once, one gets the message. What may have left in an
 * earlier attempt is not called cancelled: whoever deleted the application was told that it could not be
 * stopped, so the provider is asked again; to an address that must not be used it ends as unknown.
 * Materialized, as SQLite writes the verdict out anew wherever it is named, and refuses a program that grows too long.
 */
export async function claim(db: Database, id: string, now: Date): Promise<Claim> {
  const at = now.toISOString();
  const lease = later(now, LEASE_MS);
  const {
    taken: [row],
  } = await db.write({
    taken: sql`
    WITH RECURSIVE ${predecessors(id)}, due AS MATERIALIZED (
      SELECT m.id, m.first_tried_at AS tried, ${awaitedUntil} AS after_due, CASE
          WHEN ${awaitedUntil} IS NOT NULL THEN 'after'
          WHEN m.first_tried_at <= ${later(now, -BLIND_AFTER_MS)} THEN 'unknown_outcome'
          WHEN m.first_tried_at IS NULL AND m.application_id <> '' AND (a.id IS NULL OR (a.deleted_at IS NOT NULL AND NOT ${outlives()}))
            THEN 'application_deleted' ${leavingCases(at)}
          WHEN m.first_tried_at IS NULL AND m.guest_id IS NOT NULL AND m.calendar ->> 'method' IS NOT 'CANCEL'
            AND NOT EXISTS (SELECT 1 FROM guests g WHERE g.id = m.guest_id AND g.revoked_at IS NULL) THEN 'guest_revoked'
          ${casesOf(NO_LONGER_TRUE, sql`m.first_tried_at IS NULL`)}
          WHEN ${hasFallen} THEN 'predecessor_cancelled'
          WHEN s.reason = 'unsubscribed' AND m.list = 1 THEN 'unsubscribed'
          WHEN s.reason <> 'unsubscribed' THEN 'suppressed'
          WHEN ${hasOtherAddress} THEN 'address_changed'
          ELSE 'send' END AS verdict
      FROM messages m
      LEFT JOIN applications a ON a.id = m.application_id AND a.org_id = m.org_id
      LEFT JOIN candidates c ON c.id = m.candidate_id AND c.org_id = m.org_id
      LEFT JOIN suppressions s ON s.org_id = m.org_id AND s.address_fold = lower(m.recipient)
      WHERE m.id = ${id} AND m.state IN ('held', 'scheduled', 'queued') AND m.due_at <= ${at}
        AND (m.lease_until IS NULL OR m.lease_until <= ${at})
    ), settled AS MATERIALIZED (
      SELECT id, after_due, iif(tried IS NULL OR verdict IN ('send', 'after'), verdict, 'unknown_outcome') AS verdict
      FROM due
    )
    UPDATE messages SET
      state = CASE WHEN v.verdict = 'send' THEN 'queued' WHEN v.verdict = 'after' THEN state
        WHEN v.verdict IN ('suppressed', 'unsubscribed') THEN 'suppressed'
        WHEN v.verdict IN (${takenBack()}) THEN 'cancelled' ELSE 'failed' END,
      state_at = iif(v.verdict = 'after' OR (v.verdict = 'send' AND state = 'queued'), state_at, ${at}),
      failure = iif(v.verdict IN ('send', 'after'), failure, v.verdict),
      lease_until = iif(v.verdict = 'send', ${lease}, NULL),
      due_at = CASE v.verdict WHEN 'send' THEN ${lease} WHEN 'after' THEN max(v.after_due, ${lease}) ELSE due_at END,
      hold = NULL, attempts = attempts + (v.verdict = 'send'),
      first_tried_at = iif(v.verdict = 'send', ifnull(first_tried_at, ${at}), first_tried_at)
    FROM settled v WHERE messages.id = v.id
    RETURNING ${claimed.columns}, ${leased.columns}`,
  });
  if (!row) return { kind: "none" };
  const { state, failure, leaseUntil } = claimed.parse(row);
  if (leaseUntil === lease) return { kind: "send", message: leased.parse(row) };
  if (!failure || state === "held" || state === "scheduled" || state === "queued")
    return { kind: "none" };
  return { kind: "ended", state, failure };
}

/**
 * The provider has it. True whoever says so, however late: the message may have been given up, taken back
 * or handed to another attempt meanwhile. What a webhook has brought before it stays.
 */
export async function markSent(
  db: Database,
  id: string,
  providerId: string,
  now: Date,
): Promise<void> {
  await db.write({
    climbed: climb(sql`id = ${id}`, "sent", { providerId, at: now.toISOString() }),
    named: sql`UPDATE messages SET provider_id = ${providerId} WHERE id = ${id} AND provider_id IS NULL`,
  });
}

/** It will not be tried again. Only who still holds the message can say so. */
export async function markFailed(
  db: Database,
  { id, attempt }: Pick<ClaimedMessage, "id" | "attempt">,
  failure: Failure,
  now: Date,
): Promise<void> {
  await db.write({
    failed: sql`
    UPDATE messages SET state = 'failed', failure = ${failure}, lease_until = NULL, state_at = ${now.toISOString()}
    WHERE id = ${id} AND attempts = ${attempt} AND state = 'queued'`,
  });
}

/**
 * It is tried again when due. `untouched`: the provider certainly has not taken it, so that the attempt
 * does not count as one of unknown outcome, and the message is held again: who undoes can still stop it.
 */
export async function retryLater(
  db: Database,
  { id, attempt }: Pick<ClaimedMessage, "id" | "attempt">,
  { failure, dueAt, untouched }: { failure: Failure; dueAt: Date; untouched: boolean },
): Promise<void> {
  await db.write({
    later: sql`
    UPDATE messages SET failure = ${failure}, due_at = ${dueAt.toISOString()}, lease_until = NULL
      ${untouched ? sql`, first_tried_at = NULL, state = 'held'` : sql``}
    WHERE id = ${id} AND attempts = ${attempt} AND state = 'queued'`,
  });
}

/**
 * Nobody has taken it, and nobody need before then: the provider takes nothing. Until it is due again no
 * sweep finds it, and so none asks the provider in vain.
 */
export async function postpone(db: Database, id: string, until: Date, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.write({
    postponed: sql`
    UPDATE messages SET due_at = ${until.toISOString()}, hold = NULL, failure = iif(first_tried_at IS NULL, 'rate_limited', failure)
    WHERE id = ${id} AND state IN ('held', 'scheduled', 'queued') AND due_at <= ${at}
      AND (lease_until IS NULL OR lease_until <= ${at})`,
  });
}
