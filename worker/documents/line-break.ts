import type { Typeface } from "./typeface.ts";

/** One line of a text, with the spaces at which it was broken. */
export interface Line {
  text: string;
  /** Points, without the spaces at its end. */
  width: number;
  /** The line ends inside a word: a hyphen is drawn that is not in the text. */
  hyphen: boolean;
}

interface Piece {
  text: string;
  hyphen: boolean;
}

/** After spaces, after hyphens and dashes that stand between a word's parts, at soft hyphens. */
const OPPORTUNITY =
  /(?<=[ \u2000-\u2006\u2008-\u200b\u3000\u00ad])(?![ \u2000-\u2006\u2008-\u200b\u3000])|(?<=[\p{L}\p{N}]{2}[-‐–—])(?=\p{L})/u;
/** Looks like an address: a hyphen drawn in it would be read as a part of it. */
const ADDRESS = /[@/_=&#%\\]|\w\.\w|\d{4}/;
/** After slashes, before other signs, as The Chicago Manual of Style (7.46) breaks addresses. */
const IN_ADDRESS = /(?<=[/\\])(?![/\\])|(?=[.?#&=_~%,@-])/;
const INVISIBLE = /[\u00ad\u200b]/g;

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** Breaks one paragraph's text into lines of at most `width` points: joined, they are the text. */
export function breakLines(text: string, typeface: Typeface, size: number, width: number): Line[] {
  const lines: Line[] = [];
  const hyphenWidth = typeface.width("-", size);
  let line = "";
  let used = 0;
  let hyphen = false;
  const end = () => {
    const visible = typeface.width(line.trimEnd(), size);
    lines.push({ text: line, width: hyphen ? visible + hyphenWidth : visible, hyphen });
    line = "";
    used = 0;
  };
  for (const piece of text.split(OPPORTUNITY).flatMap((part) => fit(part, typeface, size, width))) {
    const visible = typeface.width(piece.text.trimEnd(), size);
    if (line && used + visible + (piece.hyphen ? hyphenWidth : 0) > width) end();
    line += piece.text;
    used += typeface.width(piece.text, size);
    ({ hyphen } = piece);
  }
  hyphen = false;
  end();
  return lines;
}

/** A piece as it is, or cut so that each part fits a line. */
function fit(piece: string, typeface: Typeface, size: number, width: number): Piece[] {
  const text = piece.replace(INVISIBLE, "");
  const hyphen = piece.endsWith("\u00ad");
  if (typeface.width(text.trimEnd(), size) <= width) return [{ text, hyphen }];
  if (!ADDRESS.test(text)) return cut(text, typeface, size, width, true);
  return text.split(IN_ADDRESS).flatMap((part) => cut(part, typeface, size, width, false));
}

function cut(
  text: string,
  typeface: Typeface,
  size: number,
  width: number,
  hyphen: boolean,
): Piece[] {
  const room = hyphen ? width - typeface.width("-", size) : width;
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const parts: string[] = [];
  let from = 0;
  let used = 0;
  for (let at = 0; at < letters.length; at += 1) {
    used += typeface.width(letters[at]!, size);
    if (at === from || used <= room || letters[at] === " ") continue;
    const to = hyphen ? syllable(letters, from, at) : at;
    parts.push(letters.slice(from, to).join(""));
    from = to;
    used = typeface.width(letters.slice(to, at + 1).join(""), size);
  }
  parts.push(letters.slice(from).join(""));
  return parts.map((part, at) => ({ text: part, hyphen: hyphen && at < parts.length - 1 }));
}

const VOWEL = /^[aeiouyåäöæøéèü]/iu;
/** As far back as a better place is looked for. */
const LOOK_BACK = 8;

/** The nearest place before `at` where a consonant and a vowel follow, as Swedish divides words; else `at` itself. */
function syllable(letters: readonly string[], from: number, at: number): number {
  const first = Math.max(from + 3, at - LOOK_BACK);
  for (let to = Math.min(at, letters.length - 3); to >= first; to -= 1)
    if (!VOWEL.test(letters[to]!) && VOWEL.test(letters[to + 1] ?? "")) return to;
  return at;
}
