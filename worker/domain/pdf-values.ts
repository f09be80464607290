/** A PDF's own syntax (ISO 32000-2, 7.2 and 7.3), as far as trailers and dictionaries need it. */

/** A string is its bytes; a name (with its slash), a number, a reference ("5 0 R") and a keyword are as written. */
export type PdfValue = string | Uint8Array | PdfValue[] | PdfDictionary;
/** By names with their slashes. */
export type PdfDictionary = Map<string, PdfValue>;

export const SPACE = "[\\0\\t\\n\\f\\r ]";
const GAP = new RegExp(`(?:${SPACE}+|%[^\\r\\n]*)*`, "y");
const REFERENCE = new RegExp(`\\d+${SPACE}+\\d+${SPACE}+R(?=${SPACE}|[()<>[\\]{}/%]|$)`, "y");
const HEX = new RegExp(`<((?:[\\dA-Fa-f]|${SPACE})*)>`, "y");
const WORD = new RegExp("<<|>>|[[\\]]|/?[^\\0\\t\\n\\f\\r ()<>[\\]{}/%]+|/", "y");

/** Deeper ones are no dictionary that anybody wrote. */
const DEEPEST = 20;

/** The dictionary that a text (one character a byte) begins with, or null. */
export function readDictionary(text: string): PdfDictionary | null {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };

  const value = (depth: number): PdfValue | null => {
    take(GAP);
    if (depth > DEEPEST) return null;
    if (text[at] === "(") return literal();
    const hex = take(HEX);
    if (hex) return bytesOfHex(hex[1]!);
    const reference = take(REFERENCE);
    if (reference) return reference[0];
    const word = take(WORD)?.[0];
    if (word === "[") return list(depth + 1, "]");
    if (word !== "<<") return word ? nameOf(word) : null;
    const values = list(depth + 1, ">>");
    return values && dictionaryOf(values);
  };

  const list = (depth: number, end: string): PdfValue[] | null => {
    const values: PdfValue[] = [];
    for (;;) {
      const next = value(depth);
      if (next === null) return null;
      if (next === end) return values;
      values.push(next);
    }
  };

  const literal = (): Uint8Array | null => {
    const from = at + 1;
    for (let open = 0; at < text.length; at += 1) {
      if (text[at] === "\\") at += 1;
      else if (text[at] === "(") open += 1;
      else if (text[at] === ")" && (open -= 1) === 0) {
        at += 1;
        return bytesOf(unescaped(text.slice(from, at - 1)));
      }
    }
    return null;
  };

  const first = value(0);
  return first instanceof Map ? first : null;
}

function dictionaryOf(values: readonly PdfValue[]): PdfDictionary | null {
  const dictionary: PdfDictionary = new Map();
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [name, value] = [values[i], values[i + 1]!];
    if (typeof name !== "string" || !name.startsWith("/")) return null;
    dictionary.set(name, value);
  }
  return values.length % 2 ? null : dictionary;
}

/** "/#45ncrypt" is "/Encrypt". */
const nameOf = (word: string): string =>
  word.startsWith("/")
    ? word.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : word;

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[^])|\r\n?/g, (_, escaped: string | undefined) => {
    if (escaped === undefined) return "\n";
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8) & 255);
    return /^[\r\n]/.test(escaped) ? "" : (ESCAPES[escaped] ?? escaped);
  });

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** A last digit that stands alone is followed by a zero. */
function bytesOfHex(written: string): Uint8Array {
  const digits = written.replace(/[^\dA-Fa-f]/g, "");
  const pairs = (digits.length % 2 ? `${digits}0` : digits).match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
}
