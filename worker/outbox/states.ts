/**
 * What becomes of a message that the provider took, as its webhooks tell. They come late, twice and in any
 * order; a message only ever climbs, so that every order of the same events ends in the same row.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Failure, SuppressionReason } from "../domain/failures.ts";
import type { MessageState } from "../domain/vocabulary.ts";
import type { Database } from "../db/client.ts";
import { suppress } from "./suppressions.ts";

export interface DeliveryEvent {
  /** Our own id, from the message's tag; null when the event does not carry it. */
  message: string | null;
  /** The provider's id of it. */
  providerId: string | null;
  type: "sent" | "delayed" | "failed" | "delivered" | "suppressed" | "bounced" | "complained";
  /** Of a bounce: no later attempt will do better. Default: it will not. */
  permanent?: boolean;
  /** Instant of the event, ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** What an event makes of a message; `rank` says which of two holds. */
interface Told {
  state: MessageState;
  failure: Failure | null;
  rank: number;
  /** The organisation then sends nothing more to the address. */
  suppresses?: SuppressionReason;
}

type Tale = DeliveryEvent["type"] | "bounced_for_now";

const TOLD: Record<Tale, Told> = {
  sent: { state: "sent", failure: null, rank: 1 },
  delayed: { state: "delayed", failure: "slow_mailbox", rank: 2 },
  failed: { state: "failed", failure: "provider_gave_up", rank: 3 },
  /** Below "delivered": an automatic reply (out of office) is told as such a bounce too. */
  bounced_for_now: { state: "bounced", failure: "bounced_for_now", rank: 4 },
  delivered: { state: "delivered", failure: null, rank: 5 },
  suppressed: { state: "suppressed", failure: "provider_suppressed", rank: 6 },
  bounced: { state: "bounced", failure: "bounced", rank: 7, suppresses: "bounced" },
  complained: { state: "complained", failure: "complained", rank: 8, suppresses: "complained" },
};

/** Rank of the row as it stands. 0: nobody has heard of it from the provider. */
const rank = sql`CASE state WHEN 'sent' THEN 1 WHEN 'delayed' THEN 2
  WHEN 'failed' THEN iif(failure = 'provider_gave_up', 3, 0) WHEN 'delivered' THEN 5
  WHEN 'suppressed' THEN iif(failure = 'provider_suppressed', 6, 0)
  WHEN 'bounced' THEN iif(failure = 'bounced_for_now', 4, 7) WHEN 'complained' THEN 8 ELSE 0 END`;

/**
 * Moves a message up to what is told of it. Of two events that say the same, the earlier gives the time.
 * A message that was never handed over has nothing to be told: whoever took it back was right.
 */
export const climb = (
  which: SQL,
  tale: Tale,
  { providerId, at }: Pick<DeliveryEvent, "providerId" | "at">,
): SQL => {
  const { state, failure, rank: reached } = TOLD[tale];
  return sql`
  UPDATE messages SET state = ${state}, failure = ${failure}, state_at = ${at}, lease_until = NULL,
    provider_id = coalesce(provider_id, ${providerId})
  WHERE ${which} AND (${rank} > 0 OR attempts > 0)
    AND (${rank} < ${reached} OR (${rank} = ${reached} AND state_at > ${at}))
  RETURNING id`;
};

/**
 * Takes one event, atomically. An address that bounces for good, or whose owner complains, is suppressed
 * in the message's organisation and no other. "unknown": no such message, or no longer.
 */
export async function recordDelivery(
  db: Database,
  event: DeliveryEvent,
): Promise<"recorded" | "unchanged" | "unknown"> {
  const { message, providerId, type, permanent = true, at } = event;
  const tale = type === "bounced" && !permanent ? "bounced_for_now" : type;
  const { suppresses } = TOLD[tale];
  const which = sql`id = coalesce((SELECT o.id FROM messages o WHERE o.id = ${message}),
    (SELECT o.id FROM messages o WHERE o.provider_id = ${providerId} LIMIT 1))`;
  const { found, moved, suppressed } = await db.write({
    found: sql`SELECT id FROM messages WHERE ${which}`,
    moved: climb(which, tale, event),
    suppressed: suppresses
      ? suppress(sql`FROM messages WHERE ${which} AND ${rank} > 0`, suppresses, at)
      : null,
  });
  if (!found.length) return "unknown";
  return moved.length || suppressed.length ? "recorded" : "unchanged";
}
