import { create, type Font } from "@cantoo/fontkit";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFRawStream,
} from "pdf-lib";
import { describe, expect, it } from "vitest";
import { FONTS } from "../../../worker/documents/fonts.ts";
import { createPdf, type RenderedPdf } from "../../../worker/documents/pdf.ts";
import list from "../../support/names.txt?raw";

const names = list.split("\n").filter(Boolean);
const DATE = new Date("2026-11-23T09:00:00Z");
const options = { title: "Namn", language: "sv", date: DATE };

async function render(lines: string[], bold = false): Promise<RenderedPdf> {
  const pdf = await createPdf(options);
  for (const line of lines) pdf.paragraph(line, { bold, after: 0 });
  return pdf.finish();
}

const face = (bytes: ArrayBuffer): Font => create(new Uint8Array(bytes)) as Font;
const inflate = (stream: unknown): Uint8Array =>
  decodePDFRawStream(stream as PDFRawStream).decode();

/** What the file really holds: the glyph codes of each drawn line, and the embedded subset. */
async function read({ bytes }: RenderedPdf): Promise<{ lines: number[][]; subset: Font }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const fonts = document.getPage(0).node.Resources()!.lookup(PDFName.of("Font"), PDFDict);
  const used = context.lookup(fonts.values()[0], PDFDict);
  const descendant = used.lookup(PDFName.of("DescendantFonts"), PDFArray).lookup(0, PDFDict);
  const file = descendant
    .lookup(PDFName.of("FontDescriptor"), PDFDict)
    .lookup(PDFName.of("FontFile2"));
  const lines = document.getPages().flatMap((page) => {
    const contents = page.node.Contents() as PDFArray;
    const streams = Array.from({ length: contents.size() }, (_, index) =>
      inflate(contents.lookup(index)),
    );
    const operators = streams.map((stream) => new TextDecoder().decode(stream)).join("\n");
    return Array.from(operators.matchAll(/<([0-9A-F]+)> Tj/g), ([, hex]) =>
      hex!.match(/.{4}/g)!.map((code) => Number.parseInt(code, 16)),
    );
  });
  return { lines, subset: face(inflate(file).slice().buffer) };
}

const shape = (font: Font, glyph: number) => {
  const { path, advanceWidth } = font.getGlyph(glyph)!;
  return `${advanceWidth} ${path.toSVG()}`;
};

describe("a PDF", () => {
  it("is the same bytes for the same content, whatever was rendered in between", async () => {
    const first = await render(names);
    await render(["ΔΩμ ∆Ωµ Åſ K"]);
    expect(await render(names)).toEqual(first);
  });

  it("is another file on another date", async () => {
    const pdf = await createPdf({ ...options, date: new Date(0) });
    pdf.paragraph("Åsa");
    expect((await pdf.finish()).bytes).not.toEqual((await render(["Åsa"])).bytes);
  });

  it("reports each character it has no glyph for, once, and draws a replacement", async () => {
    const { missing } = await render(names);
    expect(missing.join("")).toMatch(/^[\p{Script=Arabic}\p{Script=Han}\p{Script=Thai}😀]+$/u);
    const replaced = await read(await render(["王小明"]));
    const replacement = face(FONTS.regular).glyphForCodePoint(0xfffd)!;
    expect(replaced.lines[0]).toHaveLength(3);
    expect(shape(replaced.subset, replaced.lines[0]![0]!)).toBe(
      shape(face(FONTS.regular), replacement.id),
    );
  });

  it("counts what people see as one character as one replacement", async () => {
    expect((await render(["👩‍👩‍👧 Emma"])).missing).toEqual(["👩‍👩‍👧"]);
  });

  for (const weight of ["regular", "bold"] as const) {
    it(`draws every letter of every Latin, Greek and Cyrillic name in ${weight}`, async () => {
      const font = face(FONTS[weight]);
      const drawable = names.filter(
        (name) =>
          /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\P{L}]+$/u.test(name) &&
          !name.includes("😀"),
      );
      expect(drawable.length).toBeGreaterThan(225);
      const rendered = await render(drawable, weight === "bold");
      expect(rendered.missing).toEqual([]);
      const { lines, subset } = await read(rendered);
      drawable.forEach((name, index) => {
        const expected = font.layout(name.normalize("NFC")).glyphs.map(({ id }) => shape(font, id));
        expect(
          lines[index]!.map((code) => shape(subset, code)),
          name,
        ).toEqual(expected);
      });
    });
  }
});

describe("text on a page", () => {
  const widest = (lines: number[][], subset: Font) =>
    Math.max(
      ...lines.map((line) =>
        line.reduce((sum, code) => sum + subset.getGlyph(code)!.advanceWidth / 100, 0),
      ),
    );

  it("wraps at spaces, and inside a word only when the word is wider than the page", async () => {
    const long = `${"Kandidaten har lång erfarenhet. ".repeat(12)}${"å".repeat(200)}`;
    const { lines, subset } = await read(await render([long]));
    expect(widest(lines, subset)).toBeLessThanOrEqual(595.28 - 2 * 62);
    const [letter] = lines.at(-1)!;
    const whole = lines.filter((line) => line.every((code) => code === letter));
    expect(whole.flat()).toHaveLength(200);
  });

  it("continues on a new page, with a foot on each", async () => {
    const pdf = await createPdf({
      ...options,
      footer: (page, pages) => `Sida ${page} av ${pages}`,
    });
    for (let line = 0; line < 120; line += 1) pdf.paragraph(`Rad ${line}`);
    pdf.heading("Rubrik");
    pdf.paragraph("Text");
    const rendered = await pdf.finish();
    expect(rendered.pages).toBe(4);
    const { lines } = await read(rendered);
    expect(lines).toHaveLength(122 + 4);
  });
});
