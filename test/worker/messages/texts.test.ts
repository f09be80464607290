import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../../../worker/domain/vocabulary.ts";
import { isWord } from "../../../worker/i18n/index.ts";
import { compose } from "../../../worker/messages/compose.ts";
import { parseTemplate } from "../../../worker/messages/merge.ts";
import {
  defaultText,
  KIND_FIELDS,
  maskWords,
  mergeFields,
  saveValues,
  startingTexts,
} from "../../../worker/messages/templates.ts";
import { sampleFacts } from "../support/facts.ts";

const saved = {
  purpose: "Framtida tjänster inom HR",
  basis: "legitimate-interest",
  expiresOn: "2028-11-14",
} as const;

function rendered(language: Locale): string[] {
  const facts = sampleFacts({ candidate: { language }, actor: { locale: language } });
  return startingTexts(language).map(({ id, kind, name, subject, body }) => {
    const { messages, blocks } = compose(facts, {
      kind,
      audience: kind === "forward" ? "other" : "candidate",
      to: "eva.larsson72@example.com",
      subject: subject || "(skrivs av den som skickar)",
      body,
      send: { when: "hold" },
      extra: kind === "save" ? saveValues(saved)(language) : {},
    });
    expect(blocks).toEqual([]);
    return `## ${name} (${id}, ${language})\n\nÄmne: ${messages[0]!.subject}\n\n${messages[0]!.text}`;
  });
}

describe("the texts we start from", () => {
  it("read like this", () => {
    expect(LOCALES.flatMap(rendered).join("\n\n")).toMatchSnapshot();
  });

  it("look like this", () => {
    const [message] = compose(sampleFacts(), {
      kind: "reject",
      audience: "candidate",
      to: "eva.larsson72@example.com",
      send: { when: "hold" },
    }).messages;
    expect(message!.html).toMatchSnapshot();
  });

  it("are the same in every language, with fields of their kind only", () => {
    const shapes = LOCALES.map((locale) =>
      startingTexts(locale).map(({ id, kind }) => ({ id, kind })),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    for (const text of LOCALES.flatMap(startingTexts)) {
      expect(parseTemplate(text.subject + text.body, KIND_FIELDS[text.kind]).errors).toEqual([]);
    }
  });

  it("use the same fields in every language", () => {
    const fields = (locale: Locale) =>
      startingTexts(locale).map(({ subject, body }) => (subject + body).match(/\{\{[^}]*\}\}/g));
    expect(fields("en")).toEqual(fields("sv"));
  });

  it("hold a default for each kind", () => {
    expect(defaultText("reject", "sv").id).toBe("reject");
    expect(defaultText("send-email", "en").id).toBe("blank");
  });

  it("name every merge field in words", () => {
    for (const locale of LOCALES) {
      for (const { id, label } of mergeFields(locale)) {
        expect(isWord(`merge.${id}`)).toBe(true);
        expect(label).not.toContain(".");
      }
      expect(Object.values(maskWords(locale)).every(Boolean)).toBe(true);
    }
  });
});
