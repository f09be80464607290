/** What a PDF says of itself, before anything of it is read. */
import { indexOf, lastIndexOf, latin } from "./bytes.ts";
import { type PdfDictionary, readDictionary, SPACE } from "./pdf-values.ts";

/** ISO 32000-1, annex H.3.4.1: readers look for the header within the first 1,024 bytes. */
const HEAD = 1024;
/** The same, H.3.4.2: and for the end within the last ones. */
const TAIL = 1024;
/** A dictionary in trailer or file is longer in none that was met. Bytes. */
const LONGEST_DICTIONARY = 64 * 1024;

/** Where its header stands; -1: nowhere that readers look. */
const headerOf = (bytes: Uint8Array): number => latin(bytes, 0, HEAD).search(/%PDF-[12]\.\d/);

/** Its last bytes, without the zeros and blanks that it was padded with. */
function tailOf(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1]!)) end -= 1;
  return latin(bytes, end - TAIL, end);
}

const isBlank = (byte: number): boolean =>
  byte === 0 || byte === 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13;

const LAST_XREF = new RegExp(`startxref${SPACE}+(\\d+)${SPACE}+%%EOF`, "g");

/** One that begins as a PDF must end as one; what has anything before must tell its own end, too. */
export function isPdf(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  if (header < 0) return false;
  const tail = tailOf(bytes);
  return header === 0 ? tail.includes("%%EOF") : tail.search(LAST_XREF) >= 0;
}

/** The newest trailer, be it one of its own or a cross-reference stream's (ISO 32000-2, 7.5.5 and 7.5.8). */
export function trailerOf(bytes: Uint8Array): PdfDictionary | null {
  const told = Array.from(tailOf(bytes).matchAll(LAST_XREF)).at(-1);
  const offset = Number(told?.[1] ?? NaN);
  // Readers count from the file's first byte or from its header.
  return (
    sectionAt(bytes, offset) ?? sectionAt(bytes, offset + headerOf(bytes)) ?? lastSection(bytes)
  );
}

const TABLE = new RegExp(`^${SPACE}*xref${SPACE}`);
const OBJECT = new RegExp(`^${SPACE}*\\d+${SPACE}+\\d+${SPACE}+obj`);

function sectionAt(bytes: Uint8Array, at: number): PdfDictionary | null {
  if (!(at < bytes.length)) return null;
  const text = latin(bytes, at, at + 100);
  if (TABLE.test(text)) return afterKeyword(bytes, indexOf(bytes, "trailer", at), "trailer");
  const [object] = OBJECT.exec(text) ?? [];
  const dictionary = object ? dictionaryAt(bytes, at + object.length) : null;
  return dictionary?.get("/Type") === "/XRef" ? dictionary : null;
}

/** Where the file tells a wrong place, as after a repair: the last one that there is. */
function lastSection(bytes: Uint8Array): PdfDictionary | null {
  const stream = lastIndexOf(bytes, "/XRef");
  return (
    afterKeyword(bytes, lastIndexOf(bytes, "trailer"), "trailer") ??
    (stream < 0 ? null : afterKeyword(bytes, lastIndexOf(bytes, "obj", stream), "obj"))
  );
}

const REFERENCE = new RegExp(`^\\d{1,10}${SPACE}{1,9}\\d{1,5}${SPACE}{1,9}R$`);

/** The object that a reference ("5 0 R") names, when it is a dictionary that lies openly in the file. */
export function referredTo(bytes: Uint8Array, reference: string): PdfDictionary | null {
  // A word of any length would be looked for at each place of the file.
  if (!REFERENCE.test(reference)) return null;
  const [number, generation] = reference.split(new RegExp(`${SPACE}+`));
  const head = `${number} ${generation} obj`;
  let at = lastIndexOf(bytes, head);
  while (at > 0 && /\d/.test(latin(bytes, at - 1, at))) at = lastIndexOf(bytes, head, at);
  return afterKeyword(bytes, at, head);
}

const afterKeyword = (bytes: Uint8Array, at: number, keyword: string): PdfDictionary | null =>
  at < 0 ? null : dictionaryAt(bytes, at + keyword.length);

const dictionaryAt = (bytes: Uint8Array, at: number): PdfDictionary | null =>
  readDictionary(latin(bytes, at, at + LONGEST_DICTIONARY));
