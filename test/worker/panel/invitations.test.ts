import { beforeEach, describe, expect, it } from "vitest";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { daysAgo } from "../support/clock.ts";
import { everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { openPanel, type Opened, rate, sendToPanel, submit } from "../support/panels.ts";
import { linkOf } from "./support.ts";

let org: Organisation;
let panel: Opened;
let candidate: Seeded;
beforeEach(async () => {
  org = await quietOrganisation();
  candidate = await org.application();
  panel = await openPanel(org, [candidate]);
});

const ny = { kind: "internal", name: "Ny Granskare", email: "ny@prov.example", language: "en" };
const bo = { kind: "internal", name: "Bo Lind", email: "BO.lind@prov.example" };

const add = (reviewers: unknown[], message?: object) =>
  org.call(`/v1/panels/${panel.id}/reviewers`, { body: { reviewers, message } });
const plan = (reviewers: unknown[], message?: object) =>
  org.call(`/v1/panels/${panel.id}/reviewer-plans`, { body: { reviewers, message } });
const revoke = (reviewer: string) =>
  org.call(`/v1/panels/${panel.id}/reviewers/${reviewer}/revocations`, { body: {} });
const invited = (email: string) =>
  org.rows(
    "SELECT id, kind, state, text FROM messages WHERE org_id = ? AND recipient = ? ORDER BY id",
    org.id,
    email,
  );
const people = async () =>
  org.rows("SELECT name FROM guests WHERE thing_id = ? ORDER BY name", panel.id);

/** As if they had been asked some time ago. */
const longAgo = () =>
  env.DB.prepare("UPDATE guests SET created_at = ? WHERE thing_id = ?")
    .bind(daysAgo(22).toISOString(), panel.id)
    .run();

describe("who cannot be invited", () => {
  it.each<[string, () => unknown[], unknown[]]>([
    [
      "no address",
      () => [ny, { ...ny, email: "ny" }],
      [{ path: ["reviewers", 1, "email"], code: "invalid_address" }],
    ],
    [
      "no name",
      () => [{ ...ny, name: " " }],
      [{ path: ["reviewers", 0, "name"], code: "required" }],
    ],
    [
      "the same twice, in other letters",
      () => [ny, { ...ny, email: "NY@prov.example" }],
      [{ path: ["reviewers", 1, "email"], code: "duplicate" }],
    ],
    [
      "one who is in the panel",
      () => [ny, bo],
      [{ path: ["reviewers", 1, "email"], code: "already_reviewer" }],
    ],
    [
      "a candidate of the panel",
      () => [{ ...ny, email: candidate.email!.toUpperCase() }],
      [{ path: ["reviewers", 0, "email"], code: "reviewed_there" }],
    ],
    ["nobody", () => [], [{ path: ["reviewers"], code: "too_few" }]],
    [
      "more than a panel has room for",
      () => Array.from({ length: 49 }, (_, n) => ({ ...ny, email: `r${n}@prov.example` })),
      [{ path: ["reviewers"], code: "too_many" }],
    ],
    [
      "more than fit in one request",
      () => Array.from({ length: 51 }, (_, n) => ({ ...ny, email: `r${n}@prov.example` })),
      [{ path: ["reviewers"], code: "too_many" }],
    ],
  ])(
    "%s: said at the place, planned or done, and nothing is written",
    async (_, reviewers, errors) => {
      const before = await everything(org);
      for (const ask of [plan, add]) {
        const { status, body } = await ask(reviewers());
        expect([status, body.code], JSON.stringify(body)).toEqual([422, "invalid_input"]);
        expect(
          body.errors.map(({ path, code }: Record<string, unknown>) => ({ path, code })),
        ).toEqual(errors);
      }
      expect(await everything(org)).toEqual(before);
    },
  );

  it("the request sent again is no second one; the same person asked in another way is", async () => {
    expect((await add([ny])).status).toBe(200);
    expect((await add([ny])).status).toBe(200);
    expect((await add([{ ...ny, name: "Nils" }])).body.errors).toMatchObject([
      { code: "already_reviewer" },
    ]);
    await longAgo();
    expect((await add([ny])).body.errors).toMatchObject([{ code: "already_reviewer" }]);
    expect(await invited(ny.email)).toHaveLength(1);
  });

  it("a revoked reviewer leaves room for another", async () => {
    const full = Array.from({ length: 48 }, (_, n) => ({ ...ny, email: `r${n}@prov.example` }));
    expect((await add(full)).body.reviewers).toBe(50);
    expect((await add([ny])).status).toBe(422);
    await revoke(panel.reviewers[0]!);
    expect((await add([ny])).body.reviewers).toBe(50);
    const elsewhere = await sendToPanel(org, [await org.application()], {
      panel: panel.id,
      reviewers: [{ ...ny, email: "till@prov.example" }],
    });
    expect(elsewhere.body.results[0].problem.errors).toMatchObject([
      { code: "panel.too-many", path: ["input", "reviewers"] },
    ]);
    await expectSound(org);
  });

  it("of two who fill the last place at once one is told", async () => {
    const most = Array.from({ length: 47 }, (_, n) => ({ ...ny, email: `r${n}@prov.example` }));
    await add(most);
    const answers = await Promise.all(
      ["a", "b", "c"].map((name) => add([{ ...ny, email: `${name}@prov.example` }])),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
    expect(await people()).toHaveLength(50);
    await expectSound(org);
  });
});

describe("a revoked reviewer who is asked again", () => {
  const again = {
    ...bo,
    email: "bo.lind@prov.example",
    name: "Bo L",
    kind: "external",
    language: "en",
  };

  it.each<[string, () => Promise<number>]>([
    ["by the panel", async () => (await add([again])).status],
    [
      "with more candidates",
      async () =>
        (
          await sendToPanel(org, [await org.application()], {
            panel: panel.id,
            reviewers: [again],
          })
        ).status,
    ],
  ])("%s gets a link that opens, to what they had said", async (_, ask) => {
    const [id] = panel.reviewers;
    await rate(org, panel, 0, [6], "förra gången");
    await submit(id!);
    await revoke(id!);
    expect(await ask()).toBe(200);
    const [row] = await org.rows(
      "SELECT id, name, iif(colleague, 'internal', 'external') AS kind, language, link_version AS version, answered_at AS done, opened_at AS seen FROM guests WHERE thing_id = ? AND email_fold = ?",
      panel.id,
      again.email,
    );
    expect(row).toEqual({
      id,
      name: "Bo L",
      kind: "external",
      language: "en",
      version: 2,
      done: null,
      seen: null,
    });
    expect((await invited(again.email)).map(({ state }) => state)).toEqual(["cancelled", "held"]);
    const open = (link: string) =>
      org.call("/guests/look", { token: "", body: { purpose: "panel", link } });
    expect((await open(await linkOf(id!, 1))).status).toBe(410);
    expect((await open(await linkOf(id!, 2))).body.reviewer).toBe("Bo L");
    const [, latest] = await invited(again.email);
    expect(latest!.text).toContain(`${id}/2`);
    expect(await org.rows("SELECT comment FROM ratings WHERE reviewer_id = ?", id)).toEqual([
      { comment: "förra gången" },
    ]);
    await expectSound(org);
  });

  it("is sent no link that has died meanwhile", async () => {
    const [id] = panel.reviewers;
    await revoke(id!);
    let once = true;
    const DB = watched(async (run, texts) => {
      if (once && texts.some((text) => text.includes("INSERT INTO guests"))) {
        once = false;
        await add([again]);
        await revoke(id!);
      }
      return run();
    });
    const { status, body } = await org.call(`/v1/panels/${panel.id}/reviewers`, {
      body: { reviewers: [again] },
      bindings: bindings({ DB }),
    });
    expect([status, body.code]).toEqual([409, "version_conflict"]);
    expect((await invited(again.email)).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    await expectSound(org);
  });

  it("may be a candidate instead, but not both", async () => {
    await revoke(panel.reviewers[0]!);
    const them = await org.application({ email: again.email });
    const given = { panel: panel.id, reviewers: [] };
    expect((await sendToPanel(org, [them], given)).body.results[0].outcome).toBe("done");
    expect((await add([again])).body.errors).toMatchObject([{ code: "reviewed_there" }]);
    await expectSound(org);
  });

  it("is written to once, however many ask", async () => {
    await revoke(panel.reviewers[0]!);
    const answers = await Promise.all(Array.from({ length: 5 }, () => add([again])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await invited(again.email)).map(({ state }) => state)).toEqual(["cancelled", "held"]);
    expect(
      await org.rows("SELECT verb FROM panel_changes WHERE panel_id = ? ORDER BY n", panel.id),
    ).toEqual([{ verb: "revoke" }, { verb: "add" }]);
    await expectSound(org);
  });
});

describe("what they would be written", () => {
  it("is what is written, to the byte, and planning writes nothing", async () => {
    const before = await everything(org);
    const asked = [
      ny,
      { ...ny, kind: "external", name: "Åsa", email: "a@annan.example", language: "sv" },
    ];
    const message = {
      subject: "Till {{reviewer.name}}",
      body: "Svara senast {{panel.deadline}}: {{panel.link}}",
    };
    const planned = (await plan(asked, message)).body;
    expect(await everything(org)).toEqual(before);
    expect(planned).toMatchObject({ executable: true, blocks: [] });
    expect(planned.notes.map(({ code }: { code: string }) => code)).toEqual([
      "panel.may-be-read",
      "panel.code-sent",
    ]);
    expect(
      planned.messages.map(({ to, subject }: Record<string, string>) => [to, subject]),
    ).toEqual([
      [ny.email, "Till Ny Granskare"],
      ["a@annan.example", "Till Åsa"],
    ]);
    expect((await add(asked, message)).status).toBe(200);
    for (const { to, subject, text, html, language } of planned.messages) {
      const [row] = await invited(to);
      const { body } = await org.call(`/v1/messages/${row!.id}`);
      expect([body.subject, body.text, body.html, body.language]).toEqual([
        subject,
        text,
        html,
        language,
      ]);
      expect(text).toContain("[personlig länk]");
    }
    await expectSound(org);
  });

  it("says why it cannot be, at the words", async () => {
    await env.DB.prepare("UPDATE projects SET department = '' WHERE id = ?")
      .bind(org.project)
      .run();
    const empty = { subject: "x", body: "{{project.department}} {{panel.link}}" };
    const planned = await plan([ny], empty);
    expect(planned.body).toMatchObject({
      executable: false,
      messages: [],
      blocks: [{ code: "plan.empty-field", path: ["message", "body"] }],
    });
    const refused = await add([ny], empty);
    expect([refused.status, refused.body.code]).toEqual([409, "blocked"]);
    expect(refused.body.errors).toMatchObject([
      { code: "plan.empty-field", path: ["message", "body"] },
    ]);
    for (const [message, path] of [
      [{ subject: "x", body: "{{candidate.name}}" }, ["message", "body"]],
      [{ subject: "x{{", body: "y" }, ["message", "subject"]],
      [{ template: "reject" }, ["message", "template"]],
      [{ subject: "x" }, ["message", "body"]],
    ] as const)
      for (const ask of [plan, add]) {
        const { status, body } = await ask([ny], message);
        expect([status, body.errors?.[0].path], JSON.stringify(body)).toEqual([422, path]);
      }
    const linkless = { subject: "{{panel.link}}", body: "Välkommen att granska!" };
    const lacking = await plan([ny], linkless);
    expect(lacking.body).toMatchObject({
      executable: false,
      messages: [],
      blocks: [{ code: "field.missing_field", path: ["message", "body"] }],
    });
    const sent = await add([ny], linkless);
    expect([sent.status, sent.body.errors]).toMatchObject([
      422,
      [{ code: "missing_field", path: ["message", "body"] }],
    ]);
    expect(await invited(ny.email)).toEqual([]);
  });

  it("is told to nobody without the scope, nor to who reaches some of the candidates only", async () => {
    const body = { reviewers: [ny] };
    const path = `/v1/panels/${panel.id}/reviewer-plans`;
    await sendToPanel(org, [await org.application()], { panel: panel.id });
    const scope = await org.call(path, { body, token: await org.session({ scopes: ["reject"] }) });
    const some = await org.call(path, {
      body,
      token: await org.session({ applications: [candidate.id] }),
    });
    expect([scope.status, scope.body.reason]).toEqual([403, "missing_scope"]);
    expect([some.status, some.body.reason]).toEqual([403, "panel_beyond"]);
  });
});
