import * as fc from "fast-check";
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { consume, sweep } from "../../../worker/delivery/deliver.ts";
import { inLanes } from "../../../worker/delivery/lanes.ts";
import { Pace } from "../../../worker/delivery/pace.ts";
import type { Outcome } from "../../../worker/delivery/sender.ts";
import type { Clock } from "../../../worker/domain/clock.ts";
import type { Env } from "../../../worker/env.ts";
import { Organisation } from "../support/organisation.ts";
import { accountEnv, freshAddress, put, requests, row } from "../support/outbox.ts";
import { times } from "../support/times.ts";

interface Virtual extends Clock {
  /** Milliseconds since 1970. */
  ms: () => number;
  run: (work: Promise<unknown>) => Promise<void>;
}

/** Time that passes only when everybody waits for it. */
function virtual(): Virtual {
  let time = 1_000_000;
  let timers: { at: number; wake: () => void }[] = [];
  return {
    now: () => new Date(time),
    ms: () => time,
    sleep: (ms) => new Promise<void>((wake) => timers.push({ at: time + ms, wake })),
    async run(work) {
      let over = false;
      void work.finally(() => (over = true));
      for (;;) {
        for (let n = 0; n < 400; n += 1) await Promise.resolve();
        if (over) return;
        if (!timers.length) throw new Error("everybody waits, and nothing will happen");
        time = Math.min(...timers.map(({ at }) => at));
        const now = timers.filter(({ at }) => at <= time);
        timers = timers.filter(({ at }) => at > time);
        now.forEach(({ wake }) => wake());
      }
    },
  };
}

/** A provider with so many requests a second, counted when they arrive and told when it answers. */
function provider({ ms, sleep }: Virtual, limit: number) {
  let since = 0;
  let used = 0;
  const told = { refused: 0, taken: 0 };
  async function request(there: number, back: number): Promise<Outcome> {
    await sleep(there);
    if (ms() - since >= 1000) [since, used] = [ms(), 0];
    used += 1;
    const refused = used > limit;
    told[refused ? "refused" : "taken"] += 1;
    const allowance = {
      limit,
      remaining: Math.max(0, limit - used),
      resetSeconds: Math.ceil((since + 1000 - ms()) / 1000),
    };
    await sleep(back);
    return refused
      ? { kind: "wait", code: "rate_limited", allowance }
      : { kind: "sent", providerId: "re_1", allowance };
  }
  return { told, request };
}

