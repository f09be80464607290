import { beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { sweepBlobs } from "../../../worker/features/files/store.ts";
import { defaultTemplate } from "../../../worker/mail/templates.ts";
import { inDays } from "../support/dates.ts";
import { PNG } from "../support/furnished.ts";
import { type Answer, env, Organisation } from "../support/organisation.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

const words = { subject: "Besked", body: "Hej {{candidate.first_name | du}}!" };
const put = (kind: string, body: object, more: object = {}): Promise<Answer> =>
  org.call(`/v1/templates/${kind}`, {
    method: "PUT",
    body: { unit: "", language: "sv", version: 0, ...words, ...body },
    ...more,
  });
const codes = ({ body }: Answer) =>
  body.errors?.map(({ path, code }: { path: string[]; code: string }) => [path.join("."), code]);

describe("a template", () => {
  it("is the product's own until the organisation writes one, and every version is kept", async () => {
    const before = (await org.call("/v1/templates/delayed")).body.languages.sv;
    expect(before).toMatchObject({
      id: defaultTemplate("delayed", "sv").id,
      unit: null,
      own: false,
      version: 0,
    });
    const first = await put("delayed", { delayDays: 3 });
    expect(first.body).toMatchObject({
      ...words,
      unit: "",
      own: true,
      version: 1,
      delayDays: 3,
      updatedBy: "Anna Ek",
    });
    const second = await put("delayed", { version: 1, subject: "Nytt besked" });
    expect(second.body).toMatchObject({ version: 2, subject: "Nytt besked", delayDays: null });
    const removed = await org.call("/v1/templates/delayed/removals", {
      body: { language: "sv", version: 2 },
    });
    expect(removed.body).toMatchObject({ id: before.id, own: false, unit: null, version: 3 });
    const { data } = (await org.call("/v1/templates/delayed/versions?language=sv")).body;
    expect(data.map((each: { version: number; removed: boolean }) => [each.version, each.removed]))
      // prettier-ignore
      .toEqual([
        [3, true],
        [2, false],
        [1, false],
      ]);
    expect(data[2]).toMatchObject({ ...words, by: "Anna Ek" });
    expect((await put("delayed", { version: 3 })).body).toMatchObject({ version: 4, own: true });
  });

  it("that was written anew after the plan is sent to nobody unread", async () => {
    const own = await Organisation.make();
    const [one, ...two] = await own.applications(3);
    const input = { type: "email", reason: "rejection-1" };
    const planned = await own.plan(one!.id, "reject", input);
    const templates = [planned.body.messages[0].template];
    const save = (version: number) =>
      own.call("/v1/templates/reject", {
        method: "PUT",
        body: { unit: "", language: "sv", version, ...words },
      });
    expect((await save(0)).status).toBe(200);
    const late = await own.act(one!.id, "reject", input, { templates });
    expect([late.status, late.body.code, late.body.reason]).toEqual([
      409,
      "version_conflict",
      "template_changed",
    ]);
    expect(late.body.detail).toContain("Texten i mallen har ändrats");
    const applications = two.map(({ id }) => ({ id }));
    const many = await own.call("/v1/actions", {
      body: { action: "reject", input, applications, templates },
      key: crypto.randomUUID(),
    });
    expect(many.body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      "conflict",
      "conflict",
    ]);
    expect(await own.rows("SELECT id FROM messages WHERE org_id = ?", own.id)).toEqual([]);
    const again = await own.plan(one!.id, "reject", input);
    const read = again.body.messages.map(({ template }: { template: string }) => template);
    expect((await own.act(one!.id, "reject", input, { templates: read })).status).toBe(200);
    const unasked = await own.act(two[0]!.id, "reject", input);
    expect(unasked.body.messages[0].subject).toBe(words.subject);
    const ownWords = { ...input, message: { subject: "x", body: "y" } };
    expect((await own.act(two[1]!.id, "reject", ownWords, { templates })).status).toBe(200);
  });

  it("of the nearest level holds, language by language, and each level says what it overrides", async () => {
    const own = await Organisation.make();
    const title = (i: number) => `Lärare ${i}`;
    const projects: string[] = [];
    for (const [i, department] of ["Utbildning", "Utbildning/ Grundskola", "Vård"].entries()) {
      const id = await own.addProject(undefined, { title: title(i) });
      await env.DB.prepare("UPDATE projects SET department = ? WHERE id = ?")
        .bind(department, id)
        .run();
      projects.push(id);
    }
    const save = (unit: string, language: string, subject: string) =>
      own.call("/v1/templates/reject", {
        method: "PUT",
        body: { unit, language, version: 0, subject, body: "Hej" },
      });
    await save("", "sv", "Kommunens");
    await save("Utbildning", "sv", "Utbildnings");
    await save("Utbildning / Grundskola", "en", "The school's");
    const subjectFor = async (project: string, language: string) => {
      const { id } = await own.application({ project, language });
      const { body } = await own.plan(id, "reject", { type: "email", reason: "rejection-1" });
      return body.messages[0].subject as string;
    };
    const product = (language: "sv" | "en", i: number) =>
      defaultTemplate("reject", language).subject.replace("{{project.title}}", title(i));
    expect(await Promise.all(projects.map((project) => subjectFor(project, "sv")))).toEqual([
      "Utbildnings",
      "Utbildnings",
      "Kommunens",
    ]);
    expect(await Promise.all(projects.map((project) => subjectFor(project, "en")))).toEqual([
      product("en", 0),
      "The school's",
      product("en", 2),
    ]);
    const list = (await own.call("/v1/templates")).body;
    expect(list.units).toEqual([
      { unit: "", level: 0, own: 1 },
      { unit: "Digitalisering", level: 1, own: 0 },
      { unit: "Utbildning", level: 1, own: 1 },
      { unit: "Utbildning / Grundskola", level: 2, own: 1 },
      { unit: "Vård", level: 1, own: 0 },
    ]);
    const rejection = list.data.find(({ kind }: { kind: string }) => kind === "reject");
    expect(rejection).toMatchObject({
      inUse: true,
      overriddenIn: ["Utbildning", "Utbildning / Grundskola"],
      languages: [
        { language: "sv", from: "", own: true, subject: "Kommunens" },
        { language: "en", from: "default", own: false },
      ],
    });
    const below = (await own.call("/v1/templates?unit=utbildning%20/%20grundskola")).body;
    expect(below.unit).toBe("Utbildning / Grundskola");
    const there = below.data.find(({ kind }: { kind: string }) => kind === "reject");
    expect(there.languages).toMatchObject([
      { from: "Utbildning", own: false },
      { from: "Utbildning / Grundskola", own: true },
    ]);
  });

  it("names its version on every message made from it, and none on a recruiter's own words", async () => {
    const { body: saved } = await put("withdraw", { body: "Tack!" });
    const own = { subject: "Hej", body: "Egna ord" };
    const ids = await Promise.all(
      [undefined, own].map(async (message) => {
        const { id } = await org.application();
        const { body } = await org.act(id, "withdraw", { source: "phone", notify: true, message });
        const [row] = await org.rows(
          "SELECT template_id FROM messages WHERE receipt_id = ?",
          body.id,
        );
        return row!.template_id;
      }),
    );
    expect(ids).toEqual([saved.id, null]);
  });

  it("can be chosen among those of the action, in the candidate's own language", async () => {
    const { id } = await org.application({ language: "en" });
    const input = { type: "email", reason: "rejection-1" };
    const chosen = { ...input, message: { template: "reject-after-interview" } };
    const { body } = await org.plan(id, "reject", chosen);
    expect(body.messages[0]).toMatchObject({
      language: "en",
      template: defaultTemplate("reject-after-interview", "en").id,
    });
    for (const template of ["save", "nothing", "__proto__", saved()]) {
      const refused = await org.plan(id, "reject", { ...input, message: { template } });
      expect([refused.status, ...codes(refused)]).toEqual([
        422,
        ["input.message.template", "unknown_template"],
      ]);
    }
    function saved() {
      return "tmpl_0000000000000000000000000a";
    }
  });

  it("is no choice where it goes out by itself: a reminder or a code invites nobody", async () => {
    const { body: settings } = await org.call("/v1/settings");
    const panel = settings.templates.filter(
      ({ kind }: { kind: string }) => kind === "send-to-panel",
    );
    expect(panel.map(({ id, chosen }: { id: string; chosen: boolean }) => [id, chosen])).toEqual([
      ["send-to-panel", true],
      ["panel-reminder", false],
      ["panel-reopened", false],
      ["panel-code", false],
    ]);
    const { id } = await org.application();
    for (const message of [{ template: "panel-code" }, { subject: "x", body: "{{panel.code}}" }]) {
      const refused = await org.plan(id, "send-to-panel", {
        reviewers: [{ kind: "external", name: "Bo", email: "bo@annan.example" }],
        deadline: inDays(7),
        message,
      });
      expect(refused.status).toBe(422);
    }
  });

  it("delays its messages by its days, to a working morning, unless told otherwise", async () => {
    await put("reject", { delayDays: 2 });
    const { id } = await org.application();
    const input = { type: "email", reason: "rejection-1" };
    const [usual] = (await org.plan(id, "reject", input)).body.messages;
    expect(usual.state).toBe("scheduled");
    expect(new Date(usual.sendAt).toLocaleTimeString("sv", { timeZone: "Europe/Stockholm" })).toBe(
      "08:00:00",
    );
    const [held] = (await org.plan(id, "reject", { ...input, send: { when: "hold" } })).body
      .messages;
    expect(held.state).toBe("held");
  });
});

