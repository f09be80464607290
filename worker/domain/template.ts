/**
 * The language of texts that become messages, read alike by the API and by the editor. Besides words it has
 * merge fields, `{{field}}` or `{{field | fallback}}`, and open places, `[what is to be written]`
 * (DECISIONS.md, 33). Linear time.
 */
import { linksOf } from "./links.ts";
import { isBlank } from "./text.ts";

/** A merge field; `start` and `end` are where it stands in the text. */
export interface Field {
  start: number;
  end: number;
  /** As written; not necessarily a field that there is. */
  field: string;
  /** As written; null when it has none. */
  fallback: string | null;
}

/** An open place, brackets included. */
export interface Place {
  start: number;
  end: number;
  field?: never;
}

/** Merge fields in their order, and where braces begin that make none: a field ends on its line. */
export function fieldsIn(text: string): { fields: Field[]; unclosed: number[] } {
  const fields: Field[] = [];
  const unclosed: number[] = [];
  let close = 0;
  for (let open = text.indexOf("{{"); open !== -1;) {
    const next = text.indexOf("{{", open + 2);
    if (close !== -1 && close < open + 2) close = text.indexOf("}}", open + 2);
    const inner =
      close === -1 || (next !== -1 && next < close) ? null : text.slice(open + 2, close);
    if (inner === null || /[\r\n]/.test(inner)) {
      unclosed.push(open);
      open = next;
      continue;
    }
    const bar = inner.indexOf("|");
    const end = close + 2;
    fields.push({
      start: open,
      end,
      field: (bar === -1 ? inner : inner.slice(0, bar)).trim(),
      fallback: bar === -1 ? null : inner.slice(bar + 1),
    });
    open = next !== -1 && next < end ? text.indexOf("{{", end) : next;
  }
  return { fields, unclosed };
}

/**
 * What somebody has still to write, in its order: `[…]` on one line with something in it, which may hold merge
 * fields and links, but no other brackets. What mail shows as a link, `[words](https://…)`, is none. A field
 * whose fallback holds one is one as a whole.
 */
export function placesIn(text: string): Place[] {
  // Most texts are ready, and each is asked for every candidate.
  if (!text.includes("[")) return [];
  const fields = new Map(fieldsIn(text).fields.map((field) => [field.start, field]));
  const marks = linkMarks(text, [...fields.values()]);
  const places: Place[] = [];
  let bracket = -1;
  for (let at = 0; at < text.length; at += 1) {
    const field = fields.get(at);
    const end = field?.end ?? marks.get(at);
    if (field?.fallback && placesIn(field.fallback).length) {
      places.push({ start: at, end: field.end });
    }
    if (end !== undefined) at = end - 1;
    else if (text[at] === "[") bracket = at;
    else if ("\r\n".includes(text[at]!)) bracket = -1;
    else if (text[at] === "]" && bracket !== -1) {
      if (!isBlank(text.slice(bracket + 1, at))) {
        while ((places.at(-1)?.start ?? -1) > bracket) places.pop();
        places.push({ start: bracket, end: at + 1 });
      }
      bracket = -1;
    }
  }
  return places;
}

/**
 * What makes links of words, as mail shows them once fields have values (that of a link is an address): from
 * where to where the opening bracket stands, those among the words, and the closing one with the address.
 */
function linkMarks(text: string, fields: readonly Field[]): Map<number, number> {
  let shown = "";
  const inert: [number, number][] = [];
  for (const { start, end, field } of fields) {
    shown += text.slice(shown.length, start);
    if (field.endsWith(".link")) shown += "https://a".padEnd(end - start, "a");
    else {
      inert.push([start, end]);
      shown = shown.padEnd(end, "a");
    }
  }
  shown += text.slice(shown.length);
  const marks = new Map<number, number>();
  for (const { start, end, text: words } of linksOf(shown, inert)) {
    if (shown[start] !== "[") continue;
    const close = start + 1 + words.length;
    marks.set(start, start + 1).set(close, end);
    // A bracket among the words ends nothing that began before them.
    for (let at = start + 1; at < close; at += 1) if (shown[at] === "]") marks.set(at, at + 1);
  }
  return marks;
}

/** Longest words of an open place that are shown, in UTF-16 units. */
const SHOWN = 60;

/** Every open place as it is named to whom it is to be filled in by, each once. */
export const openPlaces = (text: string): string[] => [
  ...new Set(placesIn(text).map(({ start, end }) => named(text.slice(start, end)))),
];

const named = (place: string): string =>
  place.length > SHOWN + 2 ? `${place.slice(0, SHOWN).toWellFormed()}…]` : place;
