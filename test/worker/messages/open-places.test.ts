/** No unfilled text leaves: for one and for many, in both languages, whoever wrote it. */
import { beforeEach, describe, expect, it } from "vitest";
import { reviewers as purpose } from "../../../worker/features/panel/guests.ts";
import { remindDue } from "../../../worker/guests/reminders.ts";
import { definitionOf } from "../../support/registry.ts";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { openPlaces } from "../../../worker/domain/template.ts";
import { LOCALES, type Locale } from "../../../worker/domain/vocabulary.ts";
import {
  isChosen,
  templateKinds,
  actionOf,
  type TemplateKind,
} from "../../../worker/mail/kinds.ts";
import { defaultTemplate } from "../../../worker/mail/templates.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { CASES } from "../support/cases.ts";
import { filledIn, readyText } from "../support/filled.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";
import { openPanel, setInvitations } from "../support/panels.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

/** What is cancelled, moved, withdrawn or sent by post is one candidate's own (test/worker/{interview,offer,letter}). */
const OF_ONE = ["cancel-interview", "move-interview", "withdraw-offer", "send-letter"];
const kinds = templateKinds().filter(
  (kind) => isChosen(kind) && definitionOf(actionOf(kind)) && !OF_ONE.includes(actionOf(kind)),
);
const PLACE = { sv: "[skriv vad]", en: "[write what]" };
const SAYS = { sv: /^Fyll i ”\[.+\]” eller ta bort det\./, en: /^Fill in “\[.+\]” or remove it\./ };

const caseOf = (kind: TemplateKind) => CASES.find(({ id }) => id === actionOf(kind))!;

/** The text of one who is saved follows the legal basis. */
const goodInput = async (kind: TemplateKind) => ({
  ...(await caseOf(kind).input(org, await org.application())),
  ...(kind === "save" && { basis: "legitimate-interest", note: "Stark profil" }),
});

/** The input of a kind's action, with words of one's own. */
async function inputOf(
  kind: TemplateKind,
  { subject, body }: { subject: string; body: string },
): Promise<{ input: Record<string, unknown>; at: Record<"subject" | "body", string> }> {
  const input: Record<string, unknown> = await goodInput(kind);
  return "content" in input
    ? {
        input: { ...input, subject, content: body },
        at: { subject: "input.subject", body: "input.content" },
      }
    : {
        input: { ...input, message: { subject, body } },
        at: { subject: "input.message.subject", body: "input.message.body" },
      };
}

const applicationsFor = (kind: TemplateKind, count: number): Promise<Seeded[]> => {
  const { from, former } = caseOf(kind);
  return org.applications(count, { status: from, ...(former && { former }) });
};

const many = (
  path: string,
  action: string,
  input: unknown,
  applications: Seeded[],
  headers: Record<string, string> = {},
): Promise<Answer> =>
  org.call(path, {
    body: { action, input, applications: applications.map(({ id }) => ({ id })) },
    ...(path === "/v1/actions" && { key: crypto.randomUUID() }),
    headers,
  });

interface Fault {
  path: (string | number)[];
  code: string;
  message: string;
}

/** Where which place is open, as an answer says it. */
const opened = (faults: Fault[] = []): string[] =>
  faults
    .filter(({ code }) => /(?:^|\.)open_place$/.test(code))
    .map(({ path, message }) => `${path.join(".")} ${/[“”](\[.*\])”/.exec(message)?.[1]}`);

const untouched = async (): Promise<void> => {
  expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
  expect(
    await org.rows("SELECT verb FROM events WHERE org_id = ? AND verb <> 'receive'", org.id),
  ).toEqual([]);
};

