import type { Face, Item } from "./display-list.ts";
import { breakLines, type Line } from "./line-break.ts";
import { typeface } from "./typeface.ts";

/** What no page break goes through. Points. */
export interface Strip {
  /** Space above, unless it comes first on a page. */
  before: number;
  height: number;
  /** No page break between this one and the next. */
  keep: boolean;
  /** `y` from the strip's top. */
  items: readonly Item[];
  /** Drawn again, as artifacts, where a page begins with this one: a table's head. */
  again?: readonly Strip[];
}

/** Points. */
export interface TextStyle {
  x: number;
  width: number;
  size: number;
  /** From base line to base line. */
  leading: number;
  face: Face;
  colour?: string;
}

/** Two decimals: a seven-hundredth of a millimetre, and the same number in every face of the document. */
export const round = (points: number): number => Math.round(points * 100) / 100;

/** A text's lines as strips; only one written by `draft.text` or this. Line breaks in it stand. */
export function textStrips(text: string, node: number | undefined, style: TextStyle): Strip[] {
  return linesOf(text, style).map((line) => ({
    before: 0,
    height: style.leading,
    keep: false,
    items: line.text.trim() ? [run(line, node, style)] : [],
  }));
}

/** With the line break at the end of each line that has one, so that joined lines are the text. */
export function linesOf(text: string, { face, size, width }: TextStyle): Line[] {
  const paragraphs = text.split("\n");
  return paragraphs.flatMap((paragraph, index) => {
    const lines = breakLines(paragraph, typeface(face), size, width);
    if (index < paragraphs.length - 1) lines.at(-1)!.text += "\n";
    return lines;
  });
}

export function run(
  { text, width, hyphen }: Line,
  node: number | undefined,
  { x, size, leading, face, colour }: TextStyle,
): Item {
  return {
    kind: "run",
    x: round(x),
    y: round(baseline(leading, size)),
    width: round(width),
    size,
    face,
    ...(colour && { colour }),
    text,
    ...(hyphen && { hyphen }),
    ...(node !== undefined && { node }),
  };
}

/** Capitals, 0.714 of the size, stand in the middle of their line. */
export const baseline = (leading: number, size: number): number => (leading + 0.714 * size) / 2;

/** Never one line alone at the foot of a page, nor at the head of the next. */
export function keepPairs(strips: readonly Strip[]): void {
  if (strips.length < 2) return;
  strips[0]!.keep = true;
  strips.at(-2)!.keep = true;
}

/** Columns beside each other; short ones keep together, long ones may continue on the next page. */
export function abreast(columns: readonly (readonly Strip[])[]): Strip[] {
  const rows = Math.max(...columns.map(({ length }) => length));
  const strips = Array.from({ length: rows }, (_, row) => ({
    before: 0,
    height: Math.max(...columns.map((column) => column[row]?.height ?? 0)),
    keep: rows <= TOGETHER && row < rows - 1,
    items: columns.flatMap((column) => column[row]?.items ?? []),
  }));
  keepPairs(strips);
  return strips;
}

/** Lines. */
const TOGETHER = 8;

/** A hairline above or below; it belongs to nobody's text. */
export const rule = (x: number, y: number, width: number, colour: string, height = 0.5): Item => ({
  kind: "rule",
  x: round(x),
  y: round(y),
  width: round(width),
  height,
  colour,
});

/** One line of text, of which all is drawn. */
export function oneLine(
  text: string,
  node: number | undefined,
  style: Omit<TextStyle, "width">,
): Item {
  const width = typeface(style.face).width(text.trimEnd(), style.size);
  return run({ text, width, hyphen: false }, node, { ...style, width });
}
