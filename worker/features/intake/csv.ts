import Papa from "papaparse";

/** Why a row cannot be read as cells at all. */
export type RecordFault = "unclosed_quote" | "stray_quote";

export interface CsvRecord {
  /** Physical line on which the record begins, from 1: cells may hold line breaks. */
  line: number;
  cells: string[];
  fault: RecordFault | null;
}

export const DELIMITERS = [";", ",", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The cells of the first line, as they would be with this delimiter. */
export const headerWith = (delimiter: Delimiter, text: string): string[] =>
  Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [];

/** Records of a CSV text (RFC 4180), header included, blank ones left out; stops after `most`. */
export function parseCsv(text: string, delimiter: Delimiter, most = Infinity): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: cells, errors, meta }, parser) => {
      if (cells.some((cell) => cell.trim())) records.push({ line, cells, fault: faultOf(errors) });
      line += lineBreaks(text, at, meta.cursor);
      at = meta.cursor;
      if (records.length >= most) parser.abort();
    },
  });
  return records;
}

function faultOf(errors: Papa.ParseError[]): RecordFault | null {
  const quotes = errors.filter(({ type }) => type === "Quotes");
  if (!quotes.length) return null;
  return quotes.some(({ code }) => code === "MissingQuotes") ? "unclosed_quote" : "stray_quote";
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
