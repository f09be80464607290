import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { FieldErrors } from "../forms/parts/form.ts";
import type { Row } from "./operation.ts";

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

/** What every row objects to alike belongs to the form: bad input, or blocks at its fields. */
export function commonErrors(rows: readonly Row[]): ApiErrors | null {
  const each = rows.map(({ plan, problem }) => {
    const errors = problem?.code === "invalid_input" ? problem.errors : plan?.blocks;
    return (errors ?? []).filter(({ path }) => path.includes("input"));
  });
  const [first = []] = each;
  const common = first.filter(({ path, code }) =>
    each.every((errors) =>
      errors.some((error) => error.code === code && below(error.path) === below(path)),
    ),
  );
  return common.length ? common : null;
}
