import { describe, expect, it } from "vitest";
import { fold } from "../../../worker/domain/fold.ts";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Organisation, Seeded } from "../support/organisation.ts";
import { AHEAD } from "../support/dates.ts";

const REJECT = { type: "email", reason: "rejection-1" };

interface Row {
  id: string;
  version?: number;
  input?: Record<string, unknown>;
}

interface Result {
  application: string;
  outcome: string;
  receipt?: { id: string; detail: Record<string, unknown>; messages: { state: string }[] };
  problem?: {
    code: string;
    reason?: string;
    requestId: string;
    conflict?: object;
    errors?: { path: unknown[]; code: string }[];
  };
}

const bulk = (
  org: Organisation,
  action: string,
  applications: Row[],
  more: object = {},
  key = crypto.randomUUID(),
) => org.call("/v1/actions", { body: { action, applications, ...more }, key });

const results = (answer: Answer): Result[] => {
  expect(answer.status, JSON.stringify(answer.body).slice(0, 400)).toBe(200);
  return answer.body.results;
};

const tally = (rows: Result[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome, problem } of rows) {
    const name = problem ? `${outcome} ${problem.code}` : outcome;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

const count = async (org: Organisation, sql: string): Promise<unknown> =>
  (await org.rows(sql, org.id))[0]!.n;
const ids = (rows: Seeded[]): Row[] => rows.map(({ id }) => ({ id }));

describe("a thousand rows", () => {
  it("get an outcome each, and asking again does only what is left", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(977);
    const rejected = await org.applications(20, { status: "rejected", former: "received" });
    const suppressed = people[500]!;
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-11-01') RETURNING reason",
      org.id,
      fold(suppressed.email!),
    );
    const gone = [1, 2, 3].map((n) => ({ id: `app_vanished${n}` }));
    const invalid = people.slice(100, 107).map(({ id }) => ({ id, input: { reason: 7 } }));
    const wrong = new Map(invalid.map((row) => [row.id, row]));
    const rows: Row[] = [
      ...ids(people).map(({ id }) => wrong.get(id) ?? { id }),
      ...gone,
      ...ids(rejected),
    ];
    expect(rows).toHaveLength(1000);

    const unconfirmed = await bulk(org, "reject", rows, { input: REJECT });
    expect([unconfirmed.status, unconfirmed.body.code, unconfirmed.body.confirm]).toEqual([
      409,
      "confirmation_required",
      1000,
    ]);
    expect(await count(org, "SELECT count(*) AS n FROM messages WHERE org_id = ?")).toBe(0);

    const first = results(await bulk(org, "reject", rows, { input: REJECT, confirm: 1000 }));
    expect(first.map(({ application }) => application)).toEqual(rows.map(({ id }) => id));
    expect(tally(first)).toEqual({
      done: 969,
      "refused invalid_input": 7,
      "refused not_found": 3,
      "refused not_allowed": 20,
      "blocked blocked": 1,
    });
    expect(first[500]!.problem!.errors).toMatchObject([{ code: "plan.suppressed-bounced" }]);
    expect(first[100]!.problem!.errors).toMatchObject([
      { path: ["input", "reason"], code: "invalid_type" },
    ]);
    expect(new Set(first.flatMap(({ receipt }) => receipt?.id ?? [])).size).toBe(969);
    expect(await count(org, "SELECT count(*) AS n FROM messages WHERE org_id = ?")).toBe(969);
    expect(
      await count(
        org,
        "SELECT count(DISTINCT operation_id) AS n FROM events WHERE org_id = ? AND verb = 'reject'",
      ),
    ).toBe(1);
    await expectSound(org);

    const repaired = rows.map(({ id }) => ({ id }));
    const second = results(await bulk(org, "reject", repaired, { input: REJECT }));
    expect(tally(second)).toEqual({
      done: 7,
      "refused not_allowed": 989,
      "refused not_found": 3,
      "blocked blocked": 1,
    });
    expect(second.slice(100, 107).every(({ outcome }) => outcome === "done")).toBe(true);
    expect(await count(org, "SELECT count(*) AS n FROM messages WHERE org_id = ?")).toBe(976);
    await expectSound(org);
  });

  it("that a colleague was partly faster with conflict by themselves", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(60);
    const colleague = await org.session({ actor: { id: "bo", name: "Bo Ask" } });
    await org.call("/v1/actions", {
      token: colleague,
      key: "b",
      body: {
        action: "withdraw",
        input: { source: "phone", notify: false },
        applications: ids(people.slice(0, 20)),
      },
    });
    const rows = people.map(({ id }) => ({ id, version: 1 }));
    const done = results(await bulk(org, "reject", rows, { input: REJECT, confirm: 60 }));
    expect(tally(done)).toEqual({ "conflict version_conflict": 20, done: 40 });
    expect(done[0]!.problem).toMatchObject({
      conflict: { by: "Bo Ask", status: "withdrawn", version: 2 },
    });
    expect(await count(org, "SELECT count(*) AS n FROM messages WHERE org_id = ?")).toBe(40);
    await expectSound(org);
  });

  it("at once from two people are done once each, split as it falls", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(200);
    const rows = people.map(({ id }) => ({ id, version: 1 }));
    const answers = await Promise.all([
      bulk(org, "reject", rows, { input: REJECT, confirm: 200 }),
      bulk(org, "withdraw", rows.toReversed(), {
        input: { source: "email", notify: true },
        confirm: 200,
      }),
    ]);
    const both = answers.flatMap(results);
    expect(tally(both)).toEqual({ done: 200, "conflict version_conflict": 200 });
    expect(await count(org, "SELECT count(*) AS n FROM messages WHERE org_id = ?")).toBe(200);
    await expectSound(org);
  });

  it("carry the longest words that are allowed, in values that D1 takes", async () => {
    const org = await quietOrganisation();
    let longest = 0;
    const note = (values: unknown[]) => {
      for (const value of values)
        longest = Math.max(longest, new TextEncoder().encode(String(value)).length);
    };
    org.bindings = bindings({ DB: watched((run) => run(), note) });
    const people = await org.applications(1000, { coverLetter: "å".repeat(3000) });
    const input = {
      purpose: "å".repeat(300),
      basis: "legitimate-interest",
      note: "å".repeat(2000),
      expiresOn: AHEAD,
    };
    const saved = results(await bulk(org, "save", ids(people), { input, confirm: 1000 }));
    expect(tally(saved)).toEqual({ done: 1000 });
    expect(
      await count(
        org,
        "SELECT count(*) AS n FROM saved_profiles WHERE org_id = ? AND length(note) = 2000",
      ),
    ).toBe(1000);
    expect(longest, "bytes of one bound value").toBeLessThan(2_000_000);
    await expectSound(org);
  });

  it("are transferred, hired, deleted and purged as well", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(300);
    const project = await org.addProject();
    const steps: [string, object][] = [
      ["transfer", { input: { project, stay: true } }],
      ["delete", {}],
    ];
    for (const [action, more] of steps)
      expect(tally(results(await bulk(org, action, ids(people), more)))).toEqual({ done: 300 });
    const copies = (
      await org.rows("SELECT id FROM applications WHERE project_id = ?", project)
    ).map(({ id }) => ({ id: String(id) }));
    const hired = await bulk(org, "hire", copies, {
      input: { position: "x", department: "y", startDate: "2027-01-11" },
    });
    expect(tally(results(hired))).toEqual({ done: 300 });
    const purge = people.map(({ id, externalId }) => ({ id, input: { confirmation: externalId } }));
    expect((await bulk(org, "purge", purge)).body).toMatchObject({
      code: "confirmation_required",
      confirm: 300,
    });
    expect(tally(results(await bulk(org, "purge", purge, { confirm: 300 })))).toEqual({
      done: 300,
    });
    expect(await count(org, "SELECT count(*) AS n FROM candidates WHERE org_id = ?")).toBe(300);
    await expectSound(org);
  });
});

