import { env } from "cloudflare:workers";
import { expect, it } from "vitest";

it("runs on workerd with the bindings of wrangler.toml", async () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
  const { DB } = env as unknown as { DB: D1Database };
  expect(await DB.prepare("select 1 as one").first("one")).toBe(1);
});

it("has no network", async () => {
  expect((await fetch("https://example.com/")).status).toBe(500);
});
