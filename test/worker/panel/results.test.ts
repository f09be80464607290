import { beforeEach, describe, expect, it } from "vitest";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import {
  openPanel,
  rate,
  REVIEWERS,
  sendToPanel,
  setInvitations,
  submit,
} from "../support/panels.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const detail = async (id: string, token?: string) =>
  (await org.call(`/v1/panels/${id}`, token ? { token } : {})).body;

/** Three candidates; Bo and Åsa have submitted, Cia has not. */
async function reviewed() {
  const candidates = await org.applications(3);
  const reviewers = ["Bo", "Åsa", "Cia"].map((name) => ({
    kind: "internal",
    name,
    email: `${name}@prov.example`.replace("Å", "a"),
  }));
  const panel = await openPanel(org, candidates, { reviewers });
  await rate(org, panel, 0, [7, 4, "conflict"], "Bra");
  await rate(org, panel, 1, [3, 6, "cannot-judge"]);
  await rate(org, panel, 2, [1]);
  await submit(panel.reviewers[0]!);
  await submit(panel.reviewers[1]!);
  return panel;
}

describe("the ranking", () => {
  it("counts what was submitted, and counts conflicts and no judgement apart", async () => {
    const panel = await reviewed();
    const { ranking, reviewerList, ...rest } = await detail(panel.id);
    expect(rest).toMatchObject({ candidates: 3, reviewers: 3, submitted: 2, over: false });
    expect(
      ranking.map((row: Record<string, unknown>) => [
        row.place,
        row.conflicts,
        row.cannotJudge,
        row.waiting,
      ]),
    ).toEqual([
      [1, 0, 0, 1],
      [1, 0, 0, 1],
      [null, 1, 1, 1],
    ]);
    expect(ranking[0].figures).toMatchObject({ n: 2, mean: 5, disagree: true });
    expect(
      reviewerList.map(({ name, state, done }: Record<string, unknown>) => [name, state, done]),
    ).toEqual([
      ["Bo", "submitted", 3],
      ["Cia", "started", 1],
      ["Åsa", "submitted", 3],
    ]);
  });

  it("shows nothing of what a reviewer has not submitted", async () => {
    const panel = await reviewed();
    const said = JSON.stringify((await detail(panel.id)).ranking);
    expect(said).not.toContain(panel.reviewers[2]);
  });

  it("keeps a revoked reviewer's words, and leaves them out of the figures", async () => {
    const panel = await reviewed();
    const path = `/v1/panels/${panel.id}/reviewers/${panel.reviewers[1]}/revocations`;
    const { body } = await org.call(path, { body: {} });
    const first = body.ranking[0];
    expect(first.figures).toMatchObject({ n: 1, mean: 7 });
    expect(first.ratings.map(({ counts }: { counts: boolean }) => counts).toSorted()).toEqual([
      false,
      true,
    ]);
  });

  it("lists who has left last, without a place, and keeps what was said", async () => {
    const panel = await reviewed();
    await org.act(panel.candidates[0]!.id, "withdraw", { source: "phone", notify: false });
    const { ranking, candidates } = await detail(panel.id);
    expect(candidates).toBe(2);
    expect(ranking.at(-1)).toMatchObject({
      application: panel.candidates[0]!.id,
      left: true,
      place: null,
      figures: { n: 2 },
    });
    expect(ranking[0].place).toBe(1);
  });
});

describe("who reads a panel", () => {
  it("sees it in lists by project and by application, newest first, page by page", async () => {
    const other = await org.addProject();
    const [mine, yours] = [await org.application(), await org.application({ project: other })];
    const first = await openPanel(org, [mine]);
    const second = await openPanel(org, [yours]);
    const ids = async (query: string, token?: string) =>
      (await org.call(`/v1/panels${query}`, token ? { token } : {})).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids("")).toEqual([second.id, first.id]);
    expect(await ids(`?project=${other}`)).toEqual([second.id]);
    expect(await ids(`?application=ext:${mine.externalId}`)).toEqual([first.id]);
    expect(await ids(`?application=${mine.id}&project=${other}`)).toEqual([]);
    expect(await ids("", await org.session({ projects: [other] }))).toEqual([second.id]);
    expect(await ids(`?project=${org.project}`, await org.session({ projects: [other] }))).toEqual(
      [],
    );
    expect(await ids("", await org.session({ applications: [mine.id] }))).toEqual([first.id]);
    const { body } = await org.call("/v1/panels?limit=1");
    expect(await ids(`?limit=1&cursor=${body.next}`)).toEqual([first.id]);
  });

  it("with a session for one application sees that one in it, and changes nothing", async () => {
    const panel = await reviewed();
    const [own, other] = panel.candidates;
    const token = await org.session({ applications: [own!.id] });
    const seen = await detail(panel.id, token);
    expect([
      seen.candidates,
      seen.ranking.map(({ application }: { application: string }) => application),
    ]).toEqual([1, [own!.id]]);
    expect(JSON.stringify(seen)).not.toContain(other!.id);
    const refused = await org.call(`/v1/panels/${panel.id}`, {
      method: "PUT",
      body: { deadline: inDays(40) },
      token,
    });
    expect([refused.status, refused.body.reason]).toEqual([403, "panel_beyond"]);
    const stranger = await org.session({ applications: [(await org.application()).id] });
    expect((await org.call(`/v1/panels/${panel.id}`, { token: stranger })).status).toBe(404);
  });
});