describe("saving a template", () => {
  it("is refused at the place where a field is unknown, and nothing is kept", async () => {
    const bad = await put("save", { subject: "Hej {{candidate.nam}}", body: "a\n\nb {{x" });
    expect(bad.status).toBe(422);
    expect(codes(bad)).toEqual([
      ["subject", "unknown_field"],
      ["body", "unclosed_field"],
    ]);
    expect(bad.body.errors[0].message).toContain("candidate.nam");
    expect(bad.body.errors[1].message).toContain("rad 3");
    expect(codes(await put("reject", { body: "{{save.purpose}}" }))).toEqual([
      ["body", "unknown_field"],
    ]);
    expect((await org.call("/v1/templates/save")).body.languages.sv.version).toBe(0);
  });

  it.each<[string, object, string, string]>([
    ["an empty subject", { subject: " " }, "subject", "required"],
    ["a subject of two lines", { subject: "a\nBcc: b@c.se" }, "subject", "line_break"],
    ["a body of nothing", { body: "" }, "body", "required"],
    ["a body that is too long", { body: "x".repeat(20_001) }, "body", "too_long"],
    ["a control character", { body: "a\u0000b" }, "body", "control_character"],
    ["a delay of half a day", { delayDays: 0.5 }, "delayDays", "invalid_type"],
    ["a delay of a year", { delayDays: 365 }, "delayDays", "invalid_value"],
    ["a language without words", { language: "fi" }, "language", "invalid_value"],
    ["a department that nobody recruits for", { unit: "Rymdfart" }, "unit", "unknown_unit"],
    ["a field that is none", { colour: "red" }, "colour", "unknown"],
  ])("refuses %s", async (_, change, path, code) => {
    const answer = await put("forward", change);
    expect([answer.status, ...codes(answer)]).toEqual([422, [path, code]]);
  });

  it.each([
    ["send-to-panel", "panel.link"],
    ["panel-reminder", "panel.link"],
    ["panel-code", "panel.code"],
  ])("refuses a body of %s without %s, that nobody could do anything with", async (kind, field) => {
    const greeting = { subject: `Till {{reviewer.name}}`, body: "Hej {{reviewer.name}}!" };
    const refused = await put(kind, greeting);
    expect([refused.status, ...codes(refused)]).toEqual([422, ["body", "missing_field"]]);
    expect(refused.body.errors[0].message).toContain(`{{${field}}}`);
    const preview = await org.call(`/v1/templates/${kind}/previews`, {
      body: { language: "sv", ...greeting },
    });
    expect(codes(preview)).toEqual([["body", "missing_field"]]);
    expect(codes(await put(kind, { ...greeting, subject: `{{${field}}}` }))).toEqual([
      ["body", "missing_field"],
    ]);
    const body = `${greeting.body}\n\n{{ ${field} }}`;
    expect((await put(kind, { ...greeting, body })).status).toBe(200);
  });

  it("knows its kinds", async () => {
    expect((await put("nothing", {})).status).toBe(404);
    expect((await put("__proto__", {})).status).toBe(404);
  });

  it("lets one of two win, and says so to the other", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put("more-information", { subject: `Nr ${i}` })),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(
      new Set(answers.filter((each) => !won.includes(each)).map(({ body }) => body.code)),
    ).toEqual(new Set(["version_conflict"]));
    expect((await org.call("/v1/templates/more-information")).body.languages.sv.subject).toBe(
      won[0]!.body.subject,
    );
  });

  it("again with the same words, as after a lost answer, changes nothing", async () => {
    const once = await put("application-received", {});
    const again = await put("application-received", {});
    expect([again.status, again.body]).toEqual([200, once.body]);
  });

  it("wants the permission, for the whole organisation", async () => {
    const reading = await org.session({ scopes: ["reject"] });
    const narrowed = await org.session({ projects: [org.project] });
    for (const token of [reading, narrowed]) {
      const refused = await put("save", {}, { token });
      expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
      expect((await org.call("/v1/templates/save", { token })).status).toBe(200);
    }
  });
});

