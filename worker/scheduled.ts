import { Database } from "./db/client.ts";
import { forgetKeys } from "./db/idempotency.ts";
import { sweep } from "./delivery/deliver.ts";
import type { Env } from "./env.ts";
import { sweepBlobs } from "./intake/files.ts";

/** Days in which a repeated key is known again (DECISIONS.md, 5). */
const KEY_DAYS = 7;

/** What the cron does each minute. None of it waits for, or falls with, the rest. */
export async function everyMinute(env: Env, now: Date): Promise<void> {
  const db = new Database(env.DB);
  const forgotten = new Date(now.getTime() - KEY_DAYS * 86_400_000).toISOString();
  const results = await Promise.allSettled([
    sweep(env, now),
    sweepBlobs(db, env.FILES, now),
    db.write([forgetKeys(forgotten)]),
  ]);
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}
