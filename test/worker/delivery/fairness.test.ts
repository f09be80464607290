import { createMessageBatch } from "cloudflare:test";
import * as fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { nextDue } from "../../../worker/outbox/next-due.ts";
import { consume, sweep } from "../../../worker/delivery/deliver.ts";
import type { Env } from "../../../worker/env.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import {
  accepted,
  accountEnv,
  db,
  freshAddress,
  put,
  requests,
  resendEnv,
  row,
} from "../support/outbox.ts";
import { times } from "../support/times.ts";

beforeEach(async () => {
  await env.DB.prepare("DELETE FROM messages").run();
});

/** An organisation with so many messages due, the first for longest. */
async function withDue(count: number, since = NOW) {
  const org = await Organisation.make();
  const application = await org.application();
  const made: { id: string; to: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const to = freshAddress();
    const due_at = after(n / 1000, since).toISOString();
    made.push({
      to,
      id: await put(org, application, { recipient: to, audience: "other", due_at }),
    });
  }
  return { org, made, ids: made.map(({ id }) => id) };
}

const wakes = (ids: string[]) =>
  createMessageBatch<{ id: string }>(
    "vidare-outbox",
    ids.map((id) => ({ id, timestamp: new Date(), attempts: 1, body: { id } })),
  );

const away = { sendBatch: () => Promise.reject(new Error("queue is away")) };

it("two hundred messages of one organisation do not hold up the one of another", async () => {
  const long = new Date(Date.now() - 3600_000);
  const many = await withDue(200, long);
  const few = await withDue(1, new Date(Date.now() - 1000));
  await consume(wakes(many.ids.slice(0, 100)), resendEnv, realClock);
  expect((await row(few.ids[0]!)).state).toBe("sent");
  const states = await Promise.all(many.ids.map(async (id) => (await row(id)).state));
  expect(states.map((state) => state === "sent")).toEqual(many.ids.map((_, n) => n < 99));
});

it("turns go round the organisations, and within each to what is longest due", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 12 }),
      async (counts, limit) => {
        await env.DB.prepare("DELETE FROM messages").run();
        const all = await Promise.all(counts.map((count) => withDue(count)));
        await withDue(2, after(60));
        const turns = await nextDue(db, after(1), limit);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(turns).toHaveLength(Math.min(limit, total));
        const taken = all.map(({ ids }) => turns.filter((id) => ids.includes(id)));
        for (const [n, { ids }] of all.entries())
          expect(taken[n]).toEqual(ids.slice(0, taken[n]!.length));
        const most = Math.max(...taken.map(({ length }) => length));
        for (const [n, { ids }] of all.entries())
          expect(taken[n]!.length).toBeGreaterThanOrEqual(Math.min(ids.length, most - 1));
      },
    ),
    { numRuns: times("turns go round the organisations") },
  );
});

it("where there is room for one only, it is not always the same organisation's", async () => {
  const all = [await withDue(3), await withDue(3, after(0.5)), await withDue(1, after(0.9))];
  const first = new Set<number>();
  for (let n = 0; n < 80; n += 1) {
    const [id] = await nextDue(db, after(1), 1);
    first.add(all.findIndex(({ ids }) => ids.includes(id!)));
  }
  expect([...first].toSorted()).toEqual([0, 1, 2]);
});

it("an outage of ten minutes loses nothing, sends nothing twice, and holds up nobody afterwards", async () => {
  const began = new Date("2026-03-02T07:00:00.000Z");
  const { bindings, change } = await accountEnv({
    faults: ["error-503-html", "reset", "error-500", "reset-after-accepting", "broken-json"],
  });
  const sweeping = { ...bindings, OUTBOX: away as unknown as Env["OUTBOX"] };
  const many = await withDue(40, began);
  const few = await withDue(3, began);
  let seconds = 0;
  for (; seconds < 600; seconds += 15) await sweep(sweeping, clockAt(after(seconds, began)));
  const struck = await Promise.all([...many.ids, ...few.ids].map(row));
  for (const { state, failure } of struck) {
    expect(state).toBe("queued");
    expect(["provider_error", "no_answer"]).toContain(failure);
  }

  await change({});
  const fresh = await withDue(1, after(seconds, began));
  await sweep(sweeping, clockAt(after(seconds + 1, began)));
  expect((await row(fresh.ids[0]!)).state).toBe("sent");
  const all = [...many.made, ...few.made, ...fresh.made];
  const waiting = async () =>
    (await env.DB.prepare("SELECT id FROM messages WHERE state <> 'sent'").all()).results.length;
  for (let n = 0; n < 100 && (await waiting()); n += 1)
    await sweep(sweeping, clockAt(after((seconds += 15), began)));
  for (const { id, to } of all) {
    const mails = await accepted(to);
    expect(mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "sent", provider_id: mails[0]!.id });
    expect(new Set((await requests(to)).map(({ body, key }) => `${key} ${body}`)).size).toBe(1);
  }
});
