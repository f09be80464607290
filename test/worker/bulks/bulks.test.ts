import { describe, expect, it } from "vitest";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { AHEAD, inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Call, Organisation } from "../support/organisation.ts";

const REJECT = { type: "email", reason: "rejection-1" };
const BO = { actor: { id: "bo", name: "Bo Ask" } };

/** One request of a bulk. */
const chunk = (
  org: Organisation,
  applications: { id: string }[],
  more: object = {},
  call: Call = {},
): Promise<Answer> =>
  org.call("/v1/actions", {
    body: {
      action: "reject",
      input: REJECT,
      applications: applications.map(({ id }) => ({ id })),
      ...more,
    },
    key: crypto.randomUUID(),
    ...call,
  });

/** Six people rejected in three requests of two. */
async function rejected() {
  const org = await quietOrganisation();
  const people = await org.applications(6);
  const bulk = crypto.randomUUID();
  for (const at of [0, 2, 4])
    expect((await chunk(org, people.slice(at, at + 2), { bulk })).status).toBe(200);
  const get = (rest = "", call: Call = {}) => org.call(`/v1/bulks/${bulk}${rest}`, call);
  const undo = (body: object = {}, call: Call = {}) =>
    org.call(`/v1/bulks/${bulk}/undo`, { body, key: crypto.randomUUID(), ...call });
  return { org, people, bulk, get, undo };
}

const outcomes = ({ body }: Answer): string[] =>
  body.results.map(
    ({ outcome, problem }: { outcome: string; problem?: { code: string; reason?: string } }) =>
      problem ? `${outcome} ${problem.reason ?? problem.code}` : outcome,
  );
const statuses = async (org: Organisation) =>
  (await org.rows("SELECT status FROM applications WHERE org_id = ? ORDER BY id", org.id)).map(
    ({ status }) => status,
  );

