import { BLIND_AFTER_MS, type ClaimedMessage } from "../outbox/claim.ts";
import type { Failure } from "../domain/failures.ts";
import type { Outcome } from "./sender.ts";

/** How long a message may wait for what certainly has not been sent (quota, key) before it is given up. */
const PATIENCE_MS = 72 * 3_600_000;

const SECONDS = { first: 15, most: 3 * 3600 };

/** First pause and longest, in seconds. Doubles with each attempt. */
const PAUSES: Partial<Record<Failure, typeof SECONDS>> = {
  rate_limited: { first: 2, most: 300 },
  in_progress: { first: 5, most: 300 },
  daily_quota: { first: 900, most: 3600 },
  monthly_quota: { first: 3600, most: 6 * 3600 },
  no_provider: { first: 300, most: 600 },
};

/** Seconds until the next attempt: exponential, half of it by chance, never before the provider asks. */
export function pause(
  { code, afterSeconds = 0 }: { code: Failure; afterSeconds?: number },
  attempt: number,
  random: () => number,
): number {
  const { first, most } = PAUSES[code] ?? SECONDS;
  const full = Math.min(first * 2 ** Math.min(attempt - 1, 20), most);
  return Math.ceil(Math.max(full * (0.5 + random() / 2), afterSeconds + random() * first));
}

export type Next = { kind: "again"; dueAt: Date } | { kind: "given-up"; code: Failure };

/** When to try again, or that it is over. `now` is after the attempt. */
export function next(
  outcome: Extract<Outcome, { kind: "wait" | "retry" }>,
  { attempt, firstTriedAt, sendAt }: Pick<ClaimedMessage, "attempt" | "firstTriedAt" | "sendAt">,
  now: Date,
  random: () => number,
): Next {
  const dueAt = new Date(now.getTime() + pause(outcome, attempt, random) * 1000);
  const blind = dueAt.getTime() >= new Date(firstTriedAt).getTime() + BLIND_AFTER_MS;
  if (outcome.kind === "retry" && blind) return { kind: "given-up", code: "unknown_outcome" };
  const tired = dueAt.getTime() >= new Date(sendAt).getTime() + PATIENCE_MS;
  return tired ? { kind: "given-up", code: outcome.code } : { kind: "again", dueAt };
}