describe("a confirmation", () => {
  it("is asked for above thirty rows with what cannot be taken back, and takes only the number itself", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(31);
    expect(
      tally(
        results(
          await bulk(org, "reject", ids(people.slice(1)), { input: { ...REJECT, type: "none" } }),
        ),
      ),
    ).toEqual({ done: 30 });
    const others = ids(await org.applications(31));
    expect(tally(results(await bulk(org, "reject", others.slice(1), { input: REJECT })))).toEqual({
      done: 30,
    });
    const more = ids(await org.applications(31));
    for (const confirm of [undefined, 30, 32])
      expect(
        (await bulk(org, "reject", more, { input: REJECT, ...(confirm && { confirm }) })).body,
      ).toMatchObject({ code: "confirmation_required", confirm: 31 });
    const planned = await org.call("/v1/plans", {
      body: { action: "reject", input: REJECT, applications: more },
    });
    expect(planned.body.confirm).toBe(31);
    expect(tally(results(await bulk(org, "reject", more, { input: REJECT, confirm: 31 })))).toEqual(
      { done: 31 },
    );
    await expectSound(org);
  });

  it("is not asked for where nothing lasts", async () => {
    const org = await quietOrganisation();
    const rows = ids(await org.applications(40));
    const planned = await org.call("/v1/plans", { body: { action: "delete", applications: rows } });
    expect(planned.body.confirm).toBeNull();
    expect(tally(results(await bulk(org, "delete", rows)))).toEqual({ done: 40 });
  });
});

