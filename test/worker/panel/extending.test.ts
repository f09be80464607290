import { beforeEach, describe, expect, it } from "vitest";
import { formatDate } from "../../../worker/domain/localtime.ts";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { type Opened, openPanel } from "../support/panels.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const UNKNOWN = "pan_00000000000000000000000000";
const extension = (panel: string) => ({ panel, reviewers: [], deadline: inDays(30) });

/** What one application's plan and execute, and both for many, say of the panel that they name. */
async function answers(token: string, { id }: Seeded, panel: string) {
  const one = { action: "send-to-panel", input: extension(panel) };
  const many = { ...one, applications: [{ id }] };
  const key = () => crypto.randomUUID();
  const [plan, act, plans, acts] = [
    await org.call(`/v1/applications/${id}/plans`, { token, body: one }),
    await org.call(`/v1/applications/${id}/actions`, { token, body: one, key: key() }),
    await org.call("/v1/plans", { token, body: many }),
    await org.call("/v1/actions", { token, body: many, key: key() }),
  ];
  return [plan.body, act.body, plans.body.results[0].problem, acts.body.results[0].problem].map(
    (problem) => [problem?.code, problem?.errors?.map((each: { path: unknown }) => each.path)],
  );
}

const MISSING = Array.from({ length: 4 }, () => ["invalid_input", [["input", "panel"]]]);

describe("a panel that is added to", () => {
  let opened: Opened;
  let own: Seeded;
  beforeEach(async () => {
    opened = await openPanel(org, await org.applications(2));
    own = await org.application();
  });
  const narrowed = (applications: { id: string }[], more: object = {}) =>
    org.session({ applications: applications.map(({ id }) => id), ...more });

  it("is reached by who reaches all of its candidates", async () => {
    const token = await narrowed([...opened.candidates, own]);
    const { status } = await org.call(`/v1/applications/${own.id}/actions`, {
      token,
      key: "k",
      body: { action: "send-to-panel", input: extension(opened.id) },
    });
    expect(status).toBe(200);
    await expectSound(org);
  });

  it("does not exist for who reaches none of them, or only some", async () => {
    const none = await narrowed([own]);
    const some = await narrowed([own, opened.candidates[0]!]);
    for (const token of [none, some]) {
      expect(await answers(token, own, opened.id)).toEqual(MISSING);
      expect(await answers(token, own, UNKNOWN)).toEqual(MISSING);
    }
    expect(await org.rows("SELECT 1 FROM panel_candidates WHERE org_id = ?", org.id)).toHaveLength(
      2,
    );
  });

  it("does not exist for a narrowed session once nobody is in it", async () => {
    for (const { receipt } of (await org.rows(
      "SELECT receipt_id AS receipt FROM events WHERE verb = 'send-to-panel' AND org_id = ?",
      org.id,
    )) as { receipt: string }[])
      expect((await org.undo(receipt)).status).toBe(200);
    expect(await answers(await narrowed([own, ...opened.candidates]), own, opened.id)).toEqual(
      MISSING,
    );
    expect((await answers(org.token, own, opened.id))[0]).toEqual([undefined, undefined]);
  });

  it("tells nothing of another project's, nor of who reviews in it", async () => {
    const elsewhere = await org.application({ project: await org.addProject() });
    const reviewer = await org.application({ email: "bo.lind@prov.example" });
    for (const one of [elsewhere, reviewer])
      expect(await answers(await narrowed([one]), one, opened.id)).toEqual(MISSING);
    const project = (
      await org.rows("SELECT project_id AS id FROM applications WHERE id = ?", elsewhere.id)
    )[0]!.id;
    const token = await org.session({ projects: [project] });
    expect(await answers(token, elsewhere, opened.id)).toEqual(MISSING);
  });
});

/** Adds to a panel; `between` runs before it commits, as when somebody is faster. */
async function added(
  ids: string[],
  input: object,
  between: () => Promise<unknown> = async () => {},
): Promise<{ outcome: string; problem?: { code: string; errors?: { code: string }[] } }[]> {
  const DB = watched(async (run, texts) => {
    if (commits(texts)) await between();
    return run();
  });
  const { body } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    bindings: bindings({ DB }),
    body: { action: "send-to-panel", input, applications: ids.map((id) => ({ id })) },
  });
  return body.results;
}

const outcomes = (results: { outcome: string; problem?: { code: string } }[]) => [
  ...new Set(results.map(({ outcome, problem }) => problem?.code ?? outcome)),
];
const among = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    kind: "internal",
    name: `Granskare ${from + at}`,
    email: `granskare${from + at}@prov.example`,
  }));

