import { applyD1Migrations } from "cloudflare:test";
import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { setDate } from "./support/clock.ts";
import { SEED } from "./support/times.ts";

const { DB, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};

setDate();
fc.configureGlobal({ seed: SEED });
await applyD1Migrations(DB, TEST_MIGRATIONS);