/** For one and for three, planned and executed: blocked at these places, in words, with nothing done. */
async function expectBlocked(
  kind: TemplateKind,
  input: Record<string, unknown>,
  places: string[],
  language: Locale = "sv",
): Promise<void> {
  const action = actionOf(kind);
  const [one, ...three] = await applicationsFor(kind, 4);
  const headers = { "Accept-Language": language };
  const planned = await org.call(`/v1/applications/${one!.id}/plans`, {
    body: { action, input },
    headers,
  });
  expect([planned.status, planned.body.executable], kind).toEqual([200, false]);
  expect(opened(planned.body.blocks), kind).toEqual(places);
  expect(planned.body.messages).toEqual([]);
  for (const { message } of planned.body.blocks as Fault[]) expect(message).toMatch(SAYS[language]);
  const done = await org.act(one!.id, action, input);
  expect([done.status, done.body.code], kind).toEqual([409, "blocked"]);
  expect(opened(done.body.errors), kind).toEqual(places);
  for (const path of ["/v1/plans", "/v1/actions"]) {
    const { body } = await many(path, action, input, three, headers);
    for (const { plan, problem, outcome } of body.results) {
      if (path === "/v1/actions") expect(outcome).toBe("blocked");
      else expect(plan.executable).toBe(false);
      expect(opened(plan?.blocks ?? problem.errors), kind).toEqual(places);
    }
  }
  await untouched();
}

/** For one and for three: executed as planned. */
async function expectSent(kind: TemplateKind, input: Record<string, unknown>): Promise<void> {
  const action = actionOf(kind);
  const applications = await applicationsFor(kind, action === "send-to-panel" ? 3 : 4);
  const three = applications.slice(-3);
  if (action !== "send-to-panel") {
    const planned = await org.plan(applications[0]!.id, action, input);
    expect(planned.body.blocks, kind).toEqual([]);
    expect((await org.act(applications[0]!.id, action, input)).status, kind).toBe(200);
  }
  const { body } = await many("/v1/actions", action, input, three);
  expect(
    body.results.map(({ outcome }: { outcome: string }) => outcome),
    kind,
  ).toEqual(three.map(() => "done"));
  // What goes out by itself later is of a text of its own.
  const left = await org.rows(
    "SELECT text FROM messages WHERE org_id = ? AND kind NOT LIKE '%-reminder'",
    org.id,
  );
  expect(left.length).toBeGreaterThan(1);
  for (const { text } of left) expect(String(text)).toContain("4 december");
}

describe.each(LOCALES)("a text of one's own (%s)", (language) => {
  it.each(kinds)("with an open place is blocked until it is filled in: %s", async (kind) => {
    const { subject, body } = readyText(kind, language);
    const open = {
      subject: `${subject} ${PLACE[language]}`,
      body: `${body}\n\n- ${PLACE[language]}\n[{{recruiter.name}}s not]`,
    };
    const { input, at } = await inputOf(kind, open);
    await expectBlocked(
      kind,
      input,
      [
        `${at.subject} ${PLACE[language]}`,
        `${at.body} ${PLACE[language]}`,
        `${at.body} [{{recruiter.name}}s not]`,
      ],
      language,
    );
    const filled = { subject: filledIn(open.subject), body: filledIn(open.body) };
    await expectSent(kind, (await inputOf(kind, filled)).input);
  });
});

describe("the product's own text", () => {
  it("has open places only where somebody is there to fill them in", () => {
    const open = templateKinds().flatMap((kind) =>
      LOCALES.flatMap((language) => {
        const { subject, body } = defaultTemplate(kind, language);
        return openPlaces(`${subject}\n${body}`).map((place) => `${kind} ${language} ${place}`);
      }),
    );
    expect(open).toEqual([
      "send-email sv [skriv ditt meddelande]",
      "send-email en [write your message]",
      "more-information sv [skriv vad ni behöver]",
      "more-information sv [datum]",
      "more-information en [write what you need]",
      "more-information en [date]",
    ]);
  });

  it.each(
    LOCALES.flatMap((language) =>
      (["send-email", "more-information"] as const).map((kind) => [kind, language] as const),
    ),
  )("is blocked as it stands, and sent once it is filled in: %s (%s)", async (kind, language) => {
    const { subject, body } = defaultTemplate(kind, language);
    const { input, at } = await inputOf(kind, { subject: subject || "Hej", body });
    const places = openPlaces(body).map((place) => `${at.body} ${place}`);
    expect(places.length).toBeGreaterThan(0);
    await expectBlocked(kind, input, places, language);
    await expectSent(kind, (await inputOf(kind, readyText(kind, language))).input);
  });
});

