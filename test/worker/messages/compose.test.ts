import { describe, expect, it } from "vitest";
import { compose, type Draft } from "../../../worker/mail/compose.ts";
import { ownCopy } from "../../../worker/mail/own-copy.ts";
import { saveValues } from "../../../worker/features/save/message.ts";
import { sampleFacts, type FactsOverrides } from "../support/facts.ts";

const rejection = { kind: "reject", audience: "candidate", send: { when: "hold" } } as const;
const to = "eva.larsson72@example.com";

function composed(overrides: FactsOverrides = {}, draft: Partial<Draft> = {}) {
  return compose(sampleFacts(overrides), { ...rejection, to, ...draft });
}
const codes = (overrides: FactsOverrides, draft: Partial<Draft> = {}) =>
  composed(overrides, draft).blocks.map((block) => block.code);

describe("a message", () => {
  it("is rendered for this candidate, from the default text of its kind", () => {
    const { messages, blocks, warnings } = composed();
    expect({ blocks, warnings }).toEqual({ blocks: [], warnings: [] });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      kind: "reject",
      to,
      from: { name: "Björkviks kommun, Rekrytering", address: "rekrytering@bjorkvik.example" },
      replyTo: "anna.ek@bjorkvik.example",
      subject: "Besked om din ansökan till HR-specialist",
      language: "sv",
      sendAt: "2026-11-23T12:00:30.000Z",
      state: "held",
      attachments: [],
    });
    expect(messages[0]!.text).toMatch(/^Hej Eva,\n\n/);
    expect(messages[0]!.html).toContain("Hej Eva,");
  });

  it("is not sent when nothing of it can be seen", () => {
    for (const unseen of ["\u200b", "\u2800\u2800", "\u00ad \ufeff", "\u3164"]) {
      expect(codes({}, { subject: unseen, body: "Hej" })).toEqual(["field.required"]);
      expect(codes({}, { subject: "Hej", body: `${unseen}\n${unseen}` })).toEqual([
        "field.required",
      ]);
      const named = { subject: "Hej", body: "Hej {{candidate.first_name}}" };
      expect(codes({ candidate: { firstName: unseen } }, named)).toEqual(["plan.empty-field"]);
      const greeting = { subject: "Hej", body: "Hej {{candidate.first_name | du}}!" };
      expect(composed({ candidate: { firstName: unseen } }, greeting).messages[0]!.text).toMatch(
        /^Hej du!\n/,
      );
    }
  });

  it("is the same each time", () => {
    expect(composed()).toEqual(composed());
  });

  it("takes the recruiter's own words and resolves them too", () => {
    const [message] = composed(
      {},
      {
        subject: "{{candidate.first_name}}: besked",
        body: "Hej {{candidate.first_name | du}}!",
      },
    ).messages;
    expect(message).toMatchObject({ subject: "Eva: besked" });
    expect(message!.text).toMatch(/^Hej Eva!\n/);
  });

  it("brings its calendar entry, and a copy of it to the sender none", () => {
    const calendar = { method: "REQUEST", text: "BEGIN:VCALENDAR\r\n" } as const;
    const { messages } = composed({}, { calendar });
    expect(messages.map((each) => each.calendar)).toEqual([calendar]);
    const copy = ownCopy(sampleFacts(), { ...rejection, to, calendar }, messages);
    expect(copy.messages).toHaveLength(1);
    expect(copy.messages[0]).not.toHaveProperty("calendar");
  });

  it("greets a person without a given name", () => {
    expect(composed({ candidate: { firstName: "" } }).messages[0]!.text).toMatch(/^Hej Larsson,/);
  });

  it("answers to the recruiter only where that is an address", () => {
    for (const email of [null, "", "anna", "a@b.example\r\nBcc: c@d.example"]) {
      expect(composed({ actor: { email } }).messages[0]!.replyTo).toBeNull();
    }
  });
});

