import { create, type Font, type FontCollection } from "@cantoo/fontkit";
import type { Face } from "./display-list.ts";
import { FONTS } from "./fonts.ts";

/** One glyph of a word, in thousandths of the type size. */
export interface Glyph {
  id: number;
  /** The characters that it stands for; a ligature stands for several. */
  text: string;
  advance: number;
  /** What kerning adds to the advance. */
  kern: number;
  dx: number;
  dy: number;
}

export interface Word {
  glyphs: readonly Glyph[];
  /** Thousandths of the type size. */
  width: number;
}

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** Shaping a word takes longer than drawing it, and documents repeat theirs: enough for the words of some hundred. */
const KEPT_WORDS = 20_000;

/** A font, which characters it has, and its words as glyphs with their kerning. */
export class Typeface {
  readonly font: Font;
  readonly #characters: Set<number>;
  readonly #words = new Map<string, Word>();

  constructor(font: Font) {
    this.font = font;
    this.#characters = new Set(font.characterSet);
  }

  /** Points. Trailing spaces count. */
  width(text: string, size: number): number {
    let width = 0;
    for (const word of words(text)) width += this.word(word).width;
    return (width * size) / 1000;
  }

  word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    if (this.#words.size >= KEPT_WORDS) this.#words.clear();
    const word = this.#shape(text);
    this.#words.set(text, word);
    return word;
  }

  /** The user-perceived characters of a text of which the font lacks a part. */
  *lacking(text: string): Generator<{ at: number; character: string }> {
    if (this.#draws(text)) return;
    for (const { segment, index } of graphemes.segment(text))
      if (!this.#draws(segment)) yield { at: index, character: segment };
  }

  #draws(text: string): boolean {
    for (const character of text) {
      const point = character.codePointAt(0)!;
      if (point < 0x20 || point === 0xfffd || !this.#characters.has(point)) return false;
    }
    return true;
  }

  #shape(text: string): Word {
    const scale = 1000 / this.font.unitsPerEm;
    const { glyphs, positions } = this.font.layout(text);
    const characters = [...text];
    let at = 0;
    const shaped = glyphs.map(({ id, advanceWidth, isLigature, codePoints }, index) => {
      const { xAdvance = advanceWidth, xOffset = 0, yOffset = 0 } = positions?.[index] ?? {};
      const stands = isLigature ? codePoints.length : 1;
      const glyph = {
        id,
        text: characters.slice(at, at + stands).join(""),
        advance: advanceWidth * scale,
        kern: (xAdvance - advanceWidth) * scale,
        dx: xOffset * scale,
        dy: yOffset * scale,
      };
      at += stands;
      return glyph;
    });
    const width = shaped.reduce((sum, { advance, kern }) => sum + advance + kern, 0);
    return { glyphs: shaped, width };
  }
}

/** Spaces and what stands between them; a no-break space is drawn as the space it looks like. */
export const words = (text: string): string[] =>
  text.replaceAll("\u00a0", " ").match(/ +|[^ ]+/g) ?? [];

const made: Partial<Record<Face, Typeface>> = {};

/** Parsing half a megabyte of tables takes longer than a page does, so it is done once. */
export const typeface = (face: Face): Typeface =>
  (made[face] ??= new Typeface(parse(new Uint8Array(FONTS[face]))));

function parse(bytes: Uint8Array): Font {
  const font = create(bytes);
  if (!isFont(font)) throw new TypeError("A collection of fonts where one font is expected");
  return font;
}

const isFont = (font: Font | FontCollection): font is Font => "createSubset" in font;
