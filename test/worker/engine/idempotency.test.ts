import { describe, expect, it } from "vitest";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { AVAILABLE, CASES, ready } from "../support/cases.ts";
import { expectSound } from "../support/invariants.ts";
import { type Answer, type Organisation } from "../support/organisation.ts";

const REJECT = { type: "email", reason: "rejection-1" };
const HIRE = { position: "Utvecklare", department: "IT", startDate: "2027-01-11" };
const at = (id: string) => `/v1/applications/${id}/actions`;

const effects = async (org: Organisation) =>
  (
    await org.rows(
      `SELECT (SELECT count(*) FROM events WHERE org_id = ?1 AND version > 1) AS events,
        (SELECT count(*) FROM messages WHERE org_id = ?1) AS messages,
        (SELECT count(*) FROM idempotency_keys WHERE org_id = ?1) AS keys`,
      org.id,
    )
  )[0];

const NOTHING = { events: 0, messages: 0, keys: 0 };
const ONCE = { events: 1, messages: 1, keys: 1 };

/** Each of many equal requests has read before any of them writes. */
function allTogether(count: number) {
  let missing = count;
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  return bindings({
    DB: watched(async (run, texts) => {
      if (commits(texts)) {
        missing -= 1;
        if (!missing) open();
        await all;
      }
      return run();
    }),
  });
}

describe("one key a hundred times at once", () => {
  it.each([
    ["as they come", () => bindings()],
    ["all having read before one writes", () => allTogether(100)],
  ])("has one effect and one answer, %s", async (_, made) => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const given = made();
    const body = { action: "reject", version: 1, input: REJECT };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => org.call(at(id), { body, key: "k", bindings: given })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(
      answers.filter(({ headers }) => headers.get("Idempotent-Replayed") === "true"),
    ).toHaveLength(99);
    expect(await effects(org)).toEqual(ONCE);
    await expectSound(org);
  });

  it("undoes once, and says so each time", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body: receipt } = await org.act(id, "reject", REJECT);
    const given = bindings();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        org.call(`/v1/receipts/${receipt.id}/undo`, { body: {}, key: "u", bindings: given }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(["200 undefined"]),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await expectSound(org);
  });

  it("runs a bulk once, each row answered alike", async () => {
    const org = await quietOrganisation();
    const applications = await org.applications(5);
    const given = bindings();
    const body = {
      action: "reject",
      input: REJECT,
      applications: applications.map(({ id }) => ({ id })),
    };
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        org.call("/v1/actions", { body, key: "b", bindings: given }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await effects(org)).toEqual({ events: 5, messages: 5, keys: 1 });
    await expectSound(org);
  });
});

