import { Database } from "./db/client.ts";
import { archiveBodies } from "./delivery/archive.ts";
import { sweep } from "./delivery/deliver.ts";
import { wake } from "./delivery/wake.ts";
import type { Clock } from "./domain/clock.ts";
import { newId } from "./domain/ids.ts";
import type { Background, Job } from "./engine/job.ts";
import { forgetKeys } from "./engine/store/idempotency.ts";
import type { Env } from "./env.ts";
import type { Feature } from "./features/feature.ts";
import { FEATURES } from "./features/index.ts";
import type { GuestPurpose } from "./guests/purpose.ts";
import { remindDue } from "./guests/reminders.ts";

/** Days in which a repeated key is known again (DECISIONS.md, 5). */
const KEY_DAYS = 7;

/** What the cron does each minute. None of it waits for, or falls with, the rest. */
export async function everyMinute(
  env: Env,
  clock: Clock,
  features: readonly Feature[] = FEATURES,
): Promise<void> {
  const around: Background = {
    db: new Database(env.DB),
    files: env.FILES,
    now: clock.now(),
    newId,
    data: features.flatMap(({ data = [] }) => data),
  };
  const { db, files, now } = around;
  const forgotten = new Date(now.getTime() - KEY_DAYS * 86_400_000).toISOString();
  const results = await Promise.allSettled([
    sweep(env, clock),
    archiveBodies(db, files, now),
    db.write({ forgotten: forgetKeys(forgotten) }),
    ...features
      .flatMap(({ jobs = [], guests = [] }) => [...jobs, ...guests.map(reminding)])
      .map((job) => perform(env, job, around)),
  ]);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

const reminding = (purpose: GuestPurpose): Job => ({
  name: `remind-${purpose.purpose}`,
  run: ({ db, now, newId: make }) => remindDue(purpose, db, { now, newId: make }),
});

/** Losing the wake-up loses nothing: the next sweep finds what waits. */
async function perform(env: Env, job: Job, around: Background): Promise<void> {
  const waiting = await job.run(around).catch((error: unknown) => {
    console.error(JSON.stringify({ level: "error", job: job.name, code: "job_failed" }));
    throw error;
  });
  if (waiting.length) await wake(env, waiting, around.now).catch(() => {});
}
