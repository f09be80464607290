import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Env } from "../../../worker/env.ts";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { CASES, ready } from "../support/cases.ts";
import { addFile, PDF } from "../support/files.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Call, Organisation } from "../support/organisation.ts";

const logged: string[] = [];
beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation((line: string) => void logged.push(line));
});
afterAll(() => {
  vi.restoreAllMocks();
  expect(logged.length).toBeGreaterThan(0);
  const keys = logged.flatMap((line) => Object.keys(JSON.parse(line) as object));
  expect([...new Set(keys)].toSorted()).toEqual(["code", "error", "level", "requestId", "route"]);
});

/** Whether the call had its effect before it failed. */
const MOMENTS = ["before it ran", "after it ran"] as const;
type Moment = (typeof MOMENTS)[number];

/** A database whose n-th batch fails. `fired` tells whether there was an n-th. */
function failing(n: number, moment: Moment): { given: Env; fired: () => boolean } {
  let count = 0;
  const DB = watched(async (run) => {
    count += 1;
    if (count === n && moment === "before it ran")
      throw new Error("D1_ERROR: Network connection lost.");
    const results = await run();
    if (count === n) throw new Error("D1_ERROR: Network connection lost.");
    return results;
  });
  return { given: bindings({ DB }), fired: () => count >= n };
}

const clean = ({ status, body, headers }: Answer) => {
  expect([status, body.code], JSON.stringify(body)).toEqual([500, "internal_error"]);
  expect(headers.get("Content-Type")).toBe("application/problem+json");
  expect(Object.keys(body).toSorted()).toEqual([
    "code",
    "detail",
    "requestId",
    "status",
    "title",
    "type",
  ]);
  expect(JSON.stringify(body)).not.toMatch(/D1_ERROR|SQL|Network/);
};

/** Fails every call once, then asks again with the same key: done once, whatever happened. Returns how many calls there are. */
async function everyFault(
  org: Organisation,
  moment: Moment,
  prepared: () => Promise<{
    call: Call & { path: string };
    effect: () => Promise<unknown>;
    whole: unknown;
  }>,
): Promise<number> {
  for (let n = 1; ; n += 1) {
    const { call, effect, whole } = await prepared();
    const untouched = await effect();
    const { given, fired } = failing(n, moment);
    const answer = await org.call(call.path, { ...call, bindings: given });
    if (!fired()) {
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return n - 1;
    }
    await expectSound(org);
    if (answer.status !== 200) clean(answer);
    const after = await effect();
    const isDone = JSON.stringify(after) === JSON.stringify(whole);
    if (answer.status === 200) expect(after).toEqual(whole);
    else if (!isDone)
      expect(after, `call ${n} ${moment}: neither done nor untouched`).toEqual(untouched);
    const again = await org.call(call.path, call);
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    expect(again.headers.get("Idempotent-Replayed")).toBe(isDone ? "true" : null);
    expect(await effect()).toEqual(whole);
    await expectSound(org);
  }
}

/** What a panel's reviewers are sent belongs to the operation, which stands as its receipt. */
const newEvents = (org: Organisation, application: string, version: number) => async () =>
  (
    await org.rows(
      `SELECT (SELECT count(*) FROM events WHERE application_id = ?1 AND version > ?2) AS events,
        (SELECT count(*) FROM messages m WHERE m.application_id = ?1 OR m.receipt_id IN (
          SELECT operation_id FROM events WHERE application_id = ?1)) AS messages`,
      application,
      version,
    )
  )[0];

describe.each(MOMENTS)("a database call that fails %s", (moment) => {
  it.each(CASES)("leaves $id done or not done, and to be asked for again", async (each) => {
    const org = await quietOrganisation();
    const purged = each.id === "purge";
    const calls = await everyFault(org, moment, async () => {
      const { application, input } = await ready(org, each);
      return {
        call: {
          path: `/v1/applications/${application.id}/actions`,
          body: { action: each.id, version: 1, input },
          key: crypto.randomUUID(),
        },
        effect: newEvents(org, application.id, 1),
        whole: { events: 1, messages: purged ? 0 : each.messages },
      };
    });
    expect(calls).toBeGreaterThanOrEqual(2);
  });

  it.each(CASES.filter(({ id }) => id !== "purge"))(
    "leaves the undo of $id done or not done",
    async (each) => {
      const org = await quietOrganisation();
      const calls = await everyFault(org, moment, async () => {
        const { application, input } = await ready(org, each);
        const { body: receipt } = await org.act(application.id, each.id, input);
        return {
          call: { path: `/v1/receipts/${receipt.id}/undo`, body: {}, key: crypto.randomUUID() },
          effect: newEvents(org, application.id, 2),
          whole: { events: 1, messages: each.messages },
        };
      });
      expect(calls).toBeGreaterThanOrEqual(2);
    },
  );

  it("leaves a bulk and its undo done or not done, all rows together", async () => {
    const org = await quietOrganisation();
    const reject = (applications: { id: string }[]): Call & { path: string } => ({
      path: "/v1/actions",
      body: {
        action: "reject",
        input: { type: "email", reason: "rejection-1" },
        applications: applications.map(({ id }) => ({ id })),
      },
      key: crypto.randomUUID(),
    });
    const counted = (ids: string[], verb: string) => async () =>
      (
        await org.rows(
          "SELECT count(*) AS n FROM events WHERE verb = ? AND application_id IN (SELECT value FROM json_each(?))",
          verb,
          JSON.stringify(ids),
        )
      )[0]!.n;
    await everyFault(org, moment, async () => {
      const rows = await org.applications(4);
      return {
        call: reject(rows),
        effect: counted(
          rows.map(({ id }) => id),
          "reject",
        ),
        whole: 4,
      };
    });
    await everyFault(org, moment, async () => {
      const rows = await org.applications(4);
      const call = reject(rows);
      const { operation } = (await org.call(call.path, call)).body;
      return {
        call: { path: `/v1/operations/${operation}/undo`, body: {}, key: crypto.randomUUID() },
        effect: counted(
          rows.map(({ id }) => id),
          "undo",
        ),
        whole: 4,
      };
    });
  });

  it("leaves a test copy sent at most as often as it was asked for", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const call = {
      path: `/v1/applications/${id}/test-copies`,
      body: { action: "reject", input: { type: "email", reason: "rejection-1" } },
    };
    for (let n = 1; ; n += 1) {
      const { given, fired } = failing(n, moment);
      const answer = await org.call(call.path, { ...call, bindings: given });
      if (!fired()) return expect(answer.status).toBe(200);
      clean(answer);
      expect(
        (await org.rows("SELECT count(*) AS n FROM messages WHERE org_id = ?", org.id))[0]!.n,
      ).toBeLessThanOrEqual(1);
      await expectSound(org);
    }
  });

  it("never shows a plan or a page that is half read", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body: receipt } = await org.act(id, "reject", { type: "none", reason: "rejection-1" });
    const before = await everything(org);
    const reads: (Call & { path: string })[] = [
      { path: `/v1/applications/${id}` },
      { path: `/v1/applications/${id}/events` },
      { path: "/v1/applications?q=eva" },
      { path: `/v1/applications/${id}/plans`, body: { action: "reopen", input: {} } },
      { path: `/v1/receipts/${receipt.id}/undo-plans`, body: {} },
      { path: "/v1/settings" },
    ];
    for (const call of reads)
      for (let n = 1; ; n += 1) {
        const { given, fired } = failing(n, moment);
        const answer = await org.call(call.path, { ...call, bindings: given });
        if (!fired()) {
          expect(answer.status).toBe(200);
          break;
        }
        clean(answer);
      }
    expect(await everything(org)).toEqual(before);
  });
});

