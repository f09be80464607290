import type { Database } from "../db/client.ts";
import { expectBodies, finishedBodies, moveBodies } from "../outbox/bodies.ts";

/** Days after its end in which a message lies whole in D1 (DECISIONS.md, 14). */
const KEPT_DAYS = 30;

/** Messages a minute: 72,000 a day, well within the calls that one invocation may make. */
const MOST = 50;

/** Until then, what a crash left in R2 without a row is not swept. */
const GRACE_MS = 24 * 60 * 60 * 1000;

/** Moves bodies of messages that finished long ago to R2: put first, then let go. Returns how many. */
export async function archiveBodies(db: Database, files: R2Bucket, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const bodies = (await finishedBodies(db, before, MOST)).map((body) => ({
    ...body,
    key: `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", ""),
  }));
  if (!bodies.length) return 0;
  const keys = bodies.map(({ id, org, key }) => ({ id, org, key }));
  await db.write({
    expected: expectBodies(keys, new Date(now.getTime() + GRACE_MS).toISOString()),
  });
  await Promise.all(
    bodies.map(({ key, text, html }) => files.put(key, JSON.stringify({ text, html }))),
  );
  await db.write({ moved: moveBodies(keys) });
  return bodies.length;
}
