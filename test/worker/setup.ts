import { applyD1Migrations } from "cloudflare:test";
import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import "../../worker/features/index.ts";
import { setDate } from "./support/clock.ts";

const { DB, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};

setDate();
await applyD1Migrations(DB, TEST_MIGRATIONS);
