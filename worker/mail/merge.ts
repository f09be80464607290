/**
 * A template (domain/template.ts) and the values of its merge fields: a closed list, linear time; what a value
 * holds is text and is never expanded again.
 */
import { type Field, fieldsIn } from "../domain/template.ts";
import { isBlank } from "../domain/text.ts";

export const MERGE_FIELDS = [
  "candidate.first_name",
  "candidate.last_name",
  "candidate.name",
  "candidate.greeting_name",
  "application.date",
  "application.reference",
  "project.title",
  "project.department",
  "organisation.name",
  "recruiter.name",
  "recruiter.title",
  "recruiter.phone",
  "recruiter.email",
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
  const { fields, unclosed } = fieldsIn(text);
  const known: ReadonlySet<string> = new Set(allowed);
  const errors: Omit<TemplateError, "row">[] = unclosed.map((index) => ({
    code: "unclosed_field",
    index,
    field: "",
  }));
  for (const { field, start: index } of fields) {
    if (known.has(field)) continue;
    errors.push({ code: "unknown_field", index, field: NAME.test(field) ? field : "" });
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
  fieldsIn(template).fields.some((each) => each.field === field);

const SEVERAL = /\.(?:times|days|more)$/;

/** Puts the values in; those called "times", "days" and "more" have one a line. A field without value and without fallback is named in `empty`. */
export function resolve(
  template: string,
  values: Readonly<Record<string, string | null | undefined>>,
): Resolved | { empty: string[] } {
  const inert: Resolved["inert"] = [];
  const empty = new Set<string>();
  let text = "";
  for (const part of partsOf(template)) {
    if ("text" in part) {
      text += part.text.toWellFormed().replace(/\r\n?/g, "\n");
      continue;
    }
    const several = SEVERAL.test(part.field) ? (values[part.field] ?? "").split("\n") : [];
    const value = seen(oneLine(values[part.field] ?? "")) ?? seen(oneLine(part.fallback ?? ""));
    if (!value) empty.add(part.field);
    else if (several.length > 1) {
      // As a list where it is all that an item holds; else one after another.
      const between = /(?:^|\n)- $/.test(text) ? "\n- " : ", ";
      for (const [at, each] of several.map(oneLine).entries()) {
        if (at > 0) text += between;
        inert.push([text.length, text.length + each.length]);
        text += each;
      }
    } else {
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

const seen = (value: string): string | null => (isBlank(value) ? null : value);

type Part = { text: string } | Field;

function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const field of fieldsIn(template).fields) {
    if (field.start > done) parts.push({ text: template.slice(done, field.start) });
    parts.push(field);
    done = field.end;
  }
  if (done < template.length) parts.push({ text: template.slice(done) });
  return parts;
}