describe("what was done to many", () => {
  it("in several requests of one id is one thing, with who, when, what and how many", async () => {
    const { org, people, bulk, get } = await rejected();
    const { body } = await org.call("/v1/bulks");
    expect(body).toEqual({
      data: [
        {
          id: bulk,
          action: "reject",
          at: expect.any(String),
          actor: { id: "anna.ek", name: "Anna Ek" },
          project: { id: org.project, title: "Systemutvecklare" },
          total: 6,
          undone: 0,
          undoable: 6,
        },
      ],
      next: null,
    });
    expect((await get()).body).toEqual(body.data[0]);
    const rows = (await get("/applications")).body.data;
    expect(rows.map(({ application }: { application: string }) => application)).toEqual(
      people.map(({ id }) => id),
    );
    expect(rows[0]).toMatchObject({
      externalId: people[0]!.externalId,
      candidate: { name: expect.stringContaining("Eva") },
      now: { status: "rejected", deleted: false },
      undone: false,
      undoable: true,
    });
    const { body: history } = await org.call(`/v1/applications/${people[3]!.id}/events`);
    expect(history.data.map((event: { bulk: string | null }) => event.bulk)).toEqual([bulk, null]);
  });

  it("in one request without an id is one thing under its operation's; one application is none", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(3);
    const { operation } = (await chunk(org, people.slice(0, 2))).body;
    await chunk(org, people.slice(2));
    const { data } = (await org.call("/v1/bulks")).body;
    expect(data.map(({ id, total }: { id: string; total: number }) => [id, total])).toEqual([
      [operation, 2],
    ]);
  });

  it("is not listed when nobody was, and of whom it was not done to nothing is said", async () => {
    const org = await quietOrganisation();
    const gone = await org.applications(2, { status: "rejected", former: "received" });
    const [one] = await org.applications(1);
    await chunk(org, gone, { bulk: crypto.randomUUID() });
    expect((await org.call("/v1/bulks")).body.data).toEqual([]);
    await chunk(org, [...gone, one!], { bulk: crypto.randomUUID() });
    expect((await org.call("/v1/bulks")).body.data).toMatchObject([{ total: 1 }]);
    await expectSound(org);
  });

  it("comes newest first, in pages, and of one project", async () => {
    const org = await quietOrganisation();
    const project = await org.addProject();
    const here = await org.applications(4);
    const there = await org.applications(2, { project });
    const ids = [];
    for (const pair of [here.slice(0, 2), there, here.slice(2)])
      ids.push((await chunk(org, pair)).body.operation);
    const list = async (query: string) => (await org.call(`/v1/bulks?${query}`)).body;
    const named = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id);
    const first = await list("limit=2");
    expect(named(first)).toEqual([ids[2], ids[1]]);
    expect(named(await list(`limit=2&cursor=${first.next}`))).toEqual([ids[0]]);
    expect(named(await list(`project=${project}`))).toEqual([ids[1]]);
    const of = await list(`project=${org.project}&limit=1`);
    expect(named(of)).toEqual([ids[2]]);
    expect(named(await list(`project=${org.project}&cursor=${of.next}`))).toEqual([ids[0]]);
    expect((await org.call("/v1/bulks?project=proj_missing")).status).toBe(404);
  });

  it("says of each why it cannot be undone", async () => {
    const { org, people, get } = await rejected();
    const why = async (call: Call = {}) =>
      (await get("/applications", call)).body.data.map((row: { why: string | null }) => row.why);
    expect(await why()).toEqual(people.map(() => null));
    const [receipt] = (await org.call(`/v1/applications/${people[0]!.id}/events`)).body.data;
    await org.undo(receipt.id);
    await org.act(people[1]!.id, "delete");
    expect(await why()).toEqual(["undone", "changed", null, null, null, null]);
    const token = await org.session({ scopes: ["withdraw"] });
    expect(await why({ token })).toEqual(["undone", ...people.slice(1).map(() => "forbidden")]);
  });

  it("counts what has happened since and been taken back for nothing, as its undo does", async () => {
    const { org, people, get, undo } = await rejected();
    const [one, two] = people;
    await org.act(two!.id, "delete");
    const deleted = (await org.act(one!.id, "delete")).body;
    expect((await org.undo(deleted.id)).status).toBe(200);
    const [event] = (await org.call(`/v1/applications/${one!.id}/events`)).body.data.slice(2);
    expect(event).toMatchObject({ action: "reject", undoable: true });
    expect((await get()).body.undoable).toBe(5);
    const why = (await get("/applications")).body.data.map((row: { why: string }) => row.why);
    expect(why).toEqual([null, "changed", null, null, null, null]);
    expect(outcomes(await undo()).filter((outcome) => outcome === "done")).toHaveLength(5);
    await expectSound(org);
  });

  it("is told as final when no such thing can be undone", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(2);
    for (const { id } of people) await org.act(id, "delete");
    const applications = people.map(({ id, externalId }) => ({
      id,
      input: { confirmation: externalId },
    }));
    const purged = await org.call("/v1/actions", {
      body: { action: "purge", applications, confirm: 2 },
      key: crypto.randomUUID(),
    });
    expect(purged.status, JSON.stringify(purged.body)).toBe(200);
    const { data } = (await org.call(`/v1/bulks/${purged.body.operation}/applications`)).body;
    expect(data.map(({ why }: { why: string }) => why)).toEqual(["final", "final"]);
  });

  it("comes at most twenty at a time, each with all its applications looked at", async () => {
    const org = await quietOrganisation();
    expect((await org.call("/v1/bulks?limit=20")).status).toBe(200);
    expect((await org.call("/v1/bulks?limit=21")).status).toBe(422);
  });

  it("keeps who was purged without a name", async () => {
    const { org, people, get } = await rejected();
    await org.act(people[0]!.id, "delete");
    await org.act(people[0]!.id, "purge", { confirmation: people[0]!.externalId });
    const [row] = (await get("/applications")).body.data;
    expect(row).toMatchObject({ candidate: null, externalId: null, now: null, undoable: false });
    expect((await get()).body).toMatchObject({ total: 6, undoable: 5 });
  });
});