describe("somebody is faster than who adds to a panel", () => {
  it("and erases the last of it: nothing is added to what is gone", async () => {
    const [last, next] = await org.applications(2);
    const { id } = await openPanel(org, [last!]);
    await org.act(last!.id, "delete");
    const erase = () => org.act(last!.id, "purge", { confirmation: last!.externalId });
    const input = { ...extension(id), reviewers: among(1) };
    expect(outcomes(await added([next!.id], input, erase))).toEqual(["version_conflict"]);
    expect(
      await org.rows("SELECT 1 FROM events WHERE application_id = ? AND version > 1", next!.id),
    ).toEqual([]);
    expect(await org.rows("SELECT 1 FROM panels WHERE id = ?", id)).toEqual([]);
    await expectSound(org);
    expect(outcomes(await added([next!.id], input))).toEqual(["invalid_input"]);
  });

  it("and takes the last places among its reviewers, or its candidates", async () => {
    const [first, second, third] = await org.applications(3);
    const { id } = await openPanel(org, [first!], { reviewers: among(49) });
    const one = { ...extension(id), reviewers: among(1, 100) };
    const other = { ...extension(id), reviewers: among(1, 200) };
    const faster = () => added([second!.id], other);
    expect(outcomes(await added([third!.id], one, faster))).toEqual(["version_conflict"]);
    expect(await org.rows("SELECT 1 FROM guests WHERE thing_id = ?", id)).toHaveLength(50);
    const again = await added([third!.id], one);
    expect(again[0]!.problem!.errors!.map(({ code }) => code)).toEqual(["panel.too-many"]);

    const crowd = (await org.applications(297)).map((each) => each.id);
    const fill = () => added(crowd, extension(id));
    const two = (await org.applications(2)).map((each) => each.id);
    expect(outcomes(await added(two, extension(id), fill))).toEqual(["version_conflict"]);
    expect(outcomes(await added(two, extension(id)))).toEqual(["blocked"]);
    expect(outcomes(await added([two[0]!], extension(id)))).toEqual(["done"]);
    expect(await org.rows("SELECT 1 FROM panel_candidates WHERE panel_id = ?", id)).toHaveLength(
      300,
    );
    await expectSound(org);
  });
});

it("a panel has at most 300 candidates, and says so of each that is one too many", async () => {
  const ids = (await org.applications(301)).map(({ id }) => id);
  const input = { reviewers: among(1), deadline: inDays(30) };
  const results = await added(ids, input);
  expect(results[300]!.problem!.errors).toMatchObject([
    { code: "panel.too-many-candidates", message: expect.stringContaining("300") },
  ]);
  expect(outcomes(results)).toEqual(["blocked"]);
  expect(outcomes(await added(ids.slice(1), input))).toEqual(["done"]);
});

describe("the day by which to answer", () => {
  it.each([
    ["earlier than the panel's", 20],
    ["one that has passed", -3],
    ["the panel's own", 30],
    ["later", 40],
  ])("is the later of the two for all when the one that is given is %s", async (_, days) => {
    const [first, second] = await org.applications(2);
    const { id } = await openPanel(org, [first!]);
    const [asked, holds] = [inDays(days), inDays(Math.max(days, 30))];
    const input = { panel: id, reviewers: among(1), deadline: asked };
    const { body } = await org.plan(second!.id, "send-to-panel", input);
    expect(body.messages[0].text).toContain(formatDate("sv", holds));
    const said = (code: string) =>
      [...body.notes, ...body.items]
        .filter((each: { code: string }) => each.code === code)
        .map(({ message }: { message: string }) => /\d+ \p{L}+ \d{4}/u.exec(message)![0]);
    const day = formatDate("sv", holds);
    expect(said("panel.keeps-deadline")).toEqual(asked < holds ? [day] : []);
    expect(said("panel.later-deadline")).toEqual(days > 30 ? [day] : []);
    expect((await org.act(second!.id, "send-to-panel", input)).status).toBe(200);
    expect(await org.rows("SELECT deadline FROM panels WHERE id = ?", id)).toEqual([
      { deadline: holds },
    ]);
    const verbs = await org.rows("SELECT verb FROM panel_changes WHERE panel_id = ?", id);
    expect(verbs.some(({ verb }) => verb === "prolong")).toBe(days > 30);
  });
});

