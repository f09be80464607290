import { remindDue } from "./features/panel/reminders.ts";
import { Database } from "./db/client.ts";
import { forgetKeys } from "./engine/store/idempotency.ts";
import { archiveBodies } from "./delivery/archive.ts";
import { sweep } from "./delivery/deliver.ts";
import { wake } from "./delivery/wake.ts";
import type { Clock } from "./domain/clock.ts";
import { newId } from "./domain/ids.ts";
import type { Env } from "./env.ts";
import { sweepBlobs } from "./intake/files.ts";

/** Days in which a repeated key is known again (DECISIONS.md, 5). */
const KEY_DAYS = 7;

/** What the cron does each minute. None of it waits for, or falls with, the rest. */
export async function everyMinute(env: Env, clock: Clock): Promise<void> {
  const now = clock.now();
  const db = new Database(env.DB);
  const forgotten = new Date(now.getTime() - KEY_DAYS * 86_400_000).toISOString();
  const results = await Promise.allSettled([
    sweep(env, clock),
    remindReviewers(env, db, now),
    sweepBlobs(db, env.FILES, now),
    archiveBodies(db, env.FILES, now),
    db.write({ forgotten: forgetKeys(forgotten) }),
  ]);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

/** Losing the wake-up loses nothing: the next sweep finds what waits. */
async function remindReviewers(env: Env, db: Database, now: Date): Promise<void> {
  const waiting = await remindDue(db, { now, newId });
  if (waiting.length) await wake(env, waiting, now).catch(() => {});
}
