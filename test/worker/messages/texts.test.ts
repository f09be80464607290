import { saveValues } from "../../../worker/features/save/message.ts";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../../../worker/domain/vocabulary.ts";
import { isWord, say } from "../../../worker/i18n/index.ts";
import { compose } from "../../../worker/mail/compose.ts";
import {
  actionOf,
  allowedFields,
  fieldsOf,
  goesToOthers,
  type TemplateKind,
  templateKinds,
} from "../../../worker/mail/kinds.ts";
import { parseTemplate } from "../../../worker/mail/merge.ts";
import {
  defaultTemplate,
  maskWords,
  mergeFields,
  ownFields,
  templateAbout,
  templateName,
} from "../../../worker/mail/templates.ts";
import { sampleFacts } from "../support/facts.ts";

const saved = {
  id: "prof_0dyn1tfnb89mp55m3cyqtjk9xf",
  linkVersion: 1,
  purpose: "Framtida tjänster inom HR",
  basis: "legitimate-interest",
  expiresOn: "2028-11-14",
} as const;

/** What later actions will fill in. */
const extra = (language: Locale): Record<string, string> => ({
  "interview.kind": "en intervju",
  "interview.times":
    "onsdag 2 december 2026 kl. 10:00–10:45\ntorsdag 3 december 2026 kl. 10:00–10:45",
  "interview.time": "onsdag 2 december 2026 kl. 10:00–10:45",
  "interview.time_before": "tisdag 1 december 2026 kl. 10:00–10:45",
  "interview.length": "45 minuter",
  "interview.answer_by": "30 november 2026",
  "interview.place": "Stadshuset, rum 214",
  "interview.link": "https://vidare.example.se/svar#x",
  "host.name": "Bo Dal",
  "host.link": "https://vidare.example.se/moten#x",
  "interview.held_until": "2 december 2026 kl. 10:00",
  "host.change": "Mötet onsdag 2 december 2026 kl. 10:00–10:45 är inställt.",
  "host.days": "1 december 2026. Förslag: dagen efter\n3 december 2026",
  "reply.short": "vill ha en annan tid",
  "reply.more": "2 december 2026, förmiddag\nHelst tidigt",
  "offer.position": "HR-specialist",
  "offer.start_date": "11 januari 2027",
  "offer.answer_by": "10 december 2026",
  "offer.code": "042 817",
  "offer.answer": language === "sv" ? "ja" : "yes",
  "offer.link": "https://vidare.example.se/forfragan#x",
  "contract.position": "HR-specialist",
  "contract.start_date": "11 januari 2027",
  "contract.sha256": "0".repeat(64),
  "contract.link": "https://vidare.example.se/avtal#x",
  "login.user_name": "eva.larsson72@example.com",
  "login.link": "https://vidare.example.se/candidate#x",
  "login.more": say(language, "login.more-link"),
  "login.code": "042 817",
  "person.code": "042 817",
  "person.address": "eva@example.com",
  "reviewer.name": "Bo Lind",
  "panel.deadline": "4 december 2026",
  "panel.link": "https://vidare.example.se/panel#x",
  "panel.code": "042 817",
  ...saveValues(saved)(language),
  "save.link": "https://vidare.example.se/saved#x",
  "save.stays": language === "sv" ? "Din ansökan finns kvar." : "Your application stays.",
});

const audienceOf = (kind: TemplateKind) => (goesToOthers(kind) ? "other" : "candidate");

function rendered(language: Locale): string[] {
  const facts = sampleFacts({ candidate: { language }, actor: { locale: language } });
  return templateKinds().map((kind) => {
    const { subject } = defaultTemplate(kind, language);
    const { messages, blocks } = compose(facts, {
      kind,
      audience: audienceOf(kind),
      to: "eva.larsson72@example.com",
      ...(!subject && { subject: "(skrivs av den som skickar)" }),
      extra,
      sample: true,
    });
    expect(blocks, kind).toEqual([]);
    return `## ${templateName(language, kind)} (${kind}, ${language})\n${templateAbout(language, kind)}\n\nÄmne: ${messages[0]!.subject}\n\n${messages[0]!.text}`;
  });
}

describe("the product's own texts", () => {
  it("read like this", () => {
    expect(LOCALES.flatMap(rendered).join("\n\n")).toMatchSnapshot();
  });

  it("look like this", () => {
    const [message] = compose(sampleFacts(), {
      kind: "reject",
      audience: "candidate",
      to: "eva.larsson72@example.com",
    }).messages;
    expect(message!.html).toMatchSnapshot();
  });

  it("hold fields of their kind only, the same in every language", () => {
    for (const kind of templateKinds()) {
      const fields = LOCALES.map((locale) => {
        const { subject, body } = defaultTemplate(kind, locale);
        expect(parseTemplate(subject + body, allowedFields(kind)).errors, kind).toEqual([]);
        return (subject + body).match(/\{\{[^}]*\}\}/g)?.toSorted();
      });
      for (const each of fields) expect(each, kind).toEqual(fields[0]);
    }
  });

  it("use every field of their kind, so that none is named in vain", () => {
    const spare = new Set(["save.basis"]);
    for (const kind of templateKinds()) {
      const { subject, body } = defaultTemplate(kind, "sv");
      for (const field of fieldsOf(kind))
        if (!spare.has(field)) expect(subject + body, kind).toContain(`{{${field}}}`);
    }
  });

  it("have an id that changes with their words, and is not the same in two languages", () => {
    const ids = LOCALES.flatMap((locale) =>
      templateKinds().map((kind) => defaultTemplate(kind, locale).id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^default\.send-email\.sv\.[0-9a-f]{8}$/);
  });

  it("are there for the message of every action that writes to somebody", () => {
    const actions = new Set(templateKinds().map((kind) => actionOf(kind)));
    expect([...actions].toSorted()).toMatchInlineSnapshot(`
        [
          "answer-contract",
          "answer-offer",
          "cancel-interview",
          "forward",
          "invite-to-interview",
          "move-interview",
          "record-consent",
          "reject",
          "save",
          "save-and-send-login",
          "send-contract",
          "send-email",
          "send-letter",
          "send-offer",
          "send-to-panel",
          "withdraw",
          "withdraw-offer",
        ]
      `);
  });

  it("name every merge field in words", () => {
    for (const locale of LOCALES) {
      const own = templateKinds().flatMap((kind) => ownFields(locale, kind));
      for (const { id, label } of [...mergeFields(locale), ...own]) {
        expect(isWord(`merge.${id}`), id).toBe(true);
        expect(label).not.toContain(".");
      }
      expect(Object.values(maskWords(locale)).every(Boolean)).toBe(true);
    }
  });
});