it("a code is spoken of when the panel asks for one of somebody who is written to", async () => {
  const external = [{ kind: "external", name: "Åsa", email: "asa.berg@annan.example" }];
  const people = await org.applications(3);
  const asking = await openPanel(org, [people[0]!]);
  const without = await openPanel(org, [people[1]!], { options: { code: false } });
  const told = async (input: object) =>
    (
      await org.plan(people[2]!.id, "send-to-panel", { deadline: inDays(30), ...input })
    ).body.notes.some(({ code }: { code: string }) => code === "panel.code-sent");
  for (const options of [{ code: true }, { code: false }]) {
    expect(await told({ panel: asking.id, reviewers: external, options })).toBe(true);
    expect(await told({ panel: asking.id, reviewers: among(1), options })).toBe(false);
    expect(await told({ panel: without.id, reviewers: external, options })).toBe(false);
    expect(await told({ reviewers: external, options })).toBe(options.code);
    expect(await told({ reviewers: among(1), options })).toBe(false);
  }
});

describe("what the applications of a request share", () => {
  const reviewer = (name: string) => ({
    kind: "internal",
    name,
    email: `${name.toLowerCase()}@prov.example`,
  });
  const shared = {
    reviewers: [reviewer("Bo")],
    deadline: inDays(30),
    options: { anonymise: true },
  };
  const own = { reviewers: [reviewer("Eva")], options: { anonymise: false } };

  it.each([0, 1, 2])(
    "is not any application's own: the one at %i is refused, and the others are sent as asked",
    async (at) => {
      const applications = (await org.applications(3)).map(({ id }, n) => ({
        id,
        input: n === at ? own : {},
      }));
      const body = { action: "send-to-panel", input: shared, applications };
      const plans = await org.call("/v1/plans", { body });
      expect(plans.body.shared.messages.map(({ to }: { to: string }) => to)).toEqual([
        "bo@prov.example",
      ]);
      const acts = await org.call("/v1/actions", { body, key: "k" });
      for (const { body: answer } of [plans, acts])
        expect(
          answer.results.flatMap(({ problem }: { problem?: { code: string } }) => problem ?? []),
        ).toMatchObject([
          {
            code: "invalid_input",
            errors: [{ path: ["applications", at, "input"], code: "shared_input" }],
          },
        ]);
      const outcomes = acts.body.results.map(({ outcome }: { outcome: string }) => outcome);
      expect(outcomes.filter((outcome: string) => outcome === "done")).toHaveLength(2);
      expect(
        await org.rows(
          "SELECT v.email, p.options ->> 'anonymise' AS anonymise FROM panels p JOIN guests v ON v.thing_id = p.id WHERE p.org_id = ?",
          org.id,
        ),
      ).toEqual([{ email: "bo@prov.example", anonymise: 1 }]);
      await expectSound(org);
    },
  );

  it("is decided from what all were asked for, also when the first cannot take part", async () => {
    const [stale, refused, able] = await org.applications(3);
    const applications = [
      { id: stale!.id, version: 99 },
      { id: refused!.id, input: own },
      { id: able!.id },
    ];
    const body = { action: "send-to-panel", input: shared, applications };
    const { results } = (await org.call("/v1/actions", { body, key: "k" })).body;
    expect(results.map(({ outcome }: { outcome: string }) => outcome === "done")).toEqual([
      false,
      false,
      true,
    ]);
    expect(await org.rows("SELECT name FROM guests WHERE org_id = ?", org.id)).toEqual([
      { name: "Bo" },
    ]);
  });
});

describe("an invitation without its link", () => {
  const words = { subject: "Granska {{project.title}}", body: "Välkommen, {{reviewer.name}}!" };

  it("is not sent: neither in a recruiter's own words, nor in a text kept from before", async () => {
    const { id } = await org.application();
    const input = { reviewers: among(1), deadline: inDays(30) };
    const blocks = async (message?: object) =>
      (await org.plan(id, "send-to-panel", { ...input, message })).body.blocks;
    const missing = [{ code: "field.missing_field", path: ["input", "message", "body"] }];
    expect(await blocks(words)).toMatchObject(missing);
    expect(await blocks({ ...words, body: `${words.body} {{panel.link}}` })).toEqual([]);
    expect(await blocks()).toEqual([]);
    const body = { language: "sv", version: 0, ...words, body: "{{panel.link}}" };
    await org.call("/v1/templates/send-to-panel", { method: "PUT", body });
    await env.DB.prepare("UPDATE template_versions SET body = 'Hej' WHERE org_id = ?")
      .bind(org.id)
      .run();
    expect(await blocks()).toMatchObject(missing);
    const refused = await org.act(id, "send-to-panel", input);
    expect([refused.status, refused.body.code]).toEqual([409, "blocked"]);
    expect(await org.rows("SELECT 1 FROM panels WHERE org_id = ?", org.id)).toEqual([]);
  });
});
