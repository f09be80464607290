import { describe, expect, it } from "vitest";
import type { Block, DocumentContent, Placed } from "../../../worker/documents/content.ts";
import type { DisplayList, Item, Layout } from "../../../worker/documents/display-list.ts";
import { layout } from "../../../worker/documents/layout.ts";
import { layoutHash } from "../../../worker/documents/layout-hash.ts";
import { nodeTexts } from "../../../worker/documents/node-texts.ts";
import { DOCUMENTS } from "../../support/documents/samples.ts";

type Run = Extract<Item, { kind: "run" }>;

const base = { title: "T", author: "A", language: "sv", date: new Date(0) };
const laid = (...blocks: Block[]): Layout => layout({ ...base, blocks });
const runs = ({ pages }: DisplayList): Run[][] =>
  pages.map(({ items }) => items.filter((item): item is Run => item.kind === "run"));
const lines = (list: DisplayList): string[][] =>
  runs(list).map((page) => page.map(({ text }) => text));
const LONG = "Arbetstagaren utför även andra uppgifter som hör till verksamheten. ";
const filler = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: "paragraph", text: "Rad" }));

describe("text", () => {
  const TEXTS = [
    `${LONG.repeat(9)}Slut`,
    "Två  mellanslag, ett e-postmeddelande och 2019–2023.\nNy rad",
    "Se https://www.bjorkvik.example/personal/anstallning/villkor/kollektivavtal/allmanna-bestammelser?lydelse=senaste&sprak=sv.",
    "Realisationsvinstbeskattningsreformutredningsbetänkandeskrivelsesammanställningskommittéledamotsarvodesfrågan",
    "å".repeat(300),
    "1 000 kr",
  ];

  it.for(TEXTS)("is what was written when its lines are joined: %s", (text) => {
    const { list, undrawable } = laid(
      { kind: "paragraph", text },
      { kind: "terms", rows: [{ term: text, detail: text }] },
    );
    expect(undrawable).toEqual([]);
    const said = nodeTexts(list).filter(Boolean);
    expect(said).toEqual([text, text, text]);
    for (const { x, width } of runs(list).flat())
      expect(x + width).toBeLessThanOrEqual(595.28 - 70.87 + 0.1);
  });

  it("ends lines with the space at which they are broken, and widths are without it", () => {
    const [page] = runs(laid({ kind: "paragraph", text: LONG.repeat(3) }).list);
    expect(page!.length).toBeGreaterThan(1);
    for (const { text } of page!) expect(text).toMatch(/\S $/);
    expect(Math.max(...page!.map(({ width }) => width))).toBeLessThanOrEqual(453.54);
  });

  it("is broken at soft hyphens, which show only there, and in addresses without a hyphen", () => {
    const soft = "arbets\u00adgivar\u00adorganisationerna ";
    const list = laid({ kind: "paragraph", text: `${LONG}${soft.repeat(8)}` }).list;
    const hyphened = runs(list)
      .flat()
      .filter(({ hyphen }) => hyphen);
    expect(hyphened.length).toBeGreaterThan(0);
    for (const { text } of hyphened) expect(text).toMatch(/(arbets|givar)$/);
    expect(nodeTexts(list).join("")).toBe(`${LONG}${soft.repeat(8)}`.replaceAll("\u00ad", ""));
    const address = `https://example.se/${"mapp/".repeat(40)}`;
    const broken = runs(laid({ kind: "paragraph", text: address }).list).flat();
    expect(broken.every(({ text, hyphen }) => text.endsWith("/") && !hyphen)).toBe(true);
  });

  it("divides a word that is too long as Swedish does, before a consonant and a vowel", () => {
    const row = { term: "Organisationens avtalsadministrationsavdelning", detail: "x" };
    const said = lines(laid({ kind: "terms", rows: [row] }).list).flat();
    expect(said).toEqual(["Organisationens ", "avtalsadministrationsavdel", "ning", "x"]);
  });
});

