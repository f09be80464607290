import { describe, expect, it } from "vitest";
import { MOST_OWN_TEXTS } from "../../../worker/domain/own-text.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { type Answer, env, type Organisation } from "../support/organisation.ts";

const REJECTION = { type: "email", reason: "rejection-1" };
const SAVED = { purpose: "Liknande tjänster", expiresOn: "2027-06-01" };
const PANEL = {
  reviewers: [{ name: "Rut Ek", email: "rut.ek@example.com", kind: "internal" }],
  deadline: "2026-12-20",
  options: {},
};

const make = (org: Organisation, body: object = {}): Promise<Answer> =>
  org.call("/v1/templates", { body: { kind: "reject", name: "Efter intervju", ...body } });
const write = (org: Organisation, kind: string, body: object): Promise<Answer> =>
  org.call(`/v1/templates/${kind}`, {
    method: "PUT",
    body: { unit: "", language: "sv", version: 1, subject: "Besked", body: "Tack!", ...body },
  });
const codes = ({ status, body }: Answer) => [
  status,
  body.errors?.map(({ path, code }: { path: string[]; code: string }) => [path.join("."), code]) ??
    body.reason ??
    body.code,
];
const projectOf = async (org: Organisation, department: string): Promise<string> => {
  const id = await org.addProject();
  await org.rows("UPDATE projects SET department = ? WHERE id = ? RETURNING id", department, id);
  return id;
};
const offered = async (org: Organisation, department = "") => {
  const { body } = await org.call(`/v1/settings?department=${encodeURIComponent(department)}`);
  return body.templates
    .filter(({ id }: { id: string }) => id.startsWith("text_"))
    .map(({ name, kind, base }: { name: string; kind: string; base: string }) => [
      name,
      kind,
      base,
    ]);
};