describe("a repeated key", () => {
  it("answers every action and every undo as the first time", async () => {
    const org = await quietOrganisation();
    for (const each of CASES) {
      const { application, input } = await ready(org, each);
      const body = { action: each.id, version: 1, input };
      const send = () => org.call(at(application.id), { body, key: `do-${each.id}` });
      const first = await send();
      expect(first.status, JSON.stringify(first.body)).toBe(200);
      expect((await send()).body, each.id).toEqual(first.body);
      if (each.id === "purge") continue;
      const undo = () =>
        org.call(`/v1/receipts/${first.body.id}/undo`, { body: {}, key: `undo-${each.id}` });
      const undone = await undo();
      expect(undone.status, JSON.stringify(undone.body)).toBe(200);
      const again = await undo();
      expect(again.body, each.id).toEqual(undone.body);
      expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    }
    await expectSound(org);
  });

  it("answers the first request even when the application has moved on", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const first = await org.act(id, "reject", REJECT, { version: 1 }, "k");
    await org.act(id, "reopen", {});
    const again = await org.act(id, "reject", REJECT, { version: 1 }, "k");
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    expect(again.body).toMatchObject({ undoable: false, to: { status: "rejected" } });
  });

  it.each([
    ["another input", { action: "reject", input: { ...REJECT, note: "Ny" } }],
    ["another action", { action: "withdraw", input: { source: "phone", notify: false } }],
    ["another version", { action: "reject", version: 9, input: REJECT }],
    ["an input that no longer passes", { action: "reject", input: { type: "pigeon" } }],
  ])("is refused with %s", async (_, other) => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    await org.call(at(id), { body: { action: "reject", input: REJECT }, key: "k" });
    const { status, body } = await org.call(at(id), { body: other, key: "k" });
    expect([status, body.code]).toEqual([422, "idempotency_mismatch"]);
    expect(await effects(org)).toEqual(ONCE);
  });

  it("is refused on another route", async () => {
    const org = await quietOrganisation();
    const [first, second] = await org.applications(2);
    const { body: receipt } = await org.act(first!.id, "reject", REJECT, {}, "k");
    const bulk = { action: "reject", input: REJECT, applications: [{ id: second!.id }] };
    const answers = [
      await org.act(second!.id, "reject", REJECT, {}, "k"),
      await org.call("/v1/actions", { body: bulk, key: "k" }),
      await org.undo(receipt.id, "k"),
      await org.call(`/v1/operations/${receipt.operation}/undo`, { body: {}, key: "k" }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [422, "idempotency_mismatch"]),
    );
    expect(await effects(org)).toEqual(ONCE);
  });

  it("of a bulk answers each row as the first time, whatever has happened since", async () => {
    const org = await quietOrganisation();
    const [good, hired, stale, mailless] = await org
      .applications(3)
      .then(async (three) => [...three, await org.application({ email: null })]);
    await org.act(hired!.id, "hire", HIRE);
    const body = {
      action: "reject",
      input: REJECT,
      applications: [
        { id: good!.id },
        { id: hired!.id },
        { id: stale!.id, version: 5 },
        { id: mailless!.id },
        { id: "app_missing" },
        { id: good!.id },
        { id: good!.id, input: { reason: 7 } },
      ],
    };
    const seen = ({ body: { operation, results } }: Answer) => [
      operation,
      results.map(
        (row: { outcome: string; receipt?: { id: string }; problem?: { code: string } }) => [
          row.outcome,
          row.receipt?.id ?? row.problem?.code,
        ],
      ),
    ];
    const first = await org.call("/v1/actions", { body, key: "b" });
    expect(seen(first)[1]).toEqual([
      ["done", expect.stringMatching(/^rcpt_/)],
      ["refused", "not_allowed"],
      ["conflict", "version_conflict"],
      ["blocked", "blocked"],
      ["refused", "not_found"],
      ["refused", "invalid_input"],
      ["refused", "invalid_input"],
    ]);
    expect(seen(await org.call("/v1/actions", { body, key: "b" }))).toEqual(seen(first));
    await org.act(good!.id, "reopen", {});
    await org.rows(
      "UPDATE candidates SET email = 'ny@example.com' WHERE id = ?",
      mailless!.candidate,
    );
    const later = await org.call("/v1/actions", { body, key: "b" });
    expect(seen(later)).toEqual(seen(first));
    expect(later.headers.get("Idempotent-Replayed")).toBe("true");
    await expectSound(org);
  });

  it("of an operation's undo answers each row as the first time", async () => {
    const org = await quietOrganisation();
    const [first, second] = await org.applications(2);
    const body = {
      action: "reject",
      input: REJECT,
      applications: [{ id: first!.id }, { id: second!.id }],
    };
    const { operation } = (await org.call("/v1/actions", { body, key: "b" })).body;
    await org.act(second!.id, "reopen", {});
    const undo = () => org.call(`/v1/operations/${operation}/undo`, { body: {}, key: "u" });
    const done = await undo();
    expect(done.body.results.map((row: { outcome: string }) => row.outcome).toSorted()).toEqual([
      "done",
      "refused",
    ]);
    await org.act(first!.id, "send-email", { subject: "x", content: "y" });
    const again = await undo();
    const seen = ({ body: { results } }: Answer) =>
      results.map(
        (row: { receipt?: { id: string }; problem?: { code: string } }) =>
          row.receipt?.id ?? row.problem?.code,
      );
    expect(seen(again)).toEqual(seen(done));
    await expectSound(org);
  });
});

