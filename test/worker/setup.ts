import { applyD1Migrations } from "cloudflare:test";
import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import "../../worker/features/index.ts";
import { setDate } from "./support/clock.ts";
import { SEED } from "./support/times.ts";

const { DB, FILES, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  FILES: R2Bucket;
  TEST_MIGRATIONS: D1Migration[];
};

/** All files share one workerd (vitest.config.ts): what the one before left goes. */
async function empty(): Promise<void> {
  const { results: tables } = await DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'd1_migrations'
       AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  if (!tables.length) return;
  await DB.batch(tables.map(({ name }) => DB.prepare(`DELETE FROM "${name}"`)));
  for (let left = true; left;) {
    const { objects, truncated } = await FILES.list();
    if (objects.length) await FILES.delete(objects.map(({ key }) => key));
    left = truncated;
  }
}

setDate();
fc.configureGlobal({ seed: SEED });
await empty();
await applyD1Migrations(DB, TEST_MIGRATIONS);