describe("rows of one request", () => {
  it("that name one application twice, by whatever name, do it once", async () => {
    const org = await quietOrganisation();
    const { id, externalId } = await org.application();
    const done = results(
      await bulk(org, "reject", [{ id }, { id: `ext:${externalId}` }, { id }], { input: REJECT }),
    );
    expect(tally(done)).toEqual({ done: 1, "refused invalid_input": 2 });
    expect(done[1]!.problem!.errors).toMatchObject([{ code: "duplicate" }]);
    await expectSound(org);
  });

  it("that would put one person twice into a project do it once", async () => {
    const org = await quietOrganisation();
    const first = await org.application();
    const second = await org.application({
      candidate: first.candidate,
      project: await org.addProject(),
    });
    const project = await org.addProject();
    const done = results(
      await bulk(org, "transfer", ids([first, second]), { input: { project, stay: false } }),
    );
    expect(tally(done)).toEqual({ done: 1, "blocked blocked": 1 });
    expect(done[1]!.problem!.errors).toMatchObject([{ code: "plan.duplicate-in-selection" }]);
    await expectSound(org);
  });

  it("lay their own input over the shared one", async () => {
    const org = await quietOrganisation();
    const [first, second, third] = await org.applications(3);
    const rows = [
      { id: first!.id },
      { id: second!.id, input: { reason: "rejection-2", type: "none" } },
      { id: third!.id, input: { note: "Egen" } },
    ];
    const done = results(await bulk(org, "reject", rows, { input: { ...REJECT, note: "Delad" } }));
    expect(done.map(({ receipt }) => receipt!.detail)).toEqual([
      { type: "email", reason: "rejection-1", note: "Delad" },
      { type: "none", reason: "rejection-2", note: "Delad" },
      { type: "email", reason: "rejection-1", note: "Egen" },
    ]);
    expect(done.map(({ receipt }) => receipt!.messages.length)).toEqual([1, 0, 1]);
  });

  it("may have no shared input at all", async () => {
    const org = await quietOrganisation();
    const [first, second] = await org.applications(2);
    const done = results(
      await bulk(org, "reject", [{ id: first!.id, input: REJECT }, { id: second!.id }]),
    );
    expect(tally(done)).toEqual({ done: 1, "refused invalid_input": 1 });
  });

  it("do not hold each other up: nothing but bad rows is a full answer too", async () => {
    const org = await quietOrganisation();
    const done = results(
      await bulk(org, "reject", [{ id: "app_a" }, { id: "app_b", input: { type: 3 } }], {
        input: REJECT,
      }),
    );
    expect(tally(done)).toEqual({ "refused not_found": 1, "refused invalid_input": 1 });
    expect(await count(org, "SELECT count(*) AS n FROM events WHERE org_id = ?")).toBe(0);
  });
});

describe("undoing an operation", () => {
  it("takes back each row that has not moved on, and names what is in the way of the others", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(50);
    const done = await bulk(org, "reject", ids(people), { input: REJECT, confirm: 50 });
    const receipts = results(done);
    const [reopened, deleted, undone, sent] = people;
    await org.act(reopened!.id, "reopen", {});
    await org.act(deleted!.id, "delete", {});
    await org.undo(receipts[2]!.receipt!.id);
    await org.rows(
      "UPDATE messages SET state = 'sent' WHERE application_id = ? RETURNING id",
      sent!.id,
    );
    const answer = await org.call(`/v1/operations/${done.body.operation}/undo`, {
      body: {},
      key: "u",
    });
    const rows = results(answer);
    expect(tally(rows)).toEqual({ done: 47, "refused not_undoable": 3 });
    const reason = (application: string) =>
      rows.find((row) => row.application === application)!.problem?.reason;
    expect([reopened, deleted, undone, sent].map((each) => reason(each!.id))).toEqual([
      "newer_event",
      "newer_event",
      "already_undone",
      undefined,
    ]);
    const states = await org.rows(
      "SELECT state, count(*) AS n FROM messages WHERE org_id = ? GROUP BY 1 ORDER BY 1",
      org.id,
    );
    expect(states).toEqual([
      { state: "cancelled", n: 49 },
      { state: "sent", n: 1 },
    ]);
    const back = await org.rows(
      "SELECT status, deleted_at IS NOT NULL AS deleted, count(*) AS n FROM applications WHERE org_id = ? GROUP BY 1, 2 ORDER BY 1, 2",
      org.id,
    );
    expect(back).toEqual([
      { status: "received", deleted: 0, n: 49 },
      { status: "rejected", deleted: 1, n: 1 },
    ]);
    await expectSound(org);
  });

  it("takes back a whole bulk of transfers, but for the copy that somebody has begun to work with", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(10);
    const project = await org.addProject();
    const done = await bulk(org, "transfer", ids(people), { input: { project, stay: false } });
    const [copy] = await org.rows("SELECT id FROM applications WHERE project_id = ?", project);
    await org.act(String(copy!.id), "reject", { type: "none", reason: "rejection-1" });
    const answer = await org.call(`/v1/operations/${done.body.operation}/undo`, {
      body: {},
      key: "u",
    });
    expect(tally(results(answer))).toEqual({ done: 9, "refused not_undoable": 1 });
    expect(
      await org.rows("SELECT id, status FROM applications WHERE project_id = ?", project),
    ).toEqual([{ id: copy!.id, status: "rejected" }]);
    await expectSound(org);
  });
});