describe("a page", () => {
  it("ends with no heading, and no paragraph leaves one line alone", () => {
    for (let count = 25; count < 45; count += 1) {
      const { list } = laid(
        ...filler(count),
        { kind: "heading", level: 2, text: "Rubrik" },
        { kind: "paragraph", text: LONG.repeat(7) },
      );
      const pages = runs(list).map((page) =>
        page.map(({ node }) => list.nodes[node!]!.tag + node!),
      );
      const last = pages[0]!.at(-1)!;
      expect(last, `after ${count} lines`).not.toMatch(/^H/);
      const [lone] = runs(list)[1] ?? [];
      const paragraph = runs(list).flat().at(-1)!.node;
      if (lone?.node !== paragraph || pages.length < 2) continue;
      for (const page of runs(list))
        expect([0, 2, 3, 4, 5, 6, 7]).toContain(
          page.filter(({ node }) => node === paragraph).length,
        );
    }
  });

  it("never parts those who sign from each other, nor from the text above", () => {
    const parties = ["Arbetsgivare", "Arbetstagare"].map((role) => ({
      role,
      name: "Eva Ek",
      place: "Ort och datum",
    }));
    for (let count = 25; count < 40; count += 1) {
      const { list } = laid(...filler(count), { kind: "signatures", parties });
      const page = lines(list).find((said) => said.includes("Arbetsgivare"))!;
      expect(page.filter((text) => text === "Ort och datum")).toHaveLength(2);
      expect(page[0]).toBe("Rad");
    }
  });

  it("begins with the table's head where a table goes on, which is read once", () => {
    const rows = Array.from({ length: 80 }, (_, row) => [`Rad ${row}`, "x"]);
    const { list } = laid({ kind: "table", head: ["Namn", "Värde"], rows });
    expect(list.pages.length).toBeGreaterThan(1);
    expect(list.nodes.filter(({ tag }) => tag === "TH")).toHaveLength(2);
    for (const page of runs(list).slice(1)) {
      const again = page.filter(({ node }) => node === undefined);
      expect(again.map(({ text }) => text)).toEqual(["Namn", "Värde"]);
      expect(Math.max(...again.map(({ y }) => y))).toBe(Math.min(...page.map(({ y }) => y)));
    }
  });

  it("holds no more than fits, and says which it is and of how many", () => {
    const text = LONG.repeat(300);
    const { list } = layout({
      ...base,
      blocks: [{ kind: "terms", rows: [{ term: "Uppgifter", detail: text }] }],
      footer: (page, pages) => `Sida ${page} av ${pages}`,
    });
    const { length } = list.pages;
    expect(length).toBeGreaterThan(3);
    list.pages.forEach(({ items }, index) => {
      const said = items.filter((item): item is Run => item.kind === "run");
      expect(said.at(-1)!.text).toBe(`Sida ${index + 1} av ${length}`);
      expect(said.at(-1)).not.toHaveProperty("node");
      for (const { y } of said.slice(0, -1)) expect(y).toBeLessThan(841.89 - 68);
    });
  });
});

describe("an address in its window", () => {
  const address = (...said: string[]): Layout => {
    const box = { x: 57, y: 128, width: 227, height: 77 };
    const placed: Placed = { box, lines: said, size: 10, least: 7, field: "address" };
    return layout({ ...base, placed: [placed], blocks: [] });
  };

  it("is as large as it may be when it fits", () => {
    const { list, overflowing } = address("Åsa Öhrn", "Storgatan 1", "123 45 BJÖRKVIK");
    expect(runs(list)[0]!.map(({ size }) => size)).toEqual([10, 10, 10]);
    expect(overflowing).toEqual([]);
  });

  it("wraps, and then shrinks", () => {
    const { list, overflowing } = address(
      "Stiftelsen för vuxenutbildning och kompetensutveckling i Norra Björkviks län",
      ...Array.from({ length: 5 }, (_, row) => `Adressrad ${row}`),
    );
    const [first] = runs(list)[0]!;
    expect(first!.size).toBeLessThan(10);
    expect(first!.size).toBeGreaterThanOrEqual(7);
    expect(overflowing).toEqual([]);
  });

  it("is named when it fits in no size", () => {
    const rows = Array.from({ length: 12 }, (_, row) => `Adressrad ${row}`);
    expect(address(...rows).overflowing).toEqual(["address"]);
  });
});

describe("the hash of a layout", () => {
  const hash = (content: DocumentContent) => layoutHash(layout(content).list);

  it("is the same for the same document and another for another", async () => {
    const letter = DOCUMENTS.letter;
    expect(await hash(letter)).toBe(await hash({ ...letter }));
    expect(await hash(letter)).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash({ ...letter, folds: [] })).not.toBe(await hash(letter));
  });

  it("does not hang on the order of keys, and survives JSON", async () => {
    const { list } = layout(DOCUMENTS.letter);
    const turned = Object.fromEntries(Object.entries(list).toReversed()) as unknown as DisplayList;
    expect(await layoutHash(turned)).toBe(await layoutHash(list));
    expect(await layoutHash(JSON.parse(JSON.stringify(list)) as DisplayList)).toBe(
      await layoutHash(list),
    );
  });
});