describe("a key is not burnt", () => {
  it.each([
    ["a failed validation", { action: "reject", input: { type: "email" } }, 422, "invalid_input"],
    [
      "an unknown field of the request",
      { action: "reject", input: REJECT, x: 1 },
      422,
      "invalid_input",
    ],
    ["a block", { action: "reject", input: { ...REJECT, reason: "nope" } }, 409, "blocked"],
    ["a conflict", { action: "reject", version: 4, input: REJECT }, 409, "version_conflict"],
    ["an action that is not allowed", { action: "restore", input: {} }, 409, "not_allowed"],
  ])("by %s", async (_, body, status, code) => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const refused = await org.call(at(id), { body, key: "k" });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await effects(org)).toEqual(NOTHING);
    const done = await org.call(at(id), { body: { action: "reject", input: REJECT }, key: "k" });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(await effects(org)).toEqual(ONCE);
  });

  it("by a conflict that shows only at the commit", async () => {
    const org = await quietOrganisation();
    const { id, candidate } = await org.application();
    const DB = watched(async (run, texts) => {
      if (commits(texts))
        await org.rows(
          "UPDATE candidates SET version = version + 1 WHERE id = ? RETURNING id",
          candidate,
        );
      return run();
    });
    const body = { action: "reject", input: REJECT };
    const refused = await org.call(at(id), { body, key: "k", bindings: bindings({ DB }) });
    expect([refused.status, refused.body.code]).toEqual([409, "version_conflict"]);
    expect(await effects(org)).toEqual(NOTHING);
    expect((await org.call(at(id), { body, key: "k" })).status).toBe(200);
  });

  it("by a bulk in which no row could be done", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const call = (version: number) =>
      org.call("/v1/actions", {
        body: { action: "reject", input: REJECT, applications: [{ id, version }] },
        key: "b",
      });
    expect((await call(3)).body.results[0].outcome).toBe("conflict");
    expect((await call(1)).body.results[0].outcome).toBe("done");
  });

  it("by a missing confirmation", async () => {
    const org = await quietOrganisation();
    const applications = (await org.applications(31)).map(({ id }) => ({ id }));
    const call = (confirm?: number) =>
      org.call("/v1/actions", {
        body: { action: "reject", input: REJECT, applications, ...(confirm && { confirm }) },
        key: "b",
      });
    expect((await call()).body).toMatchObject({ code: "confirmation_required", confirm: 31 });
    expect((await call(30)).body).toMatchObject({ code: "confirmation_required", confirm: 31 });
    expect(await effects(org)).toEqual(NOTHING);
    expect((await call(31)).body.results).toHaveLength(31);
    expect(await effects(org)).toEqual({ events: 31, messages: 31, keys: 1 });
  });
});

describe("a key", () => {
  it.each([
    ["missing", {}],
    ["empty", { "Idempotency-Key": "" }],
    ["with a space inside", { "Idempotency-Key": "a b" }],
    ["too long", { "Idempotency-Key": "k".repeat(201) }],
  ])("that is %s is refused, on every route that needs one", async (_, headers) => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body: receipt } = await org.act(id, "reject", REJECT);
    const before = await effects(org);
    const bodies: [string, unknown][] = [
      [at(id), { action: "reopen", input: {} }],
      ["/v1/actions", { action: "reopen", applications: [{ id }] }],
      [`/v1/receipts/${receipt.id}/undo`, {}],
      [`/v1/operations/${receipt.operation}/undo`, {}],
    ];
    for (const [path, body] of bodies) {
      const answer = await org.call(path, { body, headers });
      expect([answer.status, answer.body.code], path).toEqual([422, "invalid_input"]);
      expect(answer.body.errors).toEqual([
        {
          path: ["header", "Idempotency-Key"],
          code: "idempotency_key",
          message: expect.any(String),
        },
      ]);
    }
    expect(await effects(org)).toEqual(before);
  });

  it("belongs to one actor of one organisation", async () => {
    const [org, other] = [await quietOrganisation(), await quietOrganisation()];
    const colleague = await org.session({ actor: { id: "bo.ask", name: "Bo Ask" } });
    const [first, second] = await org.applications(2);
    const { id } = await other.application();
    const body = { action: "reject", input: REJECT };
    const answers = [
      await org.call(at(first!.id), { body, key: "k" }),
      await org.call(at(second!.id), { body, key: "k", token: colleague }),
      await other.call(at(id), { body, key: "k" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get("Idempotent-Replayed"))).toEqual([
      null,
      null,
      null,
    ]);
    await expectSound(org, other);
  });

  it("shows a narrower session nothing that it may not see", async () => {
    const org = await quietOrganisation();
    const elsewhere = await org.addProject();
    const { id } = await org.application();
    const body = { action: "reject", input: REJECT };
    await org.call(at(id), { body, key: "k" });
    const narrow = await org.session({ projects: [elsewhere] });
    const answer = await org.call(at(id), { body, key: "k", token: narrow });
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    const scopeless = await org.session({ scopes: AVAILABLE.filter((each) => each !== "reject") });
    expect((await org.call(at(id), { body, key: "k", token: scopeless })).status).toBe(403);
  });
});

it("tells a key used for what another session reaches of an operation from a repetition", async () => {
  const org = await quietOrganisation();
  const project = await org.addProject();
  const [here, there] = [await org.application(), await org.application({ project })];
  const { body } = await org.call("/v1/actions", {
    key: "once",
    body: {
      action: "withdraw",
      input: { source: "phone", notify: false },
      applications: [{ id: here.id }, { id: there.id }],
    },
  });
  const token = await org.session({ projects: [project] });
  const undo = (more: object) =>
    org.call(`/v1/operations/${body.operation}/undo`, { key: "again", body: {}, ...more });
  expect((await undo({ token })).body.results).toMatchObject([
    { application: there.id, outcome: "done" },
  ]);
  expect((await undo({ token })).headers.get("Idempotent-Replayed")).toBe("true");
  expect((await undo({})).body.code).toBe("idempotency_mismatch");
});
