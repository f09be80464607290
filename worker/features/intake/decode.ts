import { InvalidInput } from "../../domain/errors.ts";

/** By its WHATWG name. Those of one byte a letter cannot be told for certain, only by what they would read. */
export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "windows-1250";

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Some lines are in another encoding than the file: what could not be read of them is U+FFFD. */
  mixed: boolean;
}

/**
 * The text of a CSV file. UTF-16 by its byte order mark or its NULs; UTF-8 where all of it is, or most lines are
 * (the others are then in another encoding); else what older Excel writes, whichever reads best. No detector on
 * npm tells Mac Roman, and they need more text than a list of names has. Throws `invalid_input` for what is none.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide) return { text: strictly(wide, bytes), encoding: wide, mixed: false };
  const whole = attempt("utf-8", bytes);
  if (whole !== null) return { text: whole, encoding: "utf-8", mixed: false };
  if (mostlyUtf8(bytes))
    return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8", mixed: true };
  return { ...readsBest(bytes), mixed: false };
}

function utf16([a, b, c, d]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return "utf-16le";
  return (a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d) ? "utf-16be" : null;
}

function attempt(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(encoding: Encoding, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes);
  if (text === null) throw unreadable();
  return text;
}

/** In one byte a letter hardly any line is UTF-8 by chance: "Ã¶" is no Swedish. */
const LEAST_UTF8 = 0.1;

/** Of the lines with more than ASCII, is a share valid UTF-8 that chance does not make? */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let [valid, other] = [0, 0];
  let [start, plain] = [0, true];
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? LF;
    if (byte >= 0x80) plain = false;
    if (byte !== LF && byte !== CR) continue;
    if (!plain && attempt("utf-8", bytes.subarray(start, at)) === null) other += 1;
    else if (!plain) valid += 1;
    [start, plain] = [at + 1, true];
  }
  return valid > 0 && valid / (valid + other) >= LEAST_UTF8;
}

const [LF, CR] = [0x0a, 0x0d];

/** Excel for the Mac ends lines with CR alone where it writes Mac Roman. */
function readsBest(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const mac = bytes.includes(CR) && !bytes.includes(LF);
  const tried = (
    mac
      ? ["macintosh", "windows-1252", "windows-1250"]
      : ["windows-1252", "macintosh", "windows-1250"]
  ) as Encoding[];
  const [best] = tried
    .map((encoding) => {
      const text = new TextDecoder(encoding).decode(bytes);
      return { text, encoding, misfits: misfits(text) };
    })
    .toSorted((a, b) => a.misfits - b.misfits);
  if (/[\u0080-\u009f]/.test(best!.text)) throw unreadable();
  return { text: best!.text, encoding: best!.encoding };
}

/**
 * What words do not have: a sign in their midst or before a small letter, a superscript after one, a capital
 * after a small letter or between a capital and a small one (of those beyond ASCII), Slovak's rare letters,
 * which å à are in windows-1250, and controls.
 */
const MISFITS = [
  /\p{L}[\u00a1-\u00bf\u02c6-\u02dd\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u20ac\u2122\u2200-\u25ff\u00d7\u00f7](?=\p{L})/gu,
  /(?<![\p{L}\p{N}])[£¥¯¿¹³€…‰‡ƒ](?=\p{Ll})/gu,
  /\p{Ll}(?<!(?<!\p{L})[cdk]?m)[¹³£¥¯¿](?![\p{L}\p{N}])/gu,
  /\p{Ll}(?![A-Z])\p{Lu}/gu,
  /\p{Lu}(?![A-Z])\p{Lu}\p{Ll}/gu,
  /[ĹĺŔŕ\u0080-\u009f]/gu,
];

const misfits = (text: string): number =>
  MISFITS.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);

const unreadable = () => new InvalidInput([{ path: [], code: "encoding" }]);
