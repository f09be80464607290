import { describe, expect, it } from "vitest";
import { compose, type Draft } from "../../../worker/mail/compose.ts";
import { allowedFields } from "../../../worker/mail/kinds.ts";
import { saveValues } from "../../../worker/features/save/message.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { sampleFacts, type FactsOverrides } from "../support/facts.ts";

const composed = (overrides: FactsOverrides, draft: Partial<Draft> = {}) =>
  compose(sampleFacts(overrides), {
    kind: "send-email",
    audience: "candidate",
    to: "eva.larsson72@example.com",
    subject: "S",
    send: { when: "hold" },
    ...draft,
  });

const body = (overrides: FactsOverrides, text: string): string | undefined =>
  composed(overrides, { body: text }).messages[0]?.text.split("\n\n")[0];

describe("a greeting", () => {
  it.each([
    ["Eva", "Larsson", "Hej Eva,"],
    ["Anna-Karin", "von Essen", "Hej Anna-Karin,"],
    ["", "Suharto", "Hej Suharto,"],
    ["Teller", "", "Hej Teller,"],
    ["\u200b", "Öst", "Hej Öst,"],
  ])("of %s %s is by the first name, or the only one", (firstName, lastName, said) => {
    const [rejected] = compose(sampleFacts({ candidate: { firstName, lastName } }), {
      kind: "reject",
      audience: "candidate",
      to: "eva.larsson72@example.com",
    }).messages;
    expect(rejected!.text.split("\n")[0]).toBe(said);
  });
});

describe("what is known of an application and of who writes", () => {
  it("fills its fields, in the language of the message", () => {
    const text =
      "{{application.date}} {{application.reference}} {{recruiter.title}} {{recruiter.phone}} {{recruiter.email}}";
    const actor = { title: "HR-chef", phone: "08-465 004 12" };
    expect(body({ actor }, text)).toBe(
      "13 november 2026 A-70013 HR-chef 08-465 004 12 anna.ek@bjorkvik.example",
    );
    expect(body({ actor, candidate: { language: "en" } }, "{{application.date}}")).toBe(
      "13 November 2026",
    );
  });

  it("is the day in the organisation's zone", () => {
    const receivedAt = "2026-11-13T23:30:00.000Z";
    expect(body({ application: { receivedAt } }, "{{application.date}}")).toBe("14 november 2026");
  });

  it("is named when it is missing", () => {
    const facts = {
      actor: { email: null },
      application: { externalId: null },
    };
    const blocksOf = (text: string) =>
      composed(facts, { body: text }).blocks.map(({ code, params }) => [code, params!.field]);
    expect(blocksOf("{{application.reference}}")).toEqual([
      ["plan.empty-field", { word: "merge.application.reference" }],
    ]);
    for (const field of ["title", "phone", "email"])
      expect(blocksOf(`{{recruiter.${field}}}`)).toEqual([
        ["plan.empty-own-field", { word: `merge.recruiter.${field}` }],
      ]);
  });

  it("is not offered where nobody could say it: about many, and by itself", () => {
    const many = allowedFields("send-to-panel");
    expect(many.filter((field) => /^(candidate|application)\./.test(field))).toEqual([]);
    expect(many).toContain("recruiter.phone");
    const alone = allowedFields("panel-reminder");
    expect(alone.filter((field) => field.startsWith("recruiter."))).toEqual([
      "recruiter.name",
      "recruiter.email",
    ]);
  });

  it("is barred in what forms are told exactly where it may not be used", async () => {
    const org = await quietOrganisation();
    const { body: told } = await org.call("/v1/settings");
    const all: string[] = told.mergeFields.map(({ id }: { id: string }) => id);
    for (const { id, barred, fields } of told.templates) {
      const own = fields.map((each: { id: string }) => each.id);
      const left = [...all.filter((field) => !barred.includes(field)), ...own];
      expect([id, left.toSorted()]).toEqual([id, allowedFields(id).toSorted()]);
    }
  });

  it("is what the session says, and stays so when a colleague edits the message", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const content = "Ring {{recruiter.name}}, {{recruiter.title}}, {{recruiter.phone}}.";
    const session = (actor: object) => org.session({ actor });
    const anna = await session({ id: "a", name: "Anna", title: "HR-chef", phone: "08-465 004 12" });
    const bo = await session({ id: "b", name: "Bo", title: "Chef", phone: "08-465 004 13" });
    const plain = await session({ id: "c", name: "Cia" });
    const send = (token: string) =>
      org.call(`/v1/applications/${id}/actions`, {
        token,
        key: crypto.randomUUID(),
        body: { action: "send-email", input: { subject: "S", content } },
      });
    const sent = await send(anna);
    expect(sent.status).toBe(200);
    const refused = await send(plain);
    expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      "plan.empty-own-field",
      "plan.empty-own-field",
    ]);
    for (const token of [bo, plain]) {
      const { body: planned } = await org.call(
        `/v1/messages/${sent.body.messages[0].id}/edit-plans`,
        {
          token,
          body: { subject: "Ny", body: content },
        },
      );
      expect(planned.text).toContain("Ring Anna, HR-chef, 08-465 004 12.");
    }
  });
});

describe("words that somebody wrote in one language", () => {
  const saved = {
    id: "prof_0dyn1tfnb89mp55m3cyqtjk9xf",
    linkVersion: 1,
    purpose: "Kommande tjänster",
    basis: "consent",
    expiresOn: "2028-11-14",
  } as const;
  const asked = (language: string, extra: Draft["extra"], more: Partial<Draft> = {}) =>
    compose(sampleFacts({ candidate: { language } }), {
      kind: "save-consent",
      audience: "candidate",
      to: "eva.larsson72@example.com",
      extra: extra!,
      ...more,
    });

  it("are named by the plan where the message is in another, if it holds them", () => {
    const values = saveValues({ ...saved, spoken: "sv" });
    expect(asked("en", values).warnings).toEqual([
      {
        code: "plan.other-language",
        params: {
          field: { word: "merge.save.purpose" },
          language: { word: "language.sv" },
          used: { word: "language.en" },
        },
      },
    ]);
    expect(asked("sv", values).warnings).toEqual([]);
    expect(asked("en", values, { subject: "S", body: "B" }).warnings).toEqual([]);
  });

  it("are given in the message's language where they are known in it", () => {
    const values = saveValues({ ...saved, spoken: "sv", purposes: { en: "Future positions" } });
    const { messages, warnings } = asked("en", values);
    expect(warnings).toEqual([]);
    expect(messages[0]!.text).toContain("Future positions");
    expect(messages[0]!.text).not.toContain("Kommande tjänster");
  });
});
