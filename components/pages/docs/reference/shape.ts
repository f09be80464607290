import { type Document, nameOf, type Schema } from "./document.ts";
import { element, prose } from "./element.ts";

interface Told {
  /** Of the field that it is. */
  name?: string;
  note?: string;
  /** Shows at once what is inside. */
  open?: boolean;
}

/** A schema as an entry of a list; what it is made of can be opened. */
export function shapeOf(schema: Schema, described: Document, told: Told): HTMLElement {
  const known = schema.$ref ? described.components.schemas[nameOf(schema.$ref)]! : schema;
  const words = [
    ...[told.name ?? schema.title ?? []].flat().flatMap((name) => [element("code", {}, name), " "]),
    element("span", { class: "type" }, [typeOf(schema), told.note].filter(Boolean).join(", ")),
  ];
  const description = schema.description ?? known.description;
  const about = description ? [element("span", { class: "about" }, ...prose(description))] : [];
  const inner = innerOf(known, described);
  if (!inner.length) return element("li", {}, ...words, ...about);
  const details = element("details", {}, element("summary", {}, ...words));
  const fill = () => details.append(element("ul", {}, ...inner.map((make) => make())));
  details.addEventListener("toggle", fill, { once: true });
  details.open = told.open ?? false;
  return element("li", {}, details, ...about);
}

/** What it consists of: fields, entries of a list, choices. Made when it is looked at, since some hold themselves. */
function innerOf(schema: Schema, described: Document): (() => HTMLElement)[] {
  const { properties = {}, required = [], items, additionalProperties } = schema;
  const choices = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].filter(isTelling);
  return [
    ...Object.entries(properties).map(
      ([name, each]) =>
        () =>
          shapeOf(each, described, {
            name,
            ...(!required.includes(name) && { note: "optional" }),
          }),
    ),
    ...[items, additionalProperties].flatMap((each) =>
      typeof each === "object" && isTelling(each) ? [() => shapeOf(each, described, {})] : [],
    ),
    ...choices.map((each) => () => shapeOf(each, described, {})),
  ];
}

/** More than a plain type, which its list names already. */
const isTelling = ({ type, description, enum: values, ...rest }: Schema): boolean =>
  type !== "null" && Boolean(description || values || Object.keys(rest).length);

/** "text, at most 200 characters" */
function typeOf(schema: Schema): string {
  const { $ref, type, format, items, const: only, enum: values, anyOf, allOf } = schema;
  if ($ref) return nameOf($ref);
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (only !== undefined) return JSON.stringify(only);
  if (allOf) return allOf.map(typeOf).filter(Boolean).join(" and ");
  if (anyOf) return anyOf.length > 4 ? "one of these" : anyOf.map(typeOf).join(" or ");
  const types = [type ?? "anything"].flat().map((each) => NAMES[each] ?? each);
  const of = typeof items === "object" ? ` of ${typeOf(items)}` : "";
  return [types.join(" or ") + of, format, ...boundsOf(schema)].filter(Boolean).join(", ");
}

const NAMES: Record<string, string> = { string: "text", array: "list", integer: "whole number" };

function boundsOf(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const said = (value: number | undefined, words: (n: number) => string): string[] =>
    value === undefined ? [] : [words(value)];
  return [
    ...said(minLength, (n) => (n === 1 ? "not empty" : `at least ${n} characters`)),
    ...said(maxLength, (n) => `at most ${n} characters`),
    ...said(minimum, (n) => `from ${n}`),
    ...said(maximum, (n) => `to ${n}`),
    ...said(minItems, (n) => `at least ${n}`),
    ...said(maxItems, (n) => `at most ${n}`),
    ...("default" in schema ? [`default ${JSON.stringify(schema.default)}`] : []),
  ];
}