describe("the language", () => {
  it("is the candidate's", () => {
    for (const language of ["en", "en-GB", "EN"]) {
      const { messages, warnings } = composed({ candidate: { language } });
      expect(messages[0]).toMatchObject({ language: "en" });
      expect(messages[0]!.html).toContain('<html lang="en">');
      expect(warnings).toEqual([]);
    }
  });

  it("falls back to the organisation's, and says so", () => {
    const { messages, warnings } = composed({ candidate: { language: "fi" } });
    expect(messages[0]).toMatchObject({ language: "sv" });
    expect(warnings).toEqual([
      {
        code: "plan.language-fallback",
        params: {
          name: "Eva Larsson",
          language: { word: "language.fi" },
          used: { word: "language.sv" },
        },
      },
    ]);
  });

  it("is the recruiter's for anyone else", () => {
    const { messages } = composed(
      { actor: { locale: "en" } },
      { audience: "other", kind: "forward" },
    );
    expect(messages[0]).toMatchObject({ language: "en" });
  });
});

describe("what blocks", () => {
  it("is a missing address", () => {
    expect(composed({}, { to: null })).toMatchObject({
      messages: [],
      blocks: [{ code: "plan.no-address", params: { name: "Eva Larsson" } }],
    });
  });

  it("is an address that is none", () => {
    expect(codes({}, { to: "a@b.example\r\nBcc: c@d.example" })).toEqual(["field.invalid_address"]);
  });

  it("is a suppressed address, for the candidate's own mail alone", () => {
    const at = "2026-11-20T08:00:00.000Z";
    for (const reason of ["bounced", "complained"] as const) {
      const suppressed = { candidate: { suppression: { reason, at } } };
      const code = `plan.suppressed-${reason}`;
      expect(codes(suppressed)).toEqual([code]);
      expect(codes(suppressed, { to: "Eva.Larsson72@example.com" })).toEqual([code]);
      expect(codes(suppressed, { to: "chef@example.com" })).toEqual([]);
      expect(codes(suppressed, { audience: "other" })).toEqual([]);
    }
  });

  it("is mail to many, and only that, where the person has said no to it", () => {
    const suppressed = {
      candidate: { suppression: { reason: "unsubscribed", at: "2026-11-20T08:00:00.000Z" } },
    } as const;
    expect(codes(suppressed)).toEqual([]);
    expect(codes(suppressed, { list: true })).toEqual(["plan.suppressed-unsubscribed"]);
  });

  it("is an empty field, named, at the part it stands in", () => {
    const { messages, blocks } = composed(
      { candidate: { firstName: "" }, project: { department: "" } },
      {
        subject: "Hej {{candidate.first_name}}",
        body: "{{project.department}} {{candidate.first_name}}",
      },
    );
    expect(messages).toEqual([]);
    expect(blocks.map(({ code, params, path }) => [code, params!["field"], path])).toEqual([
      ["plan.empty-field", { word: "merge.candidate.first_name" }, ["input", "message", "subject"]],
      ["plan.empty-field", { word: "merge.project.department" }, ["input", "message", "body"]],
      ["plan.empty-field", { word: "merge.candidate.first_name" }, ["input", "message", "body"]],
    ]);
  });

  it("is an unknown field or a brace without end, where the action keeps its text", () => {
    const { blocks } = composed(
      {},
      {
        subject: "{{nobody}}",
        body: "{{",
        path: { subject: ["input", "subject"], body: ["input", "content"] },
      },
    );
    expect(blocks).toEqual([
      {
        code: "field.unknown_field",
        params: { field: "nobody", row: 1 },
        path: ["input", "subject"],
      },
      { code: "field.unclosed_field", params: { field: "", row: 1 }, path: ["input", "content"] },
    ]);
  });

  it("is a subject or a body of nothing but white space", () => {
    expect(codes({}, { subject: " ", body: "\n\n" })).toEqual(["field.required", "field.required"]);
  });

  it("is a field of another kind", () => {
    expect(codes({}, { body: "{{save.expires}}" })).toEqual(["field.unknown_field"]);
  });
});

