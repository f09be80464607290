/** What fields have in common that are a list of rows: each control with its error, and the focus after a change. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { FieldErrors } from "./form.ts";

export interface Ties {
  id: string;
  path: string;
  invalid: "true" | typeof nothing;
  described: string | typeof nothing;
}

/** What ties a row's control to its error. `path` is the API's below `input`: "reviewers.0.name". */
export function tiesOf(path: string, errors: FieldErrors): Ties {
  const id = `field-${path.replaceAll(".", "-")}`;
  const error = errors[path];
  return {
    id,
    path,
    invalid: error ? "true" : nothing,
    described: error ? `${id}-error` : nothing,
  };
}

export const rowError = (path: string, errors: FieldErrors) =>
  errors[path]
    ? html`<p class="error" id="${tiesOf(path, errors).id}-error">${errors[path]}</p>`
    : nothing;

/** A label, a control of a row, and its error. */
export function cell(
  path: string,
  errors: FieldErrors,
  label: string,
  control: (ties: Ties) => TemplateResult,
): TemplateResult {
  const ties = tiesOf(path, errors);
  return html`<div class="field">
    <label for=${ties.id}>${label}</label>
    ${control(ties)} ${rowError(path, errors)}
  </div>`;
}

interface TextCell {
  label: string;
  type: "text" | "email";
  max: number;
  value: string;
  set: (value: string) => void;
}

export const textCell = (
  path: string,
  errors: FieldErrors,
  { label, type, max, value, set }: TextCell,
): TemplateResult =>
  cell(
    path,
    errors,
    label,
    (ties) =>
      html`<input
        id=${ties.id}
        name=${path}
        data-path=${path}
        type=${type}
        maxlength=${max}
        autocomplete="off"
        aria-required="true"
        aria-invalid=${ties.invalid}
        aria-describedby=${ties.described}
        .value=${live(value)}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />`,
  );

/** Adds a row, and is where an error of the whole list is said. `path`: the list's. */
export function addButton(
  path: string,
  errors: FieldErrors,
  words: string,
  add: (event: Event) => void,
): TemplateResult {
  const { invalid, described } = tiesOf(path, errors);
  return html`<button
    type="button"
    class="button"
    id="add-${path}"
    data-path=${path}
    aria-invalid=${invalid}
    aria-describedby=${described}
    @click=${add}
  >
    ${words}
  </button>`;
}

/** Once a row is there, or gone. */
export function focusSoon(event: Event, selector: string): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  requestAnimationFrame(() => root.querySelector<HTMLElement>(selector)?.focus());
}
