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
  if (!text.includes("[")) return [];
  const { fields } = fieldsIn(text);
  const places: Place[] = [];
  let passed = 0;
  for (const line of linesOf(text)) {
    const first = passed;
    while (passed < fields.length && fields[passed]!.start < line.end) passed += 1;
    places.push(...placesOf(text, line, fields.slice(first, passed)));
  }
  return places;
}

function placesOf(text: string, line: Place, fields: readonly Field[]): Place[] {
  const whole = [...fields, ...linksWithWords(text, line, fields)];
  const passable = new Map(whole.map(({ start, end }) => [start, end]));
  const places: Place[] = [];
  let bracket = -1;
  for (let at = line.start; at < line.end; at += 1) {
    const end = passable.get(at);
    if (end !== undefined) at = end - 1;
    else if (text[at] === "[") bracket = at;
    else if (text[at] === "]" && bracket !== -1) {
      if (!isBlank(text.slice(bracket + 1, at))) places.push({ start: bracket, end: at + 1 });
      bracket = -1;
    }
  }
  let before = 0;
  const outside = fields.filter(({ start, fallback }) => {
    while (before < places.length && places[before]!.end <= start) before += 1;
    const within = before < places.length && places[before]!.start < start;
    return !within && fallback !== null && placesIn(fallback).length > 0;
  });
  const open = outside.map(({ start, end }) => ({ start, end }));
  return [...places, ...open].toSorted((a, b) => a.start - b.start);
}

function linesOf(text: string): Place[] {
  const lines: Place[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    lines.push({ start, end: index });
    start = index + 1;
  }
  return [...lines, { start, end: text.length }];
}

/** Links with words of their own, as mail shows them once fields have values: that of a link is an address. */
function linksWithWords(text: string, line: Place, fields: readonly Field[]): Place[] {
  let shown = "";
  let done = line.start;
  const inert: [number, number][] = [];
  for (const { start, end, field } of fields) {
    shown += text.slice(done, start);
    if (field.endsWith(".link")) shown += "https://a".padEnd(end - start, "a");
    else {
      inert.push([start - line.start, end - line.start]);
      shown += "a".repeat(end - start);
    }
    done = end;
  }
  shown += text.slice(done, line.end);
  return linksOf(shown, inert)
    .filter(({ start }) => shown[start] === "[")
    .map(({ start, end }) => ({ start: start + line.start, end: end + line.start }));
}

/** Longest words of an open place that are shown, in UTF-16 units. */
const SHOWN = 60;

/** Every open place as it is named to whom it is to be filled in by, each once. */
export const openPlaces = (text: string): string[] => [
  ...new Set(placesIn(text).map(({ start, end }) => named(text.slice(start, end)))),
];

const named = (place: string): string =>
  place.length > SHOWN + 2 ? `${place.slice(0, SHOWN).toWellFormed()}…]` : place;
