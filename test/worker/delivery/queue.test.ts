import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { consume, deliver, deliveryMode, sweep } from "../../../worker/delivery/deliver.ts";
import { mailbox } from "../../../worker/delivery/mailbox.ts";
import { wake } from "../../../worker/delivery/wake.ts";
import type { Env } from "../../../worker/env.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import { accepted, freshAddress, put, resendEnv, row, script } from "../support/outbox.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

interface Wake {
  body: { id: string };
  delaySeconds?: number;
}

/** A queue that notes what it is given, or is out of reach. */
function queue(broken = false) {
  const batches: Wake[][] = [];
  const OUTBOX = {
    sendBatch: async (messages: Iterable<Wake>) => {
      if (broken) throw new Error("queue is away");
      batches.push([...messages]);
    },
  } as unknown as Env["OUTBOX"];
  return { batches, OUTBOX };
}

const past = () => ({ due_at: new Date(Date.now() - 1000).toISOString() });

async function batch(ids: string[], bindings: Env) {
  const made = createMessageBatch<{ id: string }>(
    "vidare-outbox",
    ids.map((id) => ({
      id: crypto.randomUUID(),
      timestamp: new Date(),
      attempts: 1,
      body: { id },
    })),
  );
  await consume(made, bindings, realClock);
  return getQueueResult(made, createExecutionContext());
}

describe("the wake-up", () => {
  it("comes when the message is due, in batches of at most 100", async () => {
    const { batches, OUTBOX } = queue();
    const messages = Array.from({ length: 250 }, (_, n) => ({
      id: `msg_${n}`,
      sendAt: after(29.2).toISOString(),
    }));
    await wake({ OUTBOX }, messages, NOW);
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(batches[0]![0]).toEqual({ body: { id: "msg_0" }, delaySeconds: 30 });
  });

  it("is at once for what is due, and left to the sweep beyond twelve hours", async () => {
    const { batches, OUTBOX } = queue();
    const messages = [
      { id: "msg_past", sendAt: after(-60).toISOString() },
      { id: "msg_far", sendAt: after(12 * 3600 + 1).toISOString() },
    ];
    await wake({ OUTBOX }, messages, NOW);
    expect(batches).toEqual([[{ body: { id: "msg_past" }, delaySeconds: 0 }]]);
    await wake({ OUTBOX }, [messages[1]!], NOW);
    expect(batches).toHaveLength(1);
  });
});

describe("the queue's consumer", () => {
  it("lets no message hold up another, whoever it belongs to", async () => {
    const other = await Organisation.make();
    const made = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const owner = n % 2 ? org : other;
        const application = await owner.application({ email: freshAddress() });
        if (!(n % 2))
          await script(application.email!, [n % 4 ? "bad-recipient" : "error-500"], true);
        return { to: application.email!, id: await put(owner, application, past()) };
      }),
    );
    const { OUTBOX, batches } = queue();
    const result = await batch([...made.map(({ id }) => id), "msg_missing"], {
      ...resendEnv,
      OUTBOX,
    });
    expect(result.explicitAcks).toHaveLength(13);
    expect(result.retryMessages).toHaveLength(0);
    for (const [n, { id, to }] of made.entries()) {
      expect(await accepted(to)).toHaveLength(n % 2);
      expect((await row(id)).state).toBe(n % 2 ? "sent" : n % 4 ? "failed" : "queued");
    }
    const woken = batches.flat();
    expect(woken.map(({ body }) => body.id).sort()).toEqual(
      [made[0]!.id, made[4]!.id, made[8]!.id].sort(),
    );
    expect(woken.every(({ delaySeconds }) => delaySeconds! > 0)).toBe(true);
  });

  it("sends once when the same wake-up comes many times", async () => {
    const application = await org.application({ email: freshAddress() });
    const id = await put(org, application, past());
    await batch(
      Array.from({ length: 20 }, () => id),
      resendEnv,
    );
    expect(await accepted(application.email!)).toHaveLength(1);
  });

  it("asks for another try when the database is away", async () => {
    const application = await org.application({ email: freshAddress() });
    const id = await put(org, application, past());
    const DB = {
      prepare: env.DB.prepare.bind(env.DB),
      batch: () => Promise.reject(new Error("D1 is away")),
    };
    const result = await batch([id], { ...resendEnv, DB: DB as unknown as D1Database });
    expect(result.retryMessages).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "held", attempts: 0 });
  });
});

describe("the sweep", () => {
  const old = new Date("2019-06-01T00:00:00.000Z");

  it("wakes what is due and forgotten, even when nobody woke it for hours", async () => {
    const application = await org.application({ email: freshAddress() });
    const id = await put(org, application, { due_at: after(-5 * 3600, old).toISOString() });
    await put(org, application, { due_at: after(60, old).toISOString() });
    const { OUTBOX, batches } = queue();
    await sweep({ ...resendEnv, OUTBOX }, clockAt(old));
    expect(batches.flat()).toEqual([{ body: { id }, delaySeconds: 0 }]);
    await deliver(resendEnv, id, clockAt(old));
    await sweep({ ...resendEnv, OUTBOX }, clockAt(old));
    expect(batches).toHaveLength(1);
  });

  it("sends by itself when the queue is away, once though two run at the same time", async () => {
    const earlier = new Date("2018-06-01T00:00:00.000Z");
    const applications = await org.applications(6);
    const made = await Promise.all(
      applications.map(async (application) => {
        const recipient = freshAddress();
        return {
          recipient,
          id: await put(org, application, {
            recipient,
            audience: "other",
            due_at: earlier.toISOString(),
          }),
        };
      }),
    );
    const { OUTBOX } = queue(true);
    await Promise.all([1, 2].map(() => sweep({ ...resendEnv, OUTBOX }, clockAt(earlier))));
    for (const { recipient, id } of made) {
      expect(await accepted(recipient)).toHaveLength(1);
      expect((await row(id)).state).toBe("sent");
    }
  });
});

describe("without a provider", () => {
  const waiting = async () => put(org, await org.application());

  it("local mode captures: the message counts as sent", async () => {
    const id = await waiting();
    const local: Env = { ...env, CAPTURE_MAIL: mailbox };
    expect(deliveryMode(local)).toBe("captured");
    expect(await deliver(local, id, clockAt(NOW))).toEqual({ kind: "sent" });
    expect(await row(id)).toMatchObject({ state: "sent", provider_id: "captured" });
  });

  it("production refuses: the message waits and says for what", async () => {
    const id = await waiting();
    expect(deliveryMode(env)).toBe("none");
    const result = await deliver(env, id, clockAt(NOW));
    expect(result.kind).toBe("again");
    expect(await row(id)).toMatchObject({
      state: "held",
      failure: "no_provider",
      first_tried_at: null,
    });
    if (result.kind === "again")
      expect(await deliver({ ...env, CAPTURE_MAIL: mailbox }, id, clockAt(result.dueAt))).toEqual({
        kind: "sent",
      });
  });
});