const save = (kind: string, words: object, version = 0, language = "sv"): Promise<Answer> =>
  org.call(`/v1/templates/${kind}`, {
    method: "PUT",
    body: { unit: "", language, version, subject: "Besked", body: "Hej", ...words },
  });

describe("an organisation's own text", () => {
  const templated = [
    "reject",
    "reject-after-interview",
    "withdraw",
    "save",
    "send-to-panel",
  ] as const;

  it.each(templated)(
    "may keep open places, and is blocked until they are filled in: %s",
    async (kind) => {
      const ready = readyText(kind, "sv");
      const words = { subject: "[rubrik]", body: `${ready.body}\n\nSvara senast [datum].` };
      for (const language of LOCALES)
        expect((await save(kind, words, 0, language)).status).toBe(200);
      const preview = await org.call(`/v1/templates/${kind}/previews`, {
        body: { language: "sv", ...words },
      });
      expect([preview.status, preview.body.subject]).toEqual([200, "[rubrik]"]);
      expect(preview.body.text).toContain("Svara senast [datum].");
      const base = await goodInput(kind);
      await expectBlocked(kind, { ...base, message: { template: kind } }, [
        "input.message.subject [rubrik]",
        "input.message.body [datum]",
      ]);
      const filled = { subject: "Besked", body: filledIn(words.body) };
      await expectSent(kind, { ...base, message: filled });
    },
  );

  it("blocks in the language in which it is open alone", async () => {
    await save("reject", { body: "Hello [name]" }, 0, "en");
    const [sv] = await org.applications(1);
    const [en] = await org.applications(1, { language: "en" });
    const input = { type: "email", reason: "rejection-1" };
    const { body } = await many("/v1/plans", "reject", input, [sv!, en!]);
    expect(body.results.map(({ plan }: Answer["body"]) => opened(plan.blocks))).toEqual([
      [],
      ["input.message.body [name]"],
    ]);
  });

  it("that goes out by itself has none: it is refused at its field, in both languages", async () => {
    const body = "Hej {{reviewer.name}}, {{panel.link}} [datum] {{reviewer.name | [namn]}}";
    for (const language of LOCALES) {
      const answer = await org.call("/v1/templates/panel-reminder", {
        method: "PUT",
        body: { unit: "", language: "sv", version: 0, subject: "[rubrik]", body },
        headers: { "Accept-Language": language },
      });
      expect([answer.status, answer.body.code]).toEqual([422, "invalid_input"]);
      expect(answer.body.errors.map(({ path, code }: Fault) => [path.join("."), code])).toEqual([
        ["subject", "open_place"],
        ["body", "open_place"],
        ["body", "open_place"],
      ]);
      expect(answer.body.errors[0].message).toMatch(SAYS[language]);
    }
  });

  it("kept from before, that goes out by itself, gives way to the product's", async () => {
    const panel = await openPanel(org, [await org.application()]);
    await setInvitations(panel.id, "sent");
    const link = "{{panel.link}}";
    await save("panel-reminder", { subject: "Egen", body: link }, 0, "sv");
    await save("panel-reminder", { subject: "Own", body: link }, 0, "en");
    await env.DB.prepare(
      "UPDATE template_versions SET body = body || ' [datum]' WHERE org_id = ? AND language = 'sv'",
    )
      .bind(org.id)
      .run();
    const now = new Date(Date.now() + 4 * 24 * 3_600_000);
    await remindDue(purpose, new Database(env.DB), { now, newId });
    const sent = await org.rows(
      "SELECT subject, text FROM messages WHERE org_id = ? AND kind = 'panel-reminder' ORDER BY recipient",
      org.id,
    );
    expect(sent.map(({ subject }) => subject === "Own" || subject === "Egen")).toEqual([
      true,
      false,
    ]);
    for (const { text } of sent) expect(String(text)).not.toContain("[datum]");
  });
});

