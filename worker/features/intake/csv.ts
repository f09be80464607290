import Papa from "papaparse";
import { isBlank } from "../../domain/text.ts";
import { atOnce, STEP } from "./steps.ts";

/** Why a row cannot be read as cells at all. */
export type RecordFault = "unclosed_quote" | "stray_quote";

export interface CsvRecord {
  /** Physical line on which the record begins, from 1: cells may hold line breaks. */
  line: number;
  /** The last line of it. */
  lastLine: number;
  cells: string[];
  fault: RecordFault | null;
}

export const DELIMITERS = [";", ",", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The part of a text from its header on. */
export interface Body {
  text: string;
  /** Physical lines before it. */
  before: number;
}

const FIRST_LINE = /^([^\r\n]*)(?:\r\n?|\n)/;
/** Nothing but delimiters, or what tells Excel the delimiter, quoted or not. */
const PASSED_OVER = /^(?:(?:[;,]|"")*|"?sep=.?"?[;,]*)$/i;

/** Leaves out what stands before a header: empty lines, and Excel's `sep=;`, in any order. */
export function fromHeader(text: string): Body {
  let [rest, before] = [text, 0];
  for (let found; (found = FIRST_LINE.exec(rest)); before += 1) {
    const line = found[1]!.trim();
    if (!isBlank(line) && !PASSED_OVER.test(line)) break;
    rest = rest.slice(found[0].length);
  }
  return { text: rest, before };
}

const LONGEST_HEADER = 64 * 1024;

/** The cells of the first line, as they would be with this delimiter. */
export const headerWith = (delimiter: Delimiter, { text }: Body): string[] =>
  parseCsv({ text: text.slice(0, LONGEST_HEADER), before: 0 }, delimiter, 1)[0]?.cells ?? [];

/**
 * Records of a CSV text (RFC 4180), header included, blank ones left out; stops after `most`. A line ends with
 * CRLF, LF or CR, and need not end as the others do.
 */
export const parseCsv = (body: Body, delimiter: Delimiter, most = Infinity): CsvRecord[] =>
  atOnce(parsingCsv(body, delimiter, most));

/** The same in steps. */
export function* parsingCsv(
  body: Body,
  delimiter: Delimiter,
  most = Infinity,
): Generator<void, CsvRecord[]> {
  const text = oneLineEnd(body.text, delimiter);
  const records: CsvRecord[] = [];
  let line = body.before + 1;
  let at = 0;
  for (let from = 0; from < text.length && records.length < most; from = at) {
    let read = 0;
    Papa.parse<string[]>(text.slice(from), {
      delimiter,
      newline: "\n",
      // The fast mode splits all that is left.
      fastMode: false,
      step: ({ data: cells, errors, meta }, parser) => {
        const end = from + meta.cursor;
        const next = line + lineBreaks(text, at, end);
        const lastLine = text[end - 1] === "\n" ? next - 1 : next;
        if (!cells.every(isBlank)) records.push({ line, lastLine, cells, fault: faultOf(errors) });
        [line, at] = [next, end];
        read += 1;
        if (records.length >= most || read >= STEP) parser.abort();
      },
    });
    yield;
  }
  return records;
}

/** What Excel is made to take as text: `="00123"` is 00123. */
export const unwrapped = (cell: string): string => {
  const [, inner] = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
};

function faultOf(errors: Papa.ParseError[]): RecordFault | null {
  const quotes = errors.filter(({ type }) => type === "Quotes");
  if (!quotes.length) return null;
  return quotes.some(({ code }) => code === "MissingQuotes") ? "unclosed_quote" : "stray_quote";
}

/** The text with LF for each line end outside quotes: the parser knows one a file. */
function oneLineEnd(text: string, delimiter: Delimiter): string {
  if (!text.includes("\r")) return text;
  const parts: string[] = [];
  const token = new RegExp(`(?<![^${delimiter}\\r\\n])"|\\r\\n?`, "g");
  let from = 0;
  for (let found; (found = token.exec(text));) {
    if (found[0] === '"') token.lastIndex = afterQuoted(text, found.index);
    else {
      parts.push(text.slice(from, found.index), "\n");
      from = token.lastIndex;
    }
  }
  return parts.join("") + text.slice(from);
}

/** Where a quoted cell ends; right after its quote when that has no end. */
function afterQuoted(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? open + 1 : at + 1;
}

/** CRLF, LF and CR each end one line. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}
