/**
 * Outbox row → send → mark. Called with ids only and as often as anyone likes: the claim decides.
 * A wake-up says "send one that is due", not which, so that turns can be dealt out among organisations; each
 * message has a wake-up of its own, and the sweep finds whatever the queue forgot. Logs: ids, codes, durations.
 */
import { Database } from "../db/client.ts";
import { nextDue } from "../outbox/next-due.ts";
import {
  claim,
  type ClaimedMessage,
  markFailed,
  markSent,
  postpone,
  retryLater,
} from "../outbox/claim.ts";
import type { Clock } from "../domain/clock.ts";
import type { Env } from "../env.ts";
import { attempt } from "./attempt.ts";
import { inLanes, inTurn, type Turn } from "./lanes.ts";
import { Pace } from "./pace.ts";
import { next } from "./schedule.ts";
import type { Outcome } from "./sender.ts";
import { wake } from "./wake.ts";

/** Most that one sweep wakes, and most that it sends itself when the queue does not answer. */
const SWEEP = { wakes: 1000, sends: 50 };
/** Messages on their way at once in one invocation; a Worker has six connections. */
const LANES = 4;
/** Attachments together above which messages take turns, bytes. */
const HEAVY = 1_000_000;

/** `again` says when a message that could not leave is to be tried next. */
export type Delivered =
  { kind: "none" | "ended" | "sent" | "failed" } | { kind: "again"; dueAt: Date };

export interface Circumstances {
  /** From 0 to 1: spreads retries. */
  random?: () => number;
  /** Shared by what one invocation sends. */
  heavy?: Turn;
  /** Is told what came of the attempt, if one was made. */
  tell?: (outcome: Outcome) => void;
}

/**
 * Sends one message if it is due and nobody else is at it. Throws only when the database does; the
 * lease then runs out by itself and the next attempt asks the provider with the same key.
 */
export async function deliver(
  env: Env,
  id: string,
  clock: Clock,
  { random = Math.random, heavy = inTurn(), tell = () => {} }: Circumstances = {},
): Promise<Delivered> {
  const db = new Database(env.DB);
  const started = clock.now();
  const claimed = await claim(db, id, started);
  if (claimed.kind === "none") return { kind: "none" };
  if (claimed.kind === "ended") {
    log({ message: id, outcome: claimed.state, code: claimed.failure });
    return { kind: "ended" };
  }
  const { message } = claimed;
  const bytes = message.attachments.reduce((sum, { size }) => sum + size, 0);
  const outcome = await (bytes > HEAVY
    ? heavy(() => attempt(env, message))
    : attempt(env, message));
  tell(outcome);
  const now = clock.now();
  log({
    message: id,
    outcome: outcome.kind,
    ...(outcome.kind !== "sent" && { code: outcome.code }),
    ms: now.getTime() - started.getTime(),
  });
  return settle(db, message, outcome, { started, now }, random);
}

async function settle(
  db: Database,
  message: ClaimedMessage,
  outcome: Outcome,
  { started, now }: { started: Date; now: Date },
  random: () => number,
): Promise<Delivered> {
  if (outcome.kind === "sent") {
    await markSent(db, message.id, outcome.providerId, now);
    return { kind: "sent" };
  }
  const then =
    outcome.kind === "refused"
      ? ({ kind: "given-up", code: outcome.code } as const)
      : next(outcome, message, now, random);
  if (then.kind === "given-up") {
    await markFailed(db, message, then.code, now);
    return { kind: "failed" };
  }
  const untouched = outcome.kind === "wait" && message.firstTriedAt === started.toISOString();
  await retryLater(db, message, { failure: outcome.code, dueAt: then.dueAt, untouched });
  return then;
}

export type DeliveryMode = "resend" | "captured" | "none";

/** How mail leaves here. "none": it is not sent, waits, and /health says so (DECISIONS.md, 21). */
export function deliveryMode(env: Pick<Env, "RESEND_API_KEY" | "CAPTURE_MAIL">): DeliveryMode {
  if (env.RESEND_API_KEY) return "resend";
  return env.CAPTURE_MAIL ? "captured" : "none";
}

/** Each minute: wakes whatever is due; with the queue out of reach, sends some of it here and now. */
export async function sweep(env: Env, clock: Clock): Promise<void> {
  const now = clock.now();
  const ids = await nextDue(new Database(env.DB), now, SWEEP.wakes);
  if (!ids.length) return;
  try {
    await wake(
      env,
      ids.map((id) => ({ id, sendAt: now.toISOString() })),
      now,
    );
    log({ outcome: "swept", count: ids.length });
  } catch {
    log({ outcome: "swept", code: "queue_unavailable", count: ids.length });
    const pace = new Pace(clock);
    const heavy = inTurn();
    await inLanes(LANES, ids.slice(0, SWEEP.sends), (id) =>
      pace.pass((tell) => deliver(env, id, clock, { heavy, tell })).catch(unmarked),
    );
  }
}

/**
 * The queue's handler: as many messages as there are wake-ups, whichever are due. Each wake-up is
 * acknowledged by itself, so that none holds up another.
 */
export async function consume(
  batch: MessageBatch<{ id: string }>,
  env: Env,
  clock: Clock,
): Promise<void> {
  const db = new Database(env.DB);
  const ids = await nextDue(db, clock.now(), batch.messages.length).catch(() => null);
  const pace = new Pace(clock);
  const heavy = inTurn();
  await inLanes(LANES, [...batch.messages.entries()], async ([turn, message]) => {
    try {
      if (!ids) throw new Error("unknown what is due");
      const id = ids[turn];
      const next = id === undefined ? null : await handle(id);
      message.ack();
      if (next) await wake(env, [next], clock.now()).catch(() => {});
    } catch {
      unmarked();
      message.retry({ delaySeconds: 60 });
    }
  });

  /** Sends it; says when to come back when it must be tried again, or was not let in. */
  async function handle(id: string): Promise<{ id: string; sendAt: string } | null> {
    const delivered = await pace.pass((tell) => deliver(env, id, clock, { heavy, tell }));
    if (!delivered) {
      await postpone(db, id, pace.opensAt, clock.now());
      return { id, sendAt: pace.opensAt.toISOString() };
    }
    return delivered.kind === "again" ? { id, sendAt: delivered.dueAt.toISOString() } : null;
  }
}

/** The database did not answer: the row still says what is true, and the sweep comes back to it. */
const unmarked = (): void => log({ outcome: "unmarked" });

function log(entry: Record<string, string | number>): void {
  // oxlint-disable-next-line no-console -- the log
  console.log(JSON.stringify({ at: "delivery", ...entry }));
}
