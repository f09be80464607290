import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

/** More than twice what wrangler.toml allows one person in a minute: a new minute may begin meanwhile. */
const BEYOND = 1300;

it("holds back one person who asks without end, and nobody else", async () => {
  const org = await Organisation.make();
  const colleague = await org.session({ actor: { id: "bo.ek", name: "Bo Ek" } });
  const statuses = new Set<number>();
  let last = await org.call("/v1/settings");
  for (let i = 0; i < BEYOND && last.status === 200; i += 1) {
    last = await org.call("/v1/settings");
    statuses.add(last.status);
  }
  expect([...statuses]).toEqual([200, 429]);
  expect(last.body).toMatchObject({ code: "rate_limited", status: 429 });
  expect(last.headers.get("Retry-After")).toBe("30");
  expect((await org.call("/v1/settings", { token: colleague })).status).toBe(200);
});