describe("an id of a bulk", () => {
  const untouched = async (org: Organisation, { id }: { id: string }) =>
    expect((await org.call(`/v1/applications/${id}`)).body).toMatchObject({
      status: "received",
      version: 1,
    });

  it("of somebody else, or of another action, takes nothing in", async () => {
    const { org, bulk, get } = await rejected();
    const [one, two] = await org.applications(2);
    const token = await org.session(BO);
    const others = [
      await chunk(org, [one!, two!], { bulk }, { token }),
      await chunk(org, [one!, two!], { bulk, action: "delete", input: {} }),
    ];
    for (const { status, body } of others)
      expect([status, body.code, body.reason]).toEqual([409, "not_allowed", "bulk_of_another"]);
    await untouched(org, one!);
    expect((await get()).body.total).toBe(6);
    await expectSound(org);
  });

  it("taken by two people at once is one's: the other hears so and does nothing", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(40);
    const token = await org.session(BO);
    const bulk = crypto.randomUUID();
    const both = await Promise.all([
      chunk(org, people.slice(0, 20), { bulk }),
      chunk(org, people.slice(20), { bulk }, { token }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.reason).toBe("bulk_of_another");
    expect((await org.call(`/v1/bulks/${bulk}`)).body.total).toBe(20);
    expect((await statuses(org)).filter((status) => status === "rejected")).toHaveLength(20);
    await expectSound(org);
  });

  it("of another organisation is free here, and tells nothing", async () => {
    const { bulk, org: theirs, get } = await rejected();
    const org = await quietOrganisation();
    for (const path of ["", "/applications"])
      expect((await org.call(`/v1/bulks/${bulk}${path}`)).status).toBe(404);
    const people = await org.applications(2);
    expect((await chunk(org, people, { bulk })).status).toBe(200);
    expect((await org.call(`/v1/bulks/${bulk}`)).body.total).toBe(2);
    expect((await get()).body.total).toBe(6);
    await expectSound(org, theirs);
  });

  it("is one that a client can make: no operation's, no word", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(4);
    const { operation } = (await chunk(org, people.slice(0, 2))).body;
    for (const bulk of [operation, "mine", ""]) {
      const { status, body } = await chunk(org, people.slice(2), { bulk });
      expect([status, body.errors?.[0]?.path]).toEqual([422, ["bulk"]]);
    }
  });

  it("takes in no application twice, so that what is done to each can be undone with the rest", async () => {
    const { org, people, bulk, get, undo } = await rejected();
    const [receipt] = (await org.call(`/v1/applications/${people[0]!.id}/events`)).body.data;
    await org.undo(receipt.id);
    const [late] = await org.applications(1);
    const again = await chunk(org, [people[0]!, late!], { bulk });
    expect(outcomes(again)).toEqual(["refused already_in_bulk", "done"]);
    expect((await get()).body).toMatchObject({ total: 7, undone: 1, undoable: 6 });
    await undo();
    expect((await get()).body).toMatchObject({ total: 7, undone: 7, undoable: 0 });
    await expectSound(org);
  });

  it("holds a thousand and no more", async () => {
    const org = await quietOrganisation();
    const bulk = crypto.randomUUID();
    const quiet = { bulk, input: { type: "none", reason: "rejection-1" } };
    expect((await chunk(org, await org.applications(999), quiet)).status).toBe(200);
    const [one, two] = await org.applications(2);
    const { status, body } = await chunk(org, [one!, two!], quiet);
    expect([status, body.reason]).toEqual([409, "bulk_full"]);
    await untouched(org, one!);
    expect((await chunk(org, [one!], quiet)).status).toBe(200);
  });
});

