import { css } from "lit";
import type { FieldErrors } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";

/** What is wrong with the fields of a body, by their names. */
export const errorsOf = (error: unknown): FieldErrors =>
  error instanceof ApiProblem
    ? Object.fromEntries(
        (error.problem.errors ?? []).map(({ path, message }) => [String(path.at(-1)), message]),
      )
    : {};

/** A small form among the texts. */
export const ownStyles = css`
  .own {
    display: grid;
    gap: 1rem;
    max-inline-size: 32rem;
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
`;
