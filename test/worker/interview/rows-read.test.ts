import { expect, it } from "vitest";
import { bindings, watched } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { env } from "../support/organisation.ts";
import { type Invited, invite } from "./support.ts";

const CAPACITY = 500;

/** Rows that D1 reads for one yes, when so many seats are taken already. */
async function read(taken: number): Promise<number> {
  const slots = [{ start: `${inDays(10)}T09:00`, capacity: CAPACITY }];
  const { org, invited } = await invite({ input: { slots } }, 2);
  const [before, own] = invited as [Invited, Invited];
  // Somebody has a seat in any case: the first one takes the hosts besides.
  await before.call("answers", { seen: 1, answer: "accept" });
  await env.DB.prepare(
    "UPDATE interview_seats SET invitation_id = 'guest_' || org_id || n WHERE org_id = ? AND n BETWEEN 2 AND ?",
  )
    .bind(org.id, taken)
    .run();
  const token = await own.token();
  let rows = 0;
  const DB = watched(async (run) => {
    const results = await run();
    rows += results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
    return results;
  });
  const answer = await org.call("/guests/interview/answers", {
    token,
    body: { seen: 1, answer: "accept" },
    key: "yes",
    bindings: bindings({ DB }),
  });
  expect(answer.status).toBe(200);
  return rows;
}

it("a yes reads as many rows when 450 of 500 seats are taken as when hardly any is", async () => {
  const few = await read(1);
  expect(await read(450)).toBe(few);
  expect(few).toBeGreaterThan(0);
});