describe("the pace", () => {
  const sent: Outcome = { kind: "sent", providerId: "re_1" };
  const limited = (afterSeconds?: number): Outcome => ({
    kind: "wait",
    code: "rate_limited",
    ...(afterSeconds && { afterSeconds }),
  });

  /** Sends by lanes at the pace; each request takes so many milliseconds there and back. */
  async function sending(limit: number, lanes: number, latencies: [number, number][]) {
    const clock = virtual();
    const pace = new Pace(clock);
    const { told, request } = provider(clock, limit);
    const started = clock.ms();
    await clock.run(
      inLanes(lanes, latencies, ([there, back]) =>
        pace.pass(async (tell) => tell(await request(there, back))),
      ),
    );
    return { ...told, took: clock.ms() - started };
  }
  const many = (latency: fc.Arbitrary<number>) =>
    [
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.tuple(latency, latency), { minLength: 1, maxLength: 60 }),
    ] as const;

  it("is never faster than the provider allows, and hardly slower", async () => {
    const quick = fc.integer({ min: 1, max: 300 });
    await fc.assert(
      fc.asyncProperty(...many(quick), async (limit, lanes, latencies) => {
        const { refused, taken, took } = await sending(limit, lanes, latencies);
        expect([refused, taken]).toEqual([0, latencies.length]);
        const fullest = Math.ceil(latencies.length / limit) * 2000;
        const alone = latencies.reduce((sum, [there, back]) => sum + there + back, 0);
        expect(took).toBeLessThanOrEqual(fullest + alone);
      }),
      { numRuns: times("no faster than the provider allows") },
    );
  });

  it("leaves room in the next window for a request that is slow to arrive", async () => {
    const slow: [number, number] = [1100, 1];
    const quick: [number, number] = [1, 1];
    expect(await sending(2, 3, [quick, slow, quick, quick])).toMatchObject({ refused: 0 });
  });

  it("counts those underway when somebody else uses the account, too", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    const told = (remaining: number): Outcome => ({
      ...sent,
      allowance: { limit: 10, remaining, resetSeconds: 1 },
    });
    const answers: [number, Outcome][] = [
      [1, told(9)],
      [10, told(1)],
      [100, told(0)],
      [1, told(9)],
    ];
    const times: number[] = [];
    await clock.run(
      inLanes(2, answers, ([ms, outcome]) =>
        pace.pass(async (tell) => {
          times.push(clock.ms());
          await clock.sleep(ms);
          tell(outcome);
        }),
      ),
    );
    expect(times.map((time) => time - times[0]!)).toEqual([0, 1, 1, 1001]);
  });

  it("does not wait for a message to be marked before it lets the next one in", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    const allowance = { limit: 1, remaining: 0, resetSeconds: 1 };
    const times: number[] = [];
    await clock.run(
      inLanes(3, [1, 2, 3], () =>
        pace.pass(async (tell) => {
          times.push(clock.ms());
          tell({ ...sent, allowance });
          await clock.sleep(1500);
        }),
      ),
    );
    expect(times.map((time) => time - times[0]!)).toEqual([0, 1000, 2000]);
  });

  it("finds its way back when many were refused before anybody knew the limit", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    const allowance = { limit: 2, remaining: 0, resetSeconds: 1 };
    const answers: [number, Outcome][] = [
      [1, sent],
      [1, limited()],
      [1500, { ...sent, allowance }],
      [1600, { ...sent, allowance }],
      ...Array.from({ length: 6 }, (): [number, Outcome] => [1, { ...sent, allowance }]),
    ];
    let over = 0;
    await clock.run(
      inLanes(4, answers, ([ms, outcome]) =>
        pace.pass(async (tell) => {
          await clock.sleep(ms);
          tell(outcome);
          over += 1;
        }),
      ),
    );
    expect(over).toBe(answers.length);
  });

  it("never stands still, though some answers take longer than a window", async () => {
    const mixed = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 500, max: 3000 }) },
    );
    await fc.assert(
      fc.asyncProperty(...many(mixed), async (limit, lanes, latencies) => {
        const { refused, taken } = await sending(limit, lanes, latencies);
        expect(taken + refused).toBe(latencies.length);
      }),
      { numRuns: times("no faster than the provider allows") },
    );
  });

  it("asks once before it knows, then as it likes where no limit is told of", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    let [underway, most] = [0, 0];
    const counts: number[] = [];
    await clock.run(
      inLanes(4, [...Array(9).keys()], () =>
        pace.pass(async (tell) => {
          counts.push((underway += 1));
          most = Math.max(most, underway);
          await clock.sleep(10);
          underway -= 1;
          tell(sent);
        }),
      ),
    );
    expect(counts.slice(0, 2)).toEqual([1, 1]);
    expect(most).toBe(4);
  });

  it.each([
    [limited(7), 7000],
    [limited(), 1000],
  ])("stops for all when one is refused: %j", async (outcome, ms) => {
    const clock = virtual();
    const pace = new Pace(clock);
    const times: number[] = [];
    await clock.run(
      inLanes(4, [outcome, sent, sent], (each) =>
        pace.pass(async (tell) => {
          times.push(clock.ms());
          tell(each);
        }),
      ),
    );
    expect(times[1]! - times[0]!).toBe(ms);
    expect(times).toHaveLength(3);
  });

  it("lets nobody in when that would take longer than anyone waits, and says until when", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    const began = clock.ms();
    await pace.pass(async (tell) => tell(limited(21)));
    expect(await pace.pass(async () => "in")).toBeNull();
    expect(pace.opensAt.getTime()).toBe(began + 21_000);
  });

  it("lets nobody in any more when one invocation has gone on for long", async () => {
    const clock = virtual();
    const pace = new Pace(clock);
    let inside = 0;
    await clock.run(
      inLanes(1, [...Array(100).keys()], () =>
        pace.pass(async (tell) => {
          inside += 1;
          tell(limited(19));
        }),
      ),
    );
    expect(inside).toBe(16);
  });

  it("gives back the room of work that asked nothing, or failed", async () => {
    const pace = new Pace(virtual());
    await expect(pace.pass(() => Promise.reject(new Error("D1 is away")))).rejects.toThrow("away");
    expect(await pace.pass(async () => "nothing to send")).toBe("nothing to send");
    expect(await pace.pass(async () => "in")).toBe("in");
  });
});