describe("the time", () => {
  const at = (time: string, overrides: FactsOverrides = {}) =>
    composed(overrides, { send: { when: "at", at: time } });

  it("is now, and then nothing can be taken back", () => {
    expect(composed({}, { send: { when: "now" } }).messages[0]).toMatchObject({
      sendAt: "2026-11-23T12:00:00.000Z",
      state: "queued",
    });
  });

  it("is now where the organisation holds nothing", () => {
    expect(composed({ organisation: { holdSeconds: 0 } }).messages[0]).toMatchObject({
      state: "queued",
    });
  });

  it("is local time in the organisation's zone, winter and summer", () => {
    expect(at("2026-12-01T08:00").messages[0]).toMatchObject({
      sendAt: "2026-12-01T07:00:00.000Z",
      state: "scheduled",
    });
    expect(at("2027-07-01T08:00").messages[0]).toMatchObject({
      sendAt: "2027-07-01T06:00:00.000Z",
    });
  });

  it("is refused in the past, in the gap of spring, beyond a year, and when it is no time", () => {
    const refused = (time: string) => at(time).blocks;
    expect(refused("2026-11-23T13:00")).toEqual([
      { code: "time.past", path: ["input", "send", "at"] },
    ]);
    expect(refused("2027-03-28T02:30")).toEqual([
      { code: "time.gap", path: ["input", "send", "at"] },
    ]);
    expect(refused("2027-11-25T13:00")).toEqual([
      { code: "time.far", path: ["input", "send", "at"] },
    ]);
    expect(refused("2027-02-30T13:00")).toMatchObject([{ code: "field.invalid_time" }]);
  });
});

describe("a saved candidate's message", () => {
  const saved = {
    id: "prof_0dyn1tfnb89mp55m3cyqtjk9xf",
    linkVersion: 1,
    purpose: "Framtida HR-tjänster",
    basis: "consent",
    expiresOn: "2028-11-14",
  } as const;

  it("says what is kept, why, until when, on which basis and how to say no", () => {
    const { messages } = composed({}, { kind: "save-consent", extra: saveValues(saved) });
    for (const words of [
      "Framtida HR-tjänster",
      "14 november 2028",
      "artikel 6.1 a",
      "Svara ja eller nej här",
      "Svarar du nej, eller inte alls, sparar vi inget",
    ]) {
      expect(messages[0]!.text).toContain(words);
    }
    expect(messages[0]!.text).not.toMatch(
      /sparar därför|tar bort dina uppgifter ur kandidatbanken. Du/,
    );
  });

  it.each([
    ["legitimate-interest", "artikel 6.1 f", "vårt berättigade intresse"],
    ["public-interest", "artikel 6.1 e", "2 kap. 2 § lagen (2018:218)"],
  ] as const)("tells, on the basis %s, and how to object", (basis, article, named) => {
    const { messages } = composed({}, { kind: "save", extra: saveValues({ ...saved, basis }) });
    for (const words of [article, named, "rätt att invända", "artikel 21", "Säg nej här"])
      expect(messages[0]!.text).toContain(words);
    expect(messages[0]!.text).not.toMatch(/samtycke|svara ja/i);
  });

  it("says it in the candidate's language", () => {
    const { messages } = composed(
      { candidate: { language: "en" } },
      { kind: "save-consent", extra: saveValues(saved) },
    );
    expect(messages[0]!.text).toContain("14 November 2028");
    expect(messages[0]!.text).toContain("Article 6(1)(a)");
  });
});

describe("scrubbing", () => {
  it("runs over subject and body as the reader would see them", () => {
    const [message] = composed(
      {},
      {
        kind: "forward",
        audience: "other",
        to: "chef@example.com",
        subject: "{{candidate.name}}",
        body: "Läs om {{candidate.first_name}} på https://eva.example",
        anonymise: true,
      },
    ).messages;
    expect(message!.subject).toBe("[namn]");
    expect(message!.text).toContain("Läs om [namn] på [länk]");
    expect(JSON.stringify(message)).not.toMatch(/Eva|Larsson/);
  });
});