describe("a text of one's own", () => {
  it("begins with the kind's words in both languages, and is chosen for a message like them", async () => {
    const org = await quietOrganisation();
    const { status, body } = await make(org);
    expect(status).toBe(201);
    expect(body.custom).toEqual({ version: 1, unit: "" });
    const product = (await org.call("/v1/templates/reject")).body;
    for (const language of ["sv", "en"])
      expect(body.languages[language]).toMatchObject({
        subject: product.languages[language].subject,
        body: product.languages[language].body,
        version: 1,
        own: true,
      });
    await write(org, body.kind, { body: "Tack för samtalet, {{candidate.greeting_name}}." });
    const { id } = await org.application({ firstName: "Ada" });
    const english = await org.application({ language: "en" });
    const input = { ...REJECTION, message: { template: body.kind } };
    const planned = await org.plan(id, "reject", input);
    const done = await org.act(id, "reject", input);
    const [mail] = await org.rows("SELECT text, kind FROM messages WHERE org_id = ?", org.id);
    expect(mail!.text).toBe(planned.body.messages[0].text);
    expect(mail!.text).toContain("Tack för samtalet, Ada.");
    // It says the status, and falls with it, as the kind's own words do.
    expect([mail!.kind, done.body.to.status]).toEqual(["reject", "rejected"]);
    const other = await org.plan(english.id, "reject", input);
    expect(other.body.messages[0]).toMatchObject({ language: "en" });
    expect(await offered(org)).toEqual([["Efter intervju", "reject", "reject"]]);
  });

  it.each<[kind: string, action: string, input: object]>([
    ["withdraw", "withdraw", { source: "phone", notify: true }],
    ["save", "save", { ...SAVED, basis: "legitimate-interest", note: "Vi söker fler" }],
    ["save-consent", "save", { ...SAVED, basis: "consent" }],
    ["send-to-panel", "send-to-panel", PANEL],
  ])("is chosen for a message like those of %s", async (kind, action, input) => {
    const org = await quietOrganisation();
    const own = (await make(org, { kind })).body;
    const product = own.languages.sv.body as string;
    await write(org, own.kind, { body: `Våra egna ord.\n\n${product}` });
    const { id } = await org.application();
    const applications = [{ id }];
    const asked = { action, input: { ...input, message: { template: own.kind } }, applications };
    const planned = (await org.call("/v1/plans", { body: asked })).body;
    const [message] = [...planned.results[0].plan.messages, ...(planned.shared?.messages ?? [])];
    expect(message.text).toContain("Våra egna ord.");
    expect(message.kind).toBe(kind);
    const done = await org.call("/v1/actions", { body: asked, key: crypto.randomUUID() });
    expect(done.body.results[0].outcome).toBe("done");
    expect(await offered(org)).toEqual([["Efter intervju", action, kind]]);
  });

  it("starts a mail to somebody else, as those of the product do", async () => {
    const org = await quietOrganisation();
    await make(org, { kind: "forward", name: "Till chefen" });
    expect(await offered(org)).toEqual([["Till chefen", "forward", "forward"]]);
  });

  it("asks for consent or tells, as the kind beside which it was made", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const [asks, tells] = await Promise.all(
      ["save-consent", "save"].map(async (kind) => (await make(org, { kind, name: kind })).body),
    );
    const blocks = async (basis: string, template: string) =>
      (
        await org.plan(id, "save", {
          ...SAVED,
          basis,
          note: "Vi söker fler",
          message: { template },
        })
      ).body.blocks;
    const wrong = [
      expect.objectContaining({ code: "save.other-text", path: ["input", "message", "template"] }),
    ];
    expect(await blocks("consent", tells.kind)).toEqual(wrong);
    expect(await blocks("legitimate-interest", asks.kind)).toEqual(wrong);
    expect(await blocks("consent", asks.kind)).toEqual([]);
    const { ownFor } = (await org.call("/v1/templates")).body;
    const labels = ownFor.map(({ label }: { label: string }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain("Fråga om uppgifterna får sparas");
  });

  it("holds what its kind is of no use without", async () => {
    const org = await quietOrganisation();
    const { kind } = (await make(org, { kind: "send-to-panel" })).body;
    expect(codes(await write(org, kind, { body: "Hej {{reviewer.name}}!" }))).toEqual([
      422,
      [["body", "missing_field"]],
    ]);
  });

  it("is none of another action's, of another organisation's, or of what takes none", async () => {
    const [org, other] = [await quietOrganisation(), await quietOrganisation()];
    const { id } = await org.application();
    const foreign = (await make(other)).body.kind;
    const mail = (await make(org, { kind: "send-email", name: "Status" })).body.kind;
    const plan = async (action: string, input: object) => {
      const { status, body } = await org.plan(id, action, input);
      return [
        status,
        (body.blocks ?? body.errors)[0].code,
        (body.blocks ?? body.errors)[0].path.join("."),
      ];
    };
    for (const template of [foreign, mail, `text_${"0".repeat(26)}`])
      expect(await plan("reject", { ...REJECTION, message: { template } })).toEqual([
        200,
        "field.unknown_template",
        "input.message.template",
      ]);
    for (const kind of ["panel-code", "delayed", "unheard-of"])
      expect(codes(await make(org, { kind }))).toEqual([422, [["kind", "no_own_texts"]]]);
    expect(codes(await org.call(`/v1/templates/${foreign}`))).toEqual([404, "not_found"]);
    expect(codes(await write(org, foreign, {}))).toEqual([404, "not_found"]);
    for (const [path, body, method] of [
      ["name", { name: "X", version: 1 }, "PUT"],
      ["deletions", { version: 1 }, "POST"],
    ] as const)
      for (const kind of [foreign, "reject"])
        expect(codes(await org.call(`/v1/templates/${kind}/${path}`, { body, method }))).toEqual([
          404,
          "not_found",
        ]);
  });

  it("may use the fields of its kind and no other", async () => {
    const org = await quietOrganisation();
    const { kind } = (await make(org)).body;
    expect(codes(await write(org, kind, { body: "{{save.purpose}}" }))).toEqual([
      422,
      [["body", "unknown_field"]],
    ]);
  });

  it("holds at the level it was made for and below, where it may be written otherwise", async () => {
    const org = await quietOrganisation();
    await projectOf(org, "Skola");
    const below = await projectOf(org, "Skola / Grund");
    const { kind } = (await make(org, { unit: "Skola" })).body;
    expect(await offered(org)).toEqual([]);
    expect(await offered(org, "Skola / Grund")).toEqual([["Efter intervju", "reject", "reject"]]);
    expect(codes(await org.call(`/v1/templates/${kind}`))).toEqual([404, "not_found"]);
    expect(codes(await write(org, kind, { version: 0 }))).toEqual([404, "not_found"]);
    await write(org, kind, { unit: "Skola / Grund", version: 0, body: "Från grundskolan." });
    const input = { ...REJECTION, message: { template: kind } };
    const inside = await org.application({ project: below });
    const outside = await org.application();
    expect((await org.plan(inside.id, "reject", input)).body.messages[0].text).toContain(
      "Från grundskolan.",
    );
    expect((await org.plan(outside.id, "reject", input)).body.blocks[0].code).toBe(
      "field.unknown_template",
    );
    const remove = (unit: string) =>
      org.call(`/v1/templates/${kind}/removals`, { body: { unit, language: "sv", version: 1 } });
    expect((await remove("Skola / Grund")).status).toBe(200);
    expect(codes(await remove("Skola"))).toEqual([409, "only_words"]);
  });

  it("has a name that stands once at a level, and is renamed by who saw it last", async () => {
    const org = await quietOrganisation();
    await projectOf(org, "Skola");
    const { kind } = (await make(org)).body;
    expect(codes(await make(org, { name: "  EFTER intervju " }))).toEqual([
      422,
      [["name", "name_taken"]],
    ]);
    expect((await make(org, { unit: "Skola" })).status).toBe(201);
    const rename = (name: string, version: number) =>
      org.call(`/v1/templates/${kind}/name`, { method: "PUT", body: { name, version } });
    expect((await rename("Efter provdag", 1)).body).toEqual({
      kind,
      name: "Efter provdag",
      version: 2,
    });
    expect(codes(await rename("Annat", 1))).toEqual([409, "version_conflict"]);
    await make(org, { name: "Tredje" });
    expect(codes(await rename("tredje", 2))).toEqual([422, [["name", "name_taken"]]]);
  });

  it("is offered no more once it is deleted; what waits stays, and its name is free", async () => {
    const org = await quietOrganisation();
    const { kind } = (await make(org)).body;
    const [one, two] = await org.applications(2);
    const input = { ...REJECTION, message: { template: kind } };
    await org.act(one!.id, "reject", input);
    const remove = (version: number) =>
      org.call(`/v1/templates/${kind}/deletions`, { body: { version } });
    expect(codes(await remove(2))).toEqual([409, "version_conflict"]);
    expect((await remove(1)).status).toBe(200);
    expect(codes(await remove(1))).toEqual([404, "not_found"]);
    expect(await offered(org)).toEqual([]);
    expect((await org.plan(two!.id, "reject", input)).body.blocks[0].code).toBe(
      "field.unknown_template",
    );
    const [mail] = await org.rows("SELECT state FROM messages WHERE org_id = ?", org.id);
    expect(mail!.state).toBe("held");
    expect((await make(org)).status).toBe(201);
  });

  it("is made, renamed and deleted by whoever manages templates of the whole organisation", async () => {
    const org = await quietOrganisation();
    const { kind } = (await make(org)).body;
    const plain = await org.session({ scopes: ["reject"] });
    const narrowed = await org.session({ projects: [org.project] });
    for (const token of [plain, narrowed])
      for (const [path, body, method] of [
        ["", { kind: "reject", name: "X" }, "POST"],
        [`/${kind}/name`, { name: "X", version: 1 }, "PUT"],
        [`/${kind}/deletions`, { version: 1 }, "POST"],
      ] as const)
        expect((await org.call(`/v1/templates${path}`, { body, method, token })).status).toBe(403);
  });

  it("is one of at most so many, and the last place goes to one", async () => {
    const org = await quietOrganisation();
    const { id } = org;
    await env.DB.batch(
      Array.from({ length: MOST_OWN_TEXTS - 1 }, (_, at) =>
        env.DB.prepare(
          `INSERT INTO own_texts (id, org_id, base, unit_fold, unit, name, name_fold, actor_id, actor_name, at)
           VALUES (?, ?, 'reject', '', '', ?, ?, 'a', 'A', '2026-11-01')`,
        ).bind(`text_${id.slice(4, 26)}${String(at).padStart(4, "0")}`, id, `N${at}`, `n${at}`),
      ),
    );
    const made = await Promise.all(["A", "B"].map((name) => make(org, { name })));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(made.find(({ status }) => status === 409)!.body.reason).toBe("too_many_texts");
  });
});