describe("a candidate's figures in lists", () => {
  it("are those of the newest panel, on the candidate as well", async () => {
    const panel = await reviewed();
    const [first] = panel.candidates;
    const of = async () => {
      const { body } = await org.call("/v1/applications");
      const { body: one } = await org.call(`/v1/applications/${first!.id}`);
      const row = body.data.find(({ id }: { id: string }) => id === first!.id);
      expect(row.panel).toEqual(one.panel);
      return row.panel;
    };
    expect(await of()).toEqual({ mean: 5, n: 2, panel: panel.id });
    const later = await openPanel(org, [first!]);
    expect(await of()).toEqual({ mean: null, n: 0, panel: later.id });
    await org.call(`/v1/operations/${later.operation}/undo`, { body: {}, key: "u" });
    expect(await of()).toEqual({ mean: 5, n: 2, panel: panel.id });
  });
});

it("tells what was done to it, newest first, and by whom", async () => {
  const [first, second] = await org.applications(2);
  const panel = await openPanel(org, [first!]);
  const reviewer = panel.reviewers[0]!;
  const path = `/v1/panels/${panel.id}`;
  const bo = await org.session({ actor: { id: "bo.lind", name: "Bo Lind" } });
  await setInvitations(panel.id, "sent");
  await org.call(`${path}/reviewers/${reviewer}/reminders`, { body: {}, token: bo });
  await org.call(path, { method: "PUT", body: { deadline: inDays(40) } });
  const cia = { kind: "internal", name: "Cia", email: "cia@prov.example" };
  await sendToPanel(org, [second!], {
    panel: panel.id,
    reviewers: [REVIEWERS[0], cia],
    deadline: inDays(50),
  });
  await org.call(`${path}/reviewers/${reviewer}/revocations`, { body: {} });
  const { changes, reviewerList } = await detail(panel.id);
  const named = ({ id }: { id: string }) => id === changes[1].reviewer;
  expect(reviewerList.find(named).name).toBe("Cia");
  const told = changes.map(({ verb, actor, reviewer: of }: Record<string, unknown>) => [
    verb,
    actor,
    of,
  ]);
  expect(told).toEqual([
    ["revoke", "Anna Ek", reviewer],
    ["add", "Anna Ek", changes[1].reviewer],
    ["prolong", "Anna Ek", null],
    ["send", "Anna Ek", null],
    ["prolong", "Anna Ek", null],
    ["remind", "Bo Lind", reviewer],
    ["open", "Anna Ek", null],
  ]);
  const times = changes.map(({ at }: { at: string }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
  await expectSound(org);
});

it("tells of no more than two hundred changes", async () => {
  const panel = await openPanel(org, [await org.application()]);
  await org.rows(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)
     INSERT INTO panel_changes (panel_id, n, org_id, verb, actor_id, actor_name, at)
     SELECT ?1, i, ?2, 'prolong', 'a', 'Anna ' || i, '2026-11-24T08:00:00.000Z' FROM n RETURNING n`,
    panel.id,
    org.id,
  );
  const { changes } = await detail(panel.id);
  expect([changes.length, changes[0].actor, changes[199].actor]).toEqual([
    200,
    "Anna 250",
    "Anna 51",
  ]);
});

describe("a reviewer", () => {
  const verb = (panel: { id: string }, reviewer: string, what: string) =>
    org.call(`/v1/panels/${panel.id}/reviewers/${reviewer}/${what}`, { body: {} });

  it("who is revoked has a dead link and no mail that waits, once", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const [id] = panel.reviewers;
    for (let n = 0; n < 2; n += 1) expect((await verb(panel, id!, "revocations")).status).toBe(200);
    expect(
      await org.rows(
        "SELECT link_version, remind_at, revoked_at IS NULL AS active FROM guests WHERE id = ?",
        id,
      ),
    ).toEqual([{ link_version: 2, remind_at: null, active: 0 }]);
    expect(await org.rows("SELECT state FROM messages WHERE guest_id = ?", id)).toEqual([
      { state: "cancelled" },
    ]);
    expect(
      await org.rows(
        "SELECT n, verb, reviewer_id, actor_id FROM panel_changes WHERE panel_id = ?",
        panel.id,
      ),
    ).toEqual([{ n: 1, verb: "revoke", reviewer_id: id, actor_id: "anna.ek" }]);
    for (const what of ["reminders", "reopenings"])
      expect((await verb(panel, id!, what)).body.reason).toBe("reviewer_revoked");
    await expectSound(org);
  });

  it("who is reopened is awaited again, and out of the figures", async () => {
    const panel = await reviewed();
    const { body } = await verb(panel, panel.reviewers[0]!, "reopenings");
    const bo = body.reviewerList.find(({ name }: { name: string }) => name === "Bo");
    expect([bo.state, bo.submittedAt, typeof bo.remindAt]).toEqual(["started", null, "string"]);
    expect(
      body.ranking.find(
        ({ application }: { application: string }) => application === panel.candidates[0]!.id,
      ).figures.n,
    ).toBe(1);
  });

  it("who is added is invited once, also when the request is made twice", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const body = { reviewers: [{ kind: "internal", name: "Ny", email: "ny@prov.example" }] };
    const path = `/v1/panels/${panel.id}/reviewers`;
    const [one, two] = await Promise.all([org.call(path, { body }), org.call(path, { body })]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(
      await org.rows(
        "SELECT kind, state, operation_id FROM messages WHERE recipient = 'ny@prov.example' AND org_id = ?",
        org.id,
      ),
    ).toEqual([{ kind: "send-to-panel", state: "held", operation_id: panel.operation }]);
    expect(await org.rows("SELECT verb FROM panel_changes WHERE panel_id = ?", panel.id)).toEqual([
      { verb: "add" },
    ]);
    const twice = await org.call(path, {
      body: { reviewers: [...body.reviewers, ...body.reviewers] },
    });
    expect(twice.body.errors).toMatchObject([
      { path: ["reviewers", 1, "email"], code: "duplicate" },
    ]);
    const words = await org.call(path, {
      body: {
        reviewers: [{ ...body.reviewers[0], email: "a@b.se" }],
        message: { subject: "x", body: "{{candidate.name}}" },
      },
    });
    expect([words.status, words.body.errors?.[0].path]).toEqual([422, ["message", "body"]]);
    await expectSound(org);
  });
});

it("moves a deadline to a later day only, and counts reminders anew", async () => {
  const panel = await openPanel(org, [await org.application()]);
  const put = (deadline: string) =>
    org.call(`/v1/panels/${panel.id}`, { method: "PUT", body: { deadline } });
  await org.rows("UPDATE guests SET remind_at = NULL WHERE thing_id = ? RETURNING id", panel.id);
  expect((await put(inDays(20))).body.errors).toMatchObject([
    { path: ["deadline"], code: "later_than" },
  ]);
  expect((await put(inDays(400))).body.errors).toMatchObject([
    { path: ["deadline"], code: "within_days" },
  ]);
  const { body } = await put(inDays(40));
  expect([body.deadline, typeof body.reviewerList[0].remindAt]).toEqual([inDays(40), "string"]);
  const token = await org.session({ scopes: ["reject"] });
  expect(
    (
      await org.call(`/v1/panels/${panel.id}`, {
        method: "PUT",
        body: { deadline: inDays(50) },
        token,
      })
    ).status,
  ).toBe(403);
});

describe("the export", () => {
  it("opens in a spreadsheet, in the language asked for, and runs nothing", async () => {
    const candidates = await org.applications(2, {
      firstName: "=HYPERLINK(1)",
      lastName: 'O"Brien; Ek',
    });
    const panel = await openPanel(org, candidates);
    await rate(org, panel, 0, [7, 6], "@SUM(1)\nrad två");
    await rate(org, panel, 1, [4, "conflict"], "  -1");
    for (const id of panel.reviewers) await submit(id);
    const csv = async (locale: string) => {
      const answer = await org.call(`/v1/panels/${panel.id}/ranking.csv?locale=${locale}`);
      expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
      return String(answer.body);
    };
    const sv = await csv("sv");
    expect(sv.replace("\uFEFF", "").split("\r\n")[0]).toBe(
      '"Rangordning";"Kandidat";"Status";"Medelvärde";"Median";"Antal betyg";"Lägsta";"Högsta";"Oense";"Känner personen";"Kan inte bedöma";"Väntar på svar";"Åsa Berg";"Bo Lind";"Kommentar: Åsa Berg";"Kommentar: Bo Lind"'
        .replace('"Åsa Berg";"Bo Lind"', '"Bo Lind";"Åsa Berg"')
        .replace(
          '"Kommentar: Åsa Berg";"Kommentar: Bo Lind"',
          '"Kommentar: Bo Lind";"Kommentar: Åsa Berg"',
        ),
    );
    expect(sv).toContain(`"2";"'=HYPERLINK(1) O""Brien; Ek";"Mottagen";"5,5"`);
    expect(sv).toContain(`"'@SUM(1)\nrad två";"'  -1"`);
    expect(await csv("en")).toContain('"Rank";"Candidate"');
    expect(await csv("en")).toContain('"5.5"');
  });
});

describe("the rows that are read", () => {
  const counted = async (path: string, of: RegExp) => {
    const read: number[] = [];
    const DB = watched(async (run, texts) => {
      const results = await run();
      for (const [at, text] of texts.entries())
        if (of.test(text)) read.push(results[at]!.meta.rows_read);
      return results;
    });
    const { status } = await org.call(path, { bindings: bindings({ DB }) });
    expect(status).toBe(200);
    return read;
  };

  /** All have rated all, and handed in. */
  async function full(candidates: Seeded[], reviewers: number) {
    const panel = await openPanel(org, candidates, {
      reviewers: Array.from({ length: reviewers }, (_, at) => ({
        kind: "internal",
        name: `R${at}`,
        email: `r${at}@prov.example`,
      })),
    });
    await env.DB.prepare(
      `INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, at)
       SELECT c.panel_id, c.application_id, v.id, c.org_id, 'rated', 1 + abs(random()) % 7, '2026-11-24T08:00:00.000Z'
       FROM panel_candidates c JOIN guests v ON v.thing_id = c.panel_id WHERE c.panel_id = ?`,
    )
      .bind(panel.id)
      .run();
    for (const id of panel.reviewers) await submit(id);
    return panel;
  }

  it("for the ranking of a panel of 200 × 20 are its ratings, candidates and reviewers, in one query", async () => {
    await full(await org.applications(3), 2);
    const panel = await full(await org.applications(200), 20);
    const [own, ranking, ...more] = await counted(
      `/v1/panels/${panel.id}`,
      /panels|panel_candidates|guests|ratings/,
    );
    expect(more).toEqual([]);
    expect(ranking).toBeLessThanOrEqual(200 * 20 + 200 + 20);
    // The panel's own row, its project and its organisation.
    expect(own).toBe(3);
    await full(await org.applications(3), 2);
    // Each of the three walks now ends at a row of the panel opened after, which D1 counts.
    const [, amid] = await counted(`/v1/panels/${panel.id}`, /panels|ratings/);
    expect(amid).toBeLessThanOrEqual(200 * 20 + 200 + 20 + 3);
  });

  it("for a page of applications are the same whatever the number of reviewers and panels", async () => {
    const page = () => counted("/v1/applications?limit=10", /FROM panel_candidates/);
    const candidates = await org.applications(12);
    await full(candidates, 1);
    const few = await page();
    for (const reviewers of [3, 20]) await full(candidates, reviewers);
    expect(await page()).toEqual(few);
    const { body } = await org.call("/v1/applications?limit=10");
    expect(body.data.map(({ panel }: { panel: { n: number } }) => panel.n)).toEqual(
      Array.from({ length: 10 }, () => 20),
    );
  });

  it("when a candidate acts or is renamed do not grow with the panels of others", async () => {
    const follow = async (path: string, body: unknown, token: string) => {
      const read: number[] = [];
      const DB = watched(async (run, texts) => {
        const results = await run();
        for (const [at, text] of texts.entries())
          if (text.includes("UPDATE panel_candidates")) read.push(results[at]!.meta.rows_read);
        return results;
      });
      const method = path.includes("projects") ? "PUT" : "POST";
      const key = crypto.randomUUID();
      const call = { method, body, token, key, bindings: bindings({ DB }) };
      expect((await org.call(path, call)).status).toBe(200);
      return read;
    };
    const both = async ({ id, externalId, email }: Seeded) => [
      await follow(`/v1/applications/${id}/actions`, { action: "delete", input: {} }, org.token),
      await follow(`/v1/applications/${id}/actions`, { action: "restore", input: {} }, org.token),
      await follow(
        `/v1/projects/P-${org.project.slice(-6)}/applications/${externalId}`,
        { candidate: { firstName: "Nytt", lastName: "Namn", email } },
        org.key,
      ),
    ];
    const [first, second] = await org.applications(2);
    await full([first!, second!], 2);
    const before = await both(first!);
    expect(before.map((read) => read.length)).toEqual([1, 1, 1]);
    await full(await org.applications(60), 2);
    expect(await both(second!)).toEqual(before);
  });
});