describe("undoing it all", () => {
  it("says first what comes back, then takes it back, and again is answered the same", async () => {
    const { org, people, bulk, get, undo } = await rejected();
    const planned = await org.call(`/v1/bulks/${bulk}/undo-plans`, { body: {} });
    expect(outcomes(planned)).toEqual(people.map(() => "planned"));
    expect(planned.body.results[0].plan).toMatchObject({
      from: { status: "rejected" },
      to: { status: "received" },
      items: [{ kind: "cancelled" }],
    });
    expect(await statuses(org)).toEqual(people.map(() => "rejected"));

    const done = await undo({}, { key: "u" });
    expect(outcomes(done)).toEqual(people.map(() => "done"));
    expect(done.body.next).toBeNull();
    expect(await statuses(org)).toEqual(people.map(() => "received"));
    expect((await get()).body).toMatchObject({ total: 6, undone: 6, undoable: 0 });
    const again = await undo({}, { key: "u" });
    expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    expect(again.body).toEqual(done.body);
    expect(outcomes(await undo())).toEqual(people.map(() => "refused already_undone"));
    await expectSound(org);
  });

  it("goes in parts in which an operation stays whole", async () => {
    const { org, bulk, undo } = await rejected();
    const first = await undo({ limit: 3 });
    expect([outcomes(first), typeof first.body.next]).toEqual([["done", "done"], "string"]);
    const plans = (cursor: string) =>
      org.call(`/v1/bulks/${bulk}/undo-plans`, { body: { limit: 1, cursor } });
    const middle = await plans(first.body.next);
    expect(outcomes(middle)).toEqual(["planned", "planned"]);
    expect(outcomes(await plans(middle.body.next))).toEqual(["planned", "planned"]);
    const rest = await undo({ limit: 4, cursor: first.body.next });
    expect([outcomes(rest), rest.body.next]).toEqual([["done", "done", "done", "done"], null]);
    await expectSound(org);
  });

  it("goes in parts of few operations, however few applications each is of", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(30);
    const bulk = crypto.randomUUID();
    for (const one of people) await chunk(org, [one], { bulk });
    const undo = (body: object) =>
      org.call(`/v1/bulks/${bulk}/undo`, { body, key: crypto.randomUUID() });
    const first = await undo({ limit: 1000 });
    expect([outcomes(first).length, typeof first.body.next]).toEqual([25, "string"]);
    const rest = await undo({ limit: 1000, cursor: first.body.next });
    expect([outcomes(rest).length, rest.body.next]).toEqual([5, null]);
    expect(await statuses(org)).toEqual(people.map(() => "received"));
  });

  it("leaves out who has been moved since, and says by what", async () => {
    const { org, people, get, undo } = await rejected();
    await org.act(people[1]!.id, "save", {
      purpose: "x",
      basis: "legitimate-interest",
      note: "y",
      expiresOn: AHEAD,
    });
    const [receipt] = (await org.call(`/v1/applications/${people[2]!.id}/events`)).body.data;
    await org.undo(receipt.id);
    expect((await get()).body).toMatchObject({ undone: 1, undoable: 4 });
    expect(outcomes(await undo())).toEqual([
      "done",
      "refused newer_event",
      "refused already_undone",
      "done",
      "done",
      "done",
    ]);
    await expectSound(org);
  });

  it("the next day takes back the rejections and says that the mail has left", async () => {
    const { org, people, bulk, undo } = await rejected();
    await org.rows("UPDATE messages SET state = 'delivered' WHERE org_id = ? RETURNING id", org.id);
    const { body } = await org.call(`/v1/bulks/${bulk}/undo-plans`, { body: {} });
    for (const { plan } of body.results)
      expect([plan.executable, plan.items, plan.lasting[0].code]).toEqual([
        true,
        [],
        "undo.message-sent",
      ]);
    expect(outcomes(await undo())).toEqual(people.map(() => "done"));
    expect(await statuses(org)).toEqual(people.map(() => "received"));
    const mail = await org.rows("SELECT state FROM messages WHERE org_id = ?", org.id);
    expect(mail.map(({ state }) => state)).toEqual(people.map(() => "delivered"));
  });

  it("while it is still being done lets no more of it be done, and answers what was", async () => {
    const { org, people, bulk, undo } = await rejected();
    const key = "last";
    const late = await org.applications(2);
    expect((await chunk(org, late, { bulk }, { key })).status).toBe(200);
    const token = await org.session(BO);
    expect(outcomes(await undo({}, { token }))).toHaveLength(8);
    const refused = await chunk(org, people.slice(0, 2), { bulk });
    expect([refused.status, refused.body.reason]).toEqual([409, "bulk_undone"]);
    const again = await chunk(org, late, { bulk }, { key });
    expect([again.status, again.headers.get("Idempotent-Replayed")]).toEqual([200, "true"]);
    expect(await statuses(org)).toEqual([...people, ...late].map(() => "received"));
    await expectSound(org);
  });

  it("at once with a request of it leaves either both or neither of its applications rejected", async () => {
    const { org, bulk, undo } = await rejected();
    const late = await org.applications(2);
    const [more, undone] = await Promise.all([chunk(org, late, { bulk }), undo()]);
    const taken = outcomes(undone).filter((outcome) => outcome === "done").length;
    const rows = await org.rows(
      "SELECT count(*) AS n FROM applications WHERE org_id = ? AND status = 'rejected'",
      org.id,
    );
    // Either it came first, and all were taken back, or too late, and was refused.
    expect([more.status, taken, rows[0]!.n]).toEqual(
      more.status === 200 ? [200, 8, 0] : [409, 6, 0],
    );
    await expectSound(org);
  });

  it("lets in nothing that was planned before it and is written after", async () => {
    const { org, bulk, undo } = await rejected();
    const late = await org.applications(2);
    let undone: Answer | undefined;
    const DB = watched(async (run, texts) => {
      if (!undone && commits(texts)) undone = await undo();
      return run();
    });
    const more = await chunk(org, late, { bulk }, { bindings: bindings({ DB }) });
    expect(outcomes(undone!)).toHaveLength(6);
    expect([more.status, more.body.reason]).toEqual([409, "bulk_undone"]);
    expect(new Set(await statuses(org))).toEqual(new Set(["received"]));
    await expectSound(org);
  });

  it("wants the scope of what was done, and closes nothing without it", async () => {
    const { org, bulk, get, undo } = await rejected();
    const token = await org.session({ scopes: ["withdraw"] });
    expect((await get("", { token })).body).toMatchObject({ total: 6, undoable: 0 });
    const { status, body } = await undo({}, { token });
    expect([status, body.reason]).toEqual([403, "missing_scope"]);
    expect((await chunk(org, await org.applications(2), { bulk })).status).toBe(200);
  });

  it("of a panel takes back what they shared in one", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(3);
    const input = {
      reviewers: [{ kind: "external", name: "Ida", email: "ida@annan.example" }],
      deadline: inDays(30),
    };
    const sent = await chunk(org, people, { action: "send-to-panel", input });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    const { operation } = sent.body;
    const path = `/v1/bulks/${operation}/undo`;
    const done = await org.call(path, { body: { limit: 1 }, key: "u" });
    expect([outcomes(done), done.body.next]).toEqual([["done", "done", "done"], null]);
    await expectSound(org);
  });
});