describe("the queue's consumer", () => {
  /** Wakes for messages that are due, to as many people. */
  async function due(count: number) {
    const org = await Organisation.make();
    const people = await org.applications(count);
    const made = await Promise.all(
      people.map(async (person) => {
        const to = freshAddress();
        const due_at = new Date(Date.now() - 1000).toISOString();
        return { to, id: await put(org, person, { recipient: to, audience: "other", due_at }) };
      }),
    );
    const batch = createMessageBatch<{ id: string }>(
      "vidare-outbox",
      made.map(({ id }) => ({ id, timestamp: new Date(), attempts: 1, body: { id } })),
    );
    return { made, batch };
  }

  it("keeps to the limit that Resend's headers tell of", async () => {
    const { bindings } = await accountEnv({ limit: { requests: 5, seconds: 1 } });
    const { made, batch } = await due(9);
    await consume(batch, bindings, realClock);
    for (const { to, id } of made) {
      expect((await row(id)).state).toBe("sent");
      expect((await requests(to)).map(({ answer }) => answer)).toEqual([200]);
    }
  });

  const away = {
    sendBatch: () => Promise.reject(new Error("queue is away")),
  } as unknown as Env["OUTBOX"];

  it("leaves unclaimed what would wait too long, and is woken for it when the window opens", async () => {
    const { bindings } = await accountEnv({ limit: { requests: 3, seconds: 60 } });
    const { made, batch } = await due(8);
    const woken: { body: { id: string }; delaySeconds: number }[] = [];
    const sendBatch = async (wakes: Iterable<(typeof woken)[number]>) => void woken.push(...wakes);
    await consume(
      batch,
      { ...bindings, OUTBOX: { sendBatch } as unknown as Env["OUTBOX"] },
      realClock,
    );
    const result = await getQueueResult(batch, createExecutionContext());
    expect(result.explicitAcks).toHaveLength(8);
    const rows = await Promise.all(made.map(({ id }) => row(id)));
    expect(rows.filter(({ state }) => state === "sent")).toHaveLength(3);
    const left = rows.filter(({ state }) => state !== "sent");
    for (const each of left) {
      const waits = { state: "held", attempts: 0, lease_until: null, failure: "rate_limited" };
      expect(each).toMatchObject(waits);
      expect(Date.parse(each.due_at as string)).toBeGreaterThan(Date.now() + 20_000);
    }
    const before = (await Promise.all(made.map(({ to }) => requests(to)))).flat().length;
    await sweep({ ...bindings, OUTBOX: away }, realClock);
    expect((await Promise.all(made.map(({ to }) => requests(to)))).flat()).toHaveLength(before);
    expect(woken.map(({ body }) => body.id).toSorted()).toEqual(
      left.map(({ id }) => id as string).toSorted(),
    );
    for (const { delaySeconds } of woken) expect(delaySeconds).toBeGreaterThan(20);
  });
});
