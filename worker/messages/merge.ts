/**
 * Merge fields: `{{candidate.first_name}}`, with an optional fallback `{{candidate.first_name | du}}`.
 * A closed list, one pass, linear time; what a value holds is text and is never expanded again.
 */

export const MERGE_FIELDS = [
  "candidate.first_name",
  "candidate.last_name",
  "candidate.name",
  "project.title",
  "project.department",
  "organisation.name",
  "recruiter.name",
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

interface TemplateError {
  code: "unknown_field" | "unclosed_field";
  /** Where the braces begin, in UTF-16 units. */
  index: number;
  /** Line it stands on, from 1. */
  row: number;
  /** The field as written; empty when it does not look like a field's name. */
  field: string;
}

type Part = { text: string } | { field: string; fallback: string | null; index: number };

/** Resolved text; `inert` are the ranges that values filled, in which no markup begins. */
export interface Resolved {
  text: string;
  inert: [start: number, end: number][];
}

const NAME = /^[a-z0-9_.-]{1,60}$/i;

/** What is wrong with a template, at its place. `allowed` are the fields of its kind (kinds.ts). */
export function parseTemplate(
  text: string,
  allowed: readonly string[] = MERGE_FIELDS,
): { errors: TemplateError[] } {
  const { parts, errors } = split(text);
  const known: ReadonlySet<string> = new Set(allowed);
  for (const part of parts) {
    if (!("field" in part) || known.has(part.field)) continue;
    const field = NAME.test(part.field) ? part.field : "";
    errors.push({ code: "unknown_field", index: part.index, field });
  }
  errors.sort((a, b) => a.index - b.index);
  let row = 1;
  let counted = 0;
  const rowed = errors.map((error) => {
    for (; counted < error.index; counted += 1) if (text[counted] === "\n") row += 1;
    return { ...error, row };
  });
  return { errors: rowed };
}

export const holdsField = (template: string, field: string): boolean =>
  split(template).parts.some((part) => "field" in part && part.field === field);

/** Puts the values in. A field without value and without fallback is named in `empty`. */
export function resolve(
  template: string,
  values: Readonly<Record<string, string | null | undefined>>,
): Resolved | { empty: string[] } {
  const inert: Resolved["inert"] = [];
  const empty = new Set<string>();
  let text = "";
  for (const part of split(template).parts) {
    if ("text" in part) {
      text += part.text.toWellFormed().replace(/\r\n?/g, "\n");
      continue;
    }
    const value = seen(oneLine(values[part.field] ?? "")) ?? part.fallback;
    if (!value) empty.add(part.field);
    else {
      // A link is of our own making; whatever else fills a field is text.
      if (!part.field.endsWith(".link")) inert.push([text.length, text.length + value.length]);
      text += value;
    }
  }
  return empty.size > 0 ? { empty: [...empty] } : { text, inert };
}

/** A value as one line: it can neither start a header or a paragraph, nor turn the text beside it. */
export const oneLine = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** Nothing of it can be seen: spaces, and what Unicode says is shown as nothing (UAX 44). */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

const seen = (value: string): string | null => (isBlank(value) ? null : value);

function split(text: string): { parts: Part[]; errors: Omit<TemplateError, "row">[] } {
  const parts: Part[] = [];
  const errors: Omit<TemplateError, "row">[] = [];
  let done = 0;
  let close = 0;
  for (let open = text.indexOf("{{"); open !== -1;) {
    const next = text.indexOf("{{", open + 2);
    if (close !== -1 && close < open + 2) close = text.indexOf("}}", open + 2);
    const inner =
      close === -1 || (next !== -1 && next < close) ? null : text.slice(open + 2, close);
    if (inner === null || /[\r\n]/.test(inner)) {
      errors.push({ code: "unclosed_field", index: open, field: "" });
      open = next;
      continue;
    }
    if (open > done) parts.push({ text: text.slice(done, open) });
    const bar = inner.indexOf("|");
    const field = (bar === -1 ? inner : inner.slice(0, bar)).trim();
    const fallback = bar === -1 ? null : seen(oneLine(inner.slice(bar + 1)));
    parts.push({ field, fallback, index: open });
    done = close + 2;
    open = next !== -1 && next < done ? text.indexOf("{{", done) : next;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return { parts, errors };
}