describe("a session that is narrowed", () => {
  async function acrossProjects() {
    const org = await quietOrganisation();
    const project = await org.addProject(undefined, { title: "Hemligt" });
    const here = await org.applications(2);
    const there = await org.applications(2, { project });
    const bulk = crypto.randomUUID();
    for (const some of [here, there]) await chunk(org, some, { bulk });
    return { org, project, here, there, bulk };
  }

  it.each(["projects", "applications"])("to %s learns of its own alone", async (name) => {
    const { org, here, bulk } = await acrossProjects();
    const narrowed =
      name === "projects" ? { projects: [org.project] } : { applications: [here[0]!.id] };
    const mine = name === "projects" ? here : here.slice(0, 1);
    const token = await org.session(narrowed);
    const get = async (path: string) => (await org.call(path, { token })).body;
    const [listed] = (await get("/v1/bulks")).data;
    expect(listed).toMatchObject({
      total: mine.length,
      undoable: mine.length,
      project: { id: org.project },
    });
    expect(await get(`/v1/bulks/${bulk}`)).toEqual(listed);
    const rows = (await get(`/v1/bulks/${bulk}/applications`)).data;
    expect(rows.map((row: { application: string }) => row.application)).toEqual(
      mine.map(({ id }) => id),
    );
    const call = { body: {}, token, key: "u" };
    for (const verb of ["undo-plans", "undo"]) {
      const { status, body } = await org.call(`/v1/bulks/${bulk}/${verb}`, call);
      expect([status, body.results.length]).toEqual([200, mine.length]);
      expect(JSON.stringify(body)).not.toContain("Hemligt");
    }
    expect((await org.call(`/v1/bulks/${bulk}`)).body).toMatchObject({
      total: 4,
      undone: mine.length,
      project: null,
    });
    await expectSound(org);
  });

  it("and reaches nothing of it finds nothing", async () => {
    const { org, bulk } = await acrossProjects();
    const token = await org.session({ projects: [await org.addProject()] });
    expect((await org.call("/v1/bulks", { token })).body).toEqual({ data: [], next: null });
    for (const path of ["", "/applications"])
      expect((await org.call(`/v1/bulks/${bulk}${path}`, { token })).status).toBe(404);
    for (const verb of ["undo-plans", "undo"])
      expect(
        (await org.call(`/v1/bulks/${bulk}/${verb}`, { body: {}, key: "u", token })).status,
      ).toBe(404);
  });

  it("and is somebody else's stops nothing beyond it; one's own stops it all", async () => {
    const { org, bulk, there } = await acrossProjects();
    const narrowed = { projects: [org.project] };
    const undo = (token: string) =>
      org.call(`/v1/bulks/${bulk}/undo`, { body: {}, key: "u", token });
    expect((await undo(await org.session({ ...BO, ...narrowed }))).status).toBe(200);
    expect((await chunk(org, await org.applications(2), { bulk })).status).toBe(200);
    expect((await undo(await org.session(narrowed))).status).toBe(200);
    expect((await chunk(org, there, { bulk })).body.reason).toBe("bulk_undone");
  });

  it("takes back no transfer into what it does not reach", async () => {
    const org = await quietOrganisation();
    const project = await org.addProject();
    const people = await org.applications(2);
    const input = { project, stay: true };
    const { operation } = (await chunk(org, people, { action: "transfer", input })).body;
    const token = await org.session({ projects: [org.project] });
    const get = (rest: string, call: Call = {}) =>
      org.call(`/v1/bulks/${operation}${rest}`, { token, ...call });
    expect((await get("")).body).toMatchObject({ total: 2, undoable: 0 });
    const why = async () =>
      (await get("/applications")).body.data.map((row: { why: string }) => row.why);
    expect(await why()).toEqual(["beyond", "beyond"]);
    const undone = await get("/undo", { body: {}, key: "u" });
    expect([undone.status, undone.body]).toEqual([200, { results: [], next: null }]);
    expect((await org.call(`/v1/bulks/${operation}`)).body.undoable).toBe(2);
    // Nor does it learn of what happens there.
    const there = await org.rows(
      "SELECT id FROM applications WHERE org_id = ? AND project_id = ?",
      org.id,
      project,
    );
    await org.act(there[0]!.id as string, "delete");
    expect(await why()).toEqual(["beyond", "beyond"]);
    expect((await org.call(`/v1/bulks/${operation}`)).body.undoable).toBe(1);
  });
});
