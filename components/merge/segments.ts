import { fieldsIn, placesIn } from "../../worker/domain/template.ts";

/** A text as its parts: words, merge fields and open places. */
export type Segment = { text: string } | FieldSegment | PlaceSegment;

export interface FieldSegment {
  /** Exactly as written, braces included. */
  raw: string;
  field: string;
  fallback: string;
  /** The fallback has still to be filled in. */
  open: boolean;
}

export interface PlaceSegment {
  /** Exactly as written, brackets included. */
  raw: string;
  /** What stands between the brackets. */
  place: string;
}

export function segments(value: string): Segment[] {
  const found: Segment[] = [];
  let done = 0;
  const places = placesIn(value);
  const open = new Set(places.map(({ start }) => start));
  const chips = [...fieldsIn(value).fields, ...places].toSorted((a, b) => a.start - b.start);
  for (const chip of chips) {
    const { start, end } = chip;
    // A field may be within a place, or be one.
    if (start < done) continue;
    if (start > done) found.push({ text: value.slice(done, start) });
    const raw = value.slice(start, end);
    if (chip.field !== undefined) {
      const fallback = (chip.fallback ?? "").trim();
      found.push({ raw, field: chip.field, fallback, open: open.has(start) });
    } else found.push({ raw, place: raw.slice(1, -1).trim() });
    done = end;
  }
  if (done < value.length) found.push({ text: value.slice(done) });
  return found;
}

/** A merge field as it is written. What could end it early is left out of the fallback. */
export function written(field: string, fallback = ""): string {
  const words = fallback.replace(/[{}]/g, "").replace(/[\r\n]+/g, " ");
  return words.trim() ? `{{${field} | ${words}}}` : `{{${field}}}`;
}
