import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const config = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");

it("the platform logs no request: an address or a way out of mail to many may stand in its URL", () => {
  // https://developers.cloudflare.com/workers/observability/logs/workers-logs/
  const [, logs] = /^\[observability\.logs\]\n([^[]*)/m.exec(config) ?? [];
  expect(logs).toMatch(/^invocation_logs = false$/m);
});
