import type { PDFFont } from "pdf-lib";

/** Drawn for what the font has no glyph of; the font must have this one. */
export const REPLACEMENT = "\ufffd";

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** A font, what it can draw, and how wide each word was, so that a text is shaped once. */
export class Typeface {
  readonly font: PDFFont;
  readonly #drawable: Set<number>;
  readonly #widths = new Map<string, number>();

  constructor(font: PDFFont) {
    this.font = font;
    this.#drawable = new Set(font.getCharacterSet());
  }

  /**
   * The text as this font can draw it: composed (NFC), white space as spaces, soft hyphens gone,
   * and each user-perceived character it lacks replaced and handed to `lacks`.
   */
  drawable(text: string, lacks: (character: string) => void): string {
    const composed = text
      .normalize("NFC")
      .replaceAll("\u00ad", "")
      .replace(/[\t\r\n]/g, " ");
    let result = "";
    for (const { segment } of graphemes.segment(composed)) {
      if (this.#draws(segment)) {
        result += segment;
      } else {
        lacks(segment);
        result += REPLACEMENT;
      }
    }
    return result;
  }

  #draws(character: string): boolean {
    for (const point of character) {
      if (!this.#drawable.has(point.codePointAt(0)!)) return false;
    }
    return true;
  }

  /** Points. */
  width(text: string, size: number): number {
    let width = this.#widths.get(text);
    if (width === undefined) {
      width = this.font.widthOfTextAtSize(text, 1);
      this.#widths.set(text, width);
    }
    return width * size;
  }

  /**
   * Breaks at spaces and after hyphens, and inside a word only when it is wider than a whole line.
   * `width` in points.
   */
  wrap(text: string, size: number, width: number): string[] {
    const lines: string[] = [];
    let line = "";
    let used = 0;
    const begin = (piece: string) => {
      line = piece.trimStart();
      used = this.width(line, size);
    };
    for (const piece of text.match(/ *[^ -]*-?/g)!.filter(Boolean)) {
      for (const part of this.#fitting(piece, size, width)) {
        const wide = this.width(part, size);
        if (line && used + wide > width) {
          lines.push(line);
          begin(part);
        } else if (line) {
          line += part;
          used += wide;
        } else {
          begin(part);
        }
      }
    }
    return [...lines, line];
  }

  /** The piece itself, or pieces of it that each fit a line. */
  #fitting(piece: string, size: number, width: number): string[] {
    if (this.width(piece, size) <= width) return [piece];
    const parts: string[] = [];
    let part = "";
    for (const { segment } of graphemes.segment(piece)) {
      if (part && this.width(part + segment, size) > width) {
        parts.push(part);
        part = "";
      }
      part += segment;
    }
    return [...parts, part];
  }
}
