import { expect, it } from "vitest";
import type { Block } from "../../../worker/documents/content.ts";
import { toHtml } from "../../../worker/documents/html.ts";
import { layout } from "../../../worker/documents/layout.ts";
import { DOCUMENTS } from "../../support/documents/samples.ts";

const twin = (language: string, ...blocks: Block[]) =>
  toHtml(layout({ title: "T", author: "A", language, date: new Date(0), blocks }).list);

it("says the language, and headings, lists, terms and tables as what they are", () => {
  expect(
    twin(
      "en",
      { kind: "heading", level: 1, text: "Pay", number: "2" },
      { kind: "list", items: ["One", "Two"] },
      { kind: "list", items: ["First"], ordered: true },
      { kind: "terms", rows: [{ term: "Salary", detail: "40 000\na month" }] },
      { kind: "table", head: ["Day", "Hours"], rows: [["Monday", "8"]] },
    ),
  ).toBe(
    '<article lang="en"><h1>2 Pay</h1><ul><li>One</li><li>Two</li></ul><ol><li>First</li></ol>' +
      "<dl><div><dt>Salary</dt><dd>40 000<br>a month</dd></div></dl>" +
      '<table><thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>' +
      "<tbody><tr><td>Monday</td><td>8</td></tr></tbody></table></article>",
  );
});

it("lets no text become an element", () => {
  const text = '<img src=x onerror="alert(1)"> & co';
  expect(twin('sv" onclick="', { kind: "paragraph", text })).toBe(
    '<article lang="sv&quot; onclick=&quot;"><p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co</p></article>',
  );
});

it("says a table once, though its head stands on each page", () => {
  const html = toHtml(layout(DOCUMENTS.contract).list);
  expect(html.match(/<th /g)).toHaveLength(3);
  expect(html).not.toContain("sida 1 av");
});
