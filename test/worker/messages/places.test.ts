/** Open places, `[…]`, as the language of texts has them (DECISIONS.md, 33). */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesIn } from "../../../worker/domain/template.ts";
import { layout } from "../../../worker/mail/layout.ts";
import { resolve } from "../../../worker/mail/merge.ts";
import { times } from "../support/times.ts";

const found = (text: string): string[] =>
  placesIn(text).map(({ start, end }) => text.slice(start, end));

describe("an open place", () => {
  it.each<[text: string, places: string[]]>([
    ["Svara senast [datum].", ["[datum]"]],
    ["- [skriv vad ni behöver]\n\nsenast [datum]", ["[skriv vad ni behöver]", "[datum]"]],
    ["[…] [ ? ] [1] [sic]", ["[…]", "[ ? ]", "[1]", "[sic]"]],
    ["[a][b]", ["[a]", "[b]"]],
    [`[${"lång ".repeat(100)}]`, [`[${"lång ".repeat(100)}]`]],
    // Nothing to read in it, or not on one line.
    ["[] [ ] [\u00a0\u200b\u2800]", []],
    ["[dag\noch tid] [dag\r\noch tid]", []],
    ["a] [b", []],
    // The innermost, which leaves the outer one for when it is filled in.
    ["[välj [datum] och tid]", ["[datum]"]],
    ["[[datum]]", ["[datum]"]],
    // Merge fields and links may stand in it.
    ["[hälsa {{candidate.name}} här]", ["[hälsa {{candidate.name}} här]"]],
    ["[{{candidate.name}}]", ["[{{candidate.name}}]"]],
    ["[se [annonsen](https://a.example) här]", ["[se [annonsen](https://a.example) här]"]],
    ["[a {{b ] c}} d]", ["[a {{b ] c}} d]"]],
    // What would stand in for a value is part of the text.
    ["Hej {{candidate.name | [namn]}}!", ["{{candidate.name | [namn]}}"]],
    ["[a {{candidate.name | [namn]}} b]", ["[a {{candidate.name | [namn]}} b]"]],
    ["[{{candidate.name | [namn]}}](https://a.example)", ["{{candidate.name | [namn]}}"]],
    // Braces that make no field hide nothing.
    ["{{ [datum]", ["[datum]"]],
    ["{{a\n}} [datum]", ["[datum]"]],
  ])("is found in %j as %j", (text, places) => {
    expect(found(text)).toEqual(places);
  });

  it.each<[text: string, places: string[]]>([
    ["[Öppna granskningen]({{panel.link}})", []],
    ["[Öppna]({{ panel.link }}) före [datum]", ["[datum]"]],
    ["[Läs om {{project.title}}](https://a.example)", []],
    ["[hela [annonsen](https://a.example)", []],
    // Brackets among a link's words are the link's.
    ["[[]]({{panel.link}})", []],
    ["[hela [annon]sen](https://a.example)", []],
    ["[hela [annon]sen](https://a.example) här]", ["[hela [annon]sen](https://a.example) här]"]],
    // What mail does not show as a link is none.
    ["[datum](om ni vet)", ["[datum]"]],
    ["[datum](mailto:a@b.example)", ["[datum]"]],
    ["[datum] (https://a.example)", ["[datum]"]],
    ["[datum](https://a.example/{{project.title}})", ["[datum]"]],
    ["[datum]({{project.title}})", ["[datum]"]],
    ["[datum](https://du:hemligt@a.example)", ["[datum]"]],
    ["https://a.example/[sida]", ["[sida]"]],
  ])("is told from a link: %j holds %j", (text, places) => {
    expect(found(text)).toEqual(places);
  });

  it("is all that mail shows in brackets of its own, and never what mail shows as a link", () => {
    const values = { "candidate.name": "Kim [x] Ek", "panel.link": "https://a.example/b" };
    // prettier-ignore
    const pieces = [
      "[", "]", "(", ")", "a", " ", "\n", "- ", "https://b.example", "[ord](https://b.example)",
      "{{candidate.name}}", "{{panel.link}}", "({{panel.link}})", "[datum]",
    ];
    const piece = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (given) => {
        const template = given.join("");
        const body = resolve(template, values);
        if ("empty" in body) throw new Error("every field has a value");
        const { html } = layout({
          language: "sv",
          subject: "",
          organisation: "",
          branding: { accent: null, logo: null, footer: { sv: null, en: null } },
          body,
          sections: [],
          footer: [],
        });
        const shown = html
          .slice(html.indexOf('<div class="body">'), html.indexOf('<div class="footer">'))
          .replaceAll("Kim [x] Ek", "Kim")
          .replace(/<a .*?<\/a>/g, "länk")
          .split(/\n/)
          .flatMap(
            (line) => line.replace(/<[^>]*>/g, "").match(/\[[^[\]]*[^\s[\]][^[\]]*\]/g) ?? [],
          );
        expect(found(template)).toHaveLength(shown.length);
      }),
      { numRuns: times("open places are what mail shows") },
    );
  });

  it("is found in linear time", () => {
    for (const unit of [
      "[",
      "]",
      "[a",
      "[a]",
      "[a](",
      "[a](https://a",
      "[{{",
      "[{{a}}",
      "{{a|[b]}}",
      "[{{a|[b]}}]",
      "[\n",
    ])
      placesIn(unit.repeat(50_000));
  });
});
