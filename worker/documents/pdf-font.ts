import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { Face } from "./display-list.ts";
import { type Glyph, type Typeface, typeface, words } from "./typeface.ts";

/** Six capitals mark a subset (ISO 32000-1, 9.6.4); not by chance, which would change the bytes. */
const NAMES = { regular: "VIDARE+NotoSans-Regular", bold: "VIDARE+NotoSans-Bold" } as const;

/** A font of one document: it writes text for the page and remembers which glyphs it used. */
export class EmbeddedFont {
  readonly ref: PDFRef;
  readonly #document: PDFDocument;
  readonly #name: string;
  readonly #typeface: Typeface;
  readonly #subset: ReturnType<Typeface["font"]["createSubset"]>;
  /** By number in the subset. */
  readonly #used: Pick<Glyph, "text" | "advance">[] = [{ text: "", advance: 0 }];
  readonly #written = new Map<string, string>();

  constructor(document: PDFDocument, face: Face) {
    this.#document = document;
    this.#name = NAMES[face];
    this.#typeface = typeface(face);
    this.#subset = this.#typeface.font.createSubset();
    this.#used[0]!.advance = this.#typeface.font.getGlyph(0)?.advanceWidth ?? 0;
    this.ref = document.context.nextRef();
  }

  /** Operators that show the text; `size` in points. */
  show(text: string, size: number): string {
    const shown = words(text).map((word) => this.#show(word, size));
    // Most texts are one array; those with marks above letters, or with an actual text, are several.
    return shown.join("\n").replaceAll("] TJ\n[", "");
  }

  #show(text: string, size: number): string {
    const key = `${size} ${text}`;
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const written = this.#write(text, size);
    this.#written.set(key, written);
    return written;
  }

  #write(text: string, size: number): string {
    const { glyphs } = this.#typeface.word(text);
    const operators: string[] = [];
    let array = "";
    let hex = "";
    let rise = 0;
    const close = () => {
      if (hex) array += `<${hex}>`;
      hex = "";
    };
    const move = (thousandths: number) => {
      if (Math.abs(thousandths) < 0.01) return;
      close();
      array += number(-thousandths);
    };
    for (const glyph of glyphs) {
      if (glyph.dy !== rise) {
        close();
        if (array) operators.push(`[${array}] TJ`);
        array = "";
        rise = glyph.dy;
        operators.push(`${number((rise * size) / 1000)} Ts`);
      }
      move(glyph.dx);
      hex += this.#code(glyph);
      move(glyph.kern - glyph.dx);
    }
    close();
    if (array) operators.push(`[${array}] TJ`);
    if (rise) operators.push("0 Ts");
    const shown = operators.join("\n");
    const read = glyphs
      .map((glyph) => this.#used[this.#subset.includeGlyph(glyph.id)]!.text)
      .join("");
    return read === text ? shown : actually(text, shown);
  }

  #code(glyph: Glyph): string {
    const code = this.#subset.includeGlyph(glyph.id);
    this.#used[code] ??= { text: glyph.text, advance: glyph.advance };
    return code.toString(16).padStart(4, "0");
  }

  /** Writes the subset, its widths and what its glyphs mean; once, when all text is shown. */
  embed(): void {
    const { context } = this.#document;
    const { font } = this.#typeface;
    const scale = 1000 / font.unitsPerEm;
    const { minX, minY, maxX, maxY } = font.bbox;
    // Parts of compound glyphs join the subset as it is encoded; nothing shows them by themselves.
    const program = context.register(context.flateStream(this.#subset.encode()));
    const descriptor = context.register(
      context.obj({
        Type: "FontDescriptor",
        FontName: this.#name,
        Flags: SYMBOLIC,
        FontBBox: [minX, minY, maxX, maxY].map((each) => each * scale),
        ItalicAngle: 0,
        Ascent: font.ascent * scale,
        Descent: font.descent * scale,
        CapHeight: font.capHeight * scale,
        XHeight: font.xHeight * scale,
        StemV: this.#name === NAMES.bold ? 140 : 90,
        FontFile2: program,
      }),
    );
    const descendant = context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: this.#name,
      CIDSystemInfo: {
        Registry: PDFString.of("Adobe"),
        Ordering: PDFString.of("Identity"),
        Supplement: 0,
      },
      CIDToGIDMap: "Identity",
      FontDescriptor: descriptor,
      W: [0, this.#used.map(({ advance }) => advance)],
    });
    const unicode = context.flateStream(toUnicode(this.#used.map(({ text }) => text)));
    const dict = context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: this.#name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(unicode),
    });
    if (dict instanceof PDFDict) context.assign(this.ref, dict);
  }

  /** The key of the font in a page's resources. */
  static key = (face: Face): PDFName => PDFName.of(face === "bold" ? "B" : "R");
}

/** The codes are numbers of glyphs, not letters of a standard alphabet (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

/** The characters behind glyphs that stand for others too (ISO 32000-1, 14.9.4). */
export const actually = (text: string, shown: string): string =>
  `/Span <</ActualText ${PDFHexString.fromText(text).toString()}>> BDC\n${shown}\nEMC`;

/** As short as it is exact. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** ISO 32000-1, 9.10.3: at most 100 entries a block. */
function toUnicode(texts: readonly string[]): string {
  const entries = texts.flatMap((text, code) => {
    if (!text) return [];
    const units = Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at)));
    return [`<${hex4(code)}> <${units.join("")}>`];
  });
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex4 = (code: number): string => code.toString(16).padStart(4, "0");
