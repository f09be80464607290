/** A text as its parts: words, and merge fields as written, `{{candidate.first_name | du}}`. */
export type Segment = { text: string } | FieldSegment;

export interface FieldSegment {
  /** Exactly as written, braces included. */
  raw: string;
  field: string;
  fallback: string;
}

/** As the API reads it (worker/messages/merge.ts): on one line, closed by the first `}}`; else only braces. */
const FIELD = /\{\{(?:((?:(?!\{\{|\}\})[^\r\n])*)\}\})?/g;

export function segments(value: string): Segment[] {
  const found: Segment[] = [];
  let done = 0;
  for (const match of value.matchAll(FIELD)) {
    const [raw, inner] = match;
    if (inner === undefined) continue;
    if (match.index > done) found.push({ text: value.slice(done, match.index) });
    const bar = inner.indexOf("|");
    found.push({
      raw,
      field: (bar < 0 ? inner : inner.slice(0, bar)).trim(),
      fallback: bar < 0 ? "" : inner.slice(bar + 1).trim(),
    });
    done = match.index + raw.length;
  }
  if (done < value.length) found.push({ text: value.slice(done) });
  return found;
}

/** A merge field as it is written. What could end it early is left out of the fallback. */
export function written(field: string, fallback = ""): string {
  const words = fallback.replace(/[{}]/g, "").replace(/[\r\n]+/g, " ");
  return words.trim() ? `{{${field} | ${words}}}` : `{{${field}}}`;
}