describe("a preview", () => {
  it.each(["sv", "en"])("reads as an invented recipient would read it, in %s", async (language) => {
    for (const { kind } of (await org.call("/v1/templates")).body.data) {
      const { subject, body } = (await org.call(`/v1/templates/${kind}`)).body.languages[language];
      const answer = await org.call(`/v1/templates/${kind}/previews`, {
        body: { language, subject: subject || "x", body },
      });
      expect(answer.status, kind).toBe(200);
      expect(answer.body.html).toContain(`lang="${language}"`);
      expect(answer.body.text, kind).not.toMatch(/\{\{|sample\./);
    }
  });

  it("shows a look that is not saved yet, and refuses one that could not be", async () => {
    const words = { language: "sv", subject: "x", body: "[Läs](https://prov.example)" };
    const preview = (look: object) =>
      org.call("/v1/templates/reject/previews", { body: { ...words, look } });
    const lines = { sv: "Stortorget 12", en: null };
    const shown = await preview({ accent: "#a1b2c3", footer: lines });
    expect(shown.body.html).toContain("#a1b2c3");
    expect(shown.body.html).toContain("Stortorget 12");
    expect(shown.body.text).toContain("Stortorget 12");
    const saved = await org.call("/v1/templates/reject/previews", { body: words });
    expect(saved.body.html).not.toContain("Stortorget 12");
    expect(codes(await preview({ accent: "blue", footer: lines }))).toEqual([
      ["look.accent", "colour"],
    ]);
  });

  it("names what cannot be filled in", async () => {
    const body = { language: "sv", subject: "{{nobody}}", body: "Hej" };
    const answer = await org.call("/v1/templates/reject/previews", { body });
    expect(codes(answer)).toEqual([["subject", "unknown_field"]]);
  });
});

describe("the look of mail", () => {
  const brand = (body: object) => org.call("/v1/branding", { method: "PUT", body });
  const logo = (bytes: Uint8Array, more: object = {}) =>
    org.call("/v1/branding/logo", { method: "PUT", body: bytes, ...more });

  it("is a colour, a logo and lines below, on the next message", async () => {
    const lines = { sv: "Provköping\nTorget 1", en: null };
    expect((await brand({ accent: "#1f6f54", footer: lines })).body).toEqual({
      accent: "#1f6f54",
      footer: lines,
      logo: null,
    });
    const set = await logo(PNG);
    expect(set.body.logo).toMatchObject({ contentType: "image/png", size: PNG.length });
    expect(set.body.logo.data).toMatch(/^data:image\/png;base64,iVBOR/);
    const { id } = await org.application();
    const input = { subject: "Hej", content: "Hej" };
    const [planned] = (await org.plan(id, "send-email", input)).body.messages;
    expect(planned.html).toContain('<img src="cid:logo" alt="Provköpings kommun"');
    expect(planned.html).toContain("#1f6f54");
    expect(planned.text).toContain("Provköping\nTorget 1");
    expect(planned.attachments).toEqual([]);
    const { body: receipt, status } = await org.act(id, "send-email", input);
    expect(status, JSON.stringify(receipt)).toBe(200);
    const [row] = await org.rows(
      "SELECT attachments FROM messages WHERE receipt_id = ?",
      receipt.id,
    );
    const [attached] = JSON.parse(String(row!.attachments));
    expect(attached).toMatchObject({ cid: "logo", contentType: "image/png", size: PNG.length });
    expect(await env.FILES.head(attached.key)).not.toBeNull();
    const removed = await org.call("/v1/branding/logo-removals", { body: {} });
    expect(removed.body.logo).toBeNull();
    expect(await env.FILES.head(attached.key), "what waits still shows it").not.toBeNull();
    expect((await logo(PNG)).body.logo).not.toBeNull();
    const current = `SELECT logo ->> 'key' AS key FROM organisations WHERE id = ?`;
    const [{ key }] = (await org.rows(current, org.id)) as [{ key: string }];
    expect(key, "the sweep may be at the former one").not.toBe(attached.key);
    expect(await org.rows("SELECT key FROM blob_gc WHERE key = ?", key)).toEqual([]);
    expect(await env.FILES.head(attached.key), "what waits shows it still").not.toBeNull();
  });

  it("keeps the logo in use, though storing it again broke off", async () => {
    const stored = await logo(PNG);
    expect(stored.status).toBe(200);
    const [{ key }] = (await org.rows(
      "SELECT logo ->> 'key' AS key FROM organisations WHERE id = ?",
      org.id,
    )) as [{ key: string }];
    const mute = new Proxy(env.FILES, {
      get: (bucket, name) =>
        name === "put"
          ? () => Promise.reject(new Error("R2"))
          : Reflect.get(bucket, name).bind(bucket),
    });
    expect((await logo(PNG, { bindings: { ...env, FILES: mute } })).status).toBe(500);
    await sweepBlobs(new Database(env.DB), env.FILES, new Date(Date.now() + 2 * 86_400_000));
    expect(await env.FILES.head(key)).not.toBeNull();
  });

  it("refuses a colour that is none, long lines, and a logo that is no picture or too large", async () => {
    const footer = { sv: null, en: null };
    for (const accent of ["red", "#fff", "#12345g", '#000000"><script>'])
      expect(codes(await brand({ accent, footer }))).toEqual([["accent", "colour"]]);
    expect(codes(await brand({ accent: null, footer: { sv: "x".repeat(401), en: null } }))).toEqual(
      [["footer.sv", "too_long"]],
    );
    expect(codes(await logo(new TextEncoder().encode("<svg/>")))).toEqual([["body", "logo_type"]]);
    const large = new Uint8Array(100_001);
    large.set(PNG);
    expect((await logo(large)).status).toBe(413);
    const token = await org.session({ scopes: ["reject"] });
    expect((await logo(PNG, { token })).status).toBe(403);
  });
});