const lost = () => Promise.reject(new Error("lost"));

describe("a queue that fails", () => {
  it.each(CASES)("does not matter to $id: the sweep finds what waits", async (each) => {
    const org = await quietOrganisation();
    const { application, input } = await ready(org, each);
    const given = bindings({ OUTBOX: { send: lost, sendBatch: lost } as unknown as Env["OUTBOX"] });
    const path = `/v1/applications/${application.id}/actions`;
    const { status, body } = await org.call(path, {
      body: { action: each.id, input },
      key: "k",
      bindings: given,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    const waiting = await org.rows(
      `SELECT id FROM messages m WHERE m.state IN ('held', 'scheduled') AND m.due_at IS NOT NULL AND (m.application_id = ?1
        OR m.receipt_id IN (SELECT operation_id FROM events WHERE application_id = ?1))`,
      application.id,
    );
    expect(waiting).toHaveLength(each.messages);
    await expectSound(org);
  });
});

describe("a store of files that fails", () => {
  const dead = {
    get: lost,
    put: lost,
    head: lost,
    delete: lost,
    list: lost,
  } as unknown as R2Bucket;

  it("does not matter to a message that carries files: they are fetched when it leaves", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const file = await addFile(org, application);
    const body = {
      action: "send-email",
      input: { subject: "x", content: "y", attachments: [file] },
    };
    const done = await org.call(`/v1/applications/${application.id}/actions`, {
      body,
      key: "k",
      bindings: bindings({ FILES: dead }),
    });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    await expectSound(org);
  });

  it("answers a download with a clean error", async () => {
    const org = await quietOrganisation();
    const file = await addFile(org, await org.application());
    clean(await org.call(`/v1/files/${file}`, { bindings: bindings({ FILES: dead }) }));
  });

  it.each(MOMENTS)(
    "keeps no upload that failed %s, and lists its bytes for the sweep",
    async (moment) => {
      const org = await quietOrganisation();
      const put: R2Bucket["put"] = async (...given: Parameters<R2Bucket["put"]>) => {
        if (moment === "after it ran") await org.bindings.FILES.put(...given);
        throw new Error("lost");
      };
      const call: Call = {
        method: "POST",
        body: new TextDecoder().decode(PDF),
        headers: { "Content-Type": "application/pdf" },
      };
      clean(
        await org.call("/v1/files?filename=a.pdf", {
          ...call,
          bindings: bindings({ FILES: { put } as unknown as R2Bucket }),
        }),
      );
      expect(await org.rows("SELECT id FROM files WHERE org_id = ?", org.id)).toEqual([]);
      expect(await org.rows("SELECT key FROM blob_gc WHERE org_id = ?", org.id)).toHaveLength(1);
      expect((await org.call("/v1/files?filename=a.pdf", call)).status).toBe(201);
    },
  );

  it.each(MOMENTS)("and a database that fails %s leave no row without bytes", async (moment) => {
    const org = await quietOrganisation();
    const call: Call = {
      method: "POST",
      body: new TextDecoder().decode(PDF),
      headers: { "Content-Type": "application/pdf" },
    };
    for (let n = 1; ; n += 1) {
      const { given, fired } = failing(n, moment);
      const answer = await org.call("/v1/files?filename=a.pdf", { ...call, bindings: given });
      for (const { key } of await org.rows("SELECT key FROM files WHERE org_id = ?", org.id))
        expect(await org.bindings.FILES.head(String(key))).not.toBeNull();
      if (!fired()) return expect(answer.status).toBe(201);
      clean(answer);
    }
  });
});
