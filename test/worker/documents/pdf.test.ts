import { expect, it } from "vitest";
import type { DocumentContent } from "../../../worker/documents/content.ts";
import { layout } from "../../../worker/documents/layout.ts";
import { nodeTexts } from "../../../worker/documents/node-texts.ts";
import { toPdf } from "../../../worker/documents/pdf.ts";
import { ReadPdf } from "./check/reader.ts";
import list from "../../support/names.txt?raw";

const names = list.split("\n").filter(Boolean);
const date = new Date("2026-11-23T09:00:00Z");

const said = (...texts: string[]): DocumentContent => ({
  title: "Namn",
  author: "Björkviks kommun",
  language: "sv",
  date,
  blocks: texts.map((text) => ({ kind: "paragraph", text, field: "text" })),
});

const draw = (...texts: string[]) => toPdf(layout(said(...texts)).list, { date });

it("is the same bytes for the same content, whatever was drawn in between", async () => {
  const first = await draw(...names);
  await draw("ΔΩμ ∆Ωµ Åſ K");
  expect(await draw(...names)).toEqual(first);
});

it("is another file on another date", async () => {
  const { list: same } = layout(said("Åsa"));
  expect(await toPdf(same, { date: new Date(0) })).not.toEqual(await toPdf(same, { date }));
});

it("draws all of every name, or names the field and the characters that it cannot draw", () => {
  for (const name of names) {
    const { list: drawn, undrawable } = layout(said(name));
    const runs = drawn.pages.flatMap(({ items }) => items).filter(({ kind }) => kind === "run");
    const text = runs.map((run) => ("text" in run ? run.text : "")).join("");
    const foreign = name.match(/[\p{Script=Arabic}\p{Script=Han}\p{Script=Thai}😀]\p{M}?/gu);
    if (foreign)
      expect(undrawable, name).toEqual([{ field: "text", characters: [...new Set(foreign)] }]);
    else
      expect({ text, undrawable }, name).toEqual({ text: name.normalize("NFC"), undrawable: [] });
    expect(text, name).not.toContain("\ufffd");
  }
});

it("is read by machines as it was written, ligatures, kerning and signs of one look included", async () => {
  const texts = [
    "office ffi AVATAR Tysk",
    "µm och μm, Ω och \u2126",
    "x\u0302 ḁ\u0302",
    "1\u00a0000 kr",
    ...names,
  ];
  const { list: laid } = layout(said(...texts));
  const { pages } = await ReadPdf.read(await toPdf(laid, { date }));
  const read = pages.flatMap(({ marked }) => marked.map(({ text }) => text));
  const written = nodeTexts(laid).filter(Boolean);
  expect(read).toEqual(written.map((text) => text.replaceAll("\u00a0", " ")));
});

it("names as one character what people see as one", () => {
  expect(layout(said("👩‍👩‍👧 Emma")).undrawable).toEqual([{ field: "text", characters: ["👩‍👩‍👧"] }]);
});