describe("what a value holds", () => {
  it("is text, in brackets too, and so is a letter that goes along", async () => {
    const { id } = await org.application({
      firstName: "[Förnamn]",
      lastName: "[Efternamn]",
      coverLetter: "Se [bilaga 1].",
    });
    const sent = await org.act(id, "send-email", {
      subject: "{{candidate.name}}",
      content: "Hej {{candidate.name}}",
    });
    expect([sent.status, sent.body.messages?.[0].subject]).toEqual([200, "[Förnamn] [Efternamn]"]);
    const passed = await org.act(id, "forward", {
      recipient: "chef@prov.example",
      subject: "En ansökan",
      content: "Läs gärna {{candidate.name}}.",
      anonymise: false,
      withoutAttachments: true,
    });
    expect(passed.status).toBe(200);
  });
});

describe("a message that waits", () => {
  it("is not written anew with an open place, neither in the preview nor when saved", async () => {
    const { id } = await org.application();
    const done = await org.act(id, "send-email", { subject: "Hej", content: "Hej du" });
    const message = done.body.messages[0].id;
    const before = await org.rows("SELECT * FROM messages WHERE org_id = ?", org.id);
    for (const path of ["edit-plans", "edits"]) {
      const answer = await org.call(`/v1/messages/${message}/${path}`, {
        body: {
          ...(path === "edits" && { version: 1 }),
          subject: "Hej [namn]",
          body: "Senast [datum]",
        },
      });
      expect([answer.status, opened(answer.body.errors)]).toEqual([
        422,
        ["subject [namn]", "body [datum]"],
      ]);
    }
    expect(await org.rows("SELECT * FROM messages WHERE org_id = ?", org.id)).toEqual(before);
  });

  it("is no test copy either", async () => {
    const { id } = await org.application();
    const answer = await org.call(`/v1/applications/${id}/test-copies`, {
      body: {
        action: "send-email",
        input: { subject: "Hej", content: "Senast [datum]" },
      },
    });
    expect([answer.status, opened(answer.body.errors)]).toEqual([409, ["input.content [datum]"]]);
    await untouched();
  });
});

describe("more reviewers of a panel", () => {
  it("are not invited by a text with an open place, of one's own or of the organisation", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const before = await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id);
    const reviewers = [
      { kind: "internal", name: "Ny", email: "ny@prov.example" },
      { kind: "internal", name: "Nyare", email: "nyare@prov.example" },
    ];
    const body = "{{panel.link}} [hälsning]";
    const ask = (path: string, message?: object) =>
      org.call(`/v1/panels/${panel.id}/${path}`, { body: { reviewers, message } });
    const expectOpen = async (message?: object) => {
      const planned = await ask("reviewer-plans", message);
      expect(planned.body.executable).toBe(false);
      // Said once, however many they are.
      expect(opened(planned.body.blocks)).toEqual(["message.body [hälsning]"]);
      const done = await ask("reviewers", message);
      expect([done.status, opened(done.body.errors)]).toEqual([422, ["message.body [hälsning]"]]);
    };
    await expectOpen({ subject: "Hej", body });
    await save("send-to-panel", { body });
    await expectOpen();
    expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual(before);
    const filled = await ask("reviewers", { subject: "Hej", body: "{{panel.link}} Hälsningar" });
    expect(filled.status).toBe(200);
  });
});
