import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { FieldErrors } from "../forms/parts/form.ts";
import type { Row } from "./rows.ts";

type ApiErrors = NonNullable<ProblemWire["errors"]>;

/** The part of an error's path below `input`, as the controls name it. */
const below = (path: readonly (string | number)[]): string =>
  path.slice(path.indexOf("input") + 1).join(".");

/**
 * Sorts errors to the controls they belong to. An error deeper than any control goes to the nearest
 * one above it. `controls` is null when the form is not on show: then every path below `input` counts.
 */
export function anchored(
  errors: ApiErrors,
  controls: string[] | null,
): { fields: FieldErrors; rest: string[] } {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, message } of errors) {
    const own = path.includes("input") ? below(path) : "";
    const control = controls?.find((name) => name === own) ?? nearest(own, controls);
    if (control) fields[control] ??= message;
    else rest.push(message);
  }
  return { fields, rest };
}

function nearest(path: string, controls: string[] | null): string | undefined {
  if (!controls) return path || undefined;
  return controls
    .filter((name) => path.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Whatever is wrong with the text itself is mended at the text, whomever it is for. */
const OF_THE_TEXT = "field.open_place";

/**
 * What every row objects to alike belongs to the form: bad input, or blocks at its fields. So does an open
 * place of any row. Rows that no input could help have no say.
 */
export function commonErrors(rows: readonly Row[]): ApiErrors | null {
  const each = rows.flatMap(({ plan, problem }) => {
    const errors = problem?.code === "invalid_input" ? problem.errors : plan?.blocks;
    return errors ? [errors.filter(({ path }) => path.includes("input"))] : [];
  });
  const same = (a: ApiErrors[number], b: ApiErrors[number]): boolean =>
    a.code === b.code && below(a.path) === below(b.path);
  const [first = [], ...others] = each;
  const shared = first.filter((error) =>
    others.every((errors) => errors.some((other) => same(error, other))),
  );
  const open = each.flat().filter(({ code }) => code === OF_THE_TEXT);
  const found = [...shared, ...open.filter((error) => !shared.some((other) => same(error, other)))];
  return found.length ? found : null;
}
