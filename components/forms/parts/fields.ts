import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Form } from "./form.ts";

export type NameOf<Values, Type> = {
  [K in keyof Values]-?: Values[K] extends Type ? K : never;
}[keyof Values] &
  string;

export interface Labelled {
  label: string;
  hint?: string;
  /** Path below `input` at which the API names the field; default: its name. */
  path?: string;
  optional?: boolean;
}

const idOf = (path: string): string => `field-${path.replaceAll(".", "-")}`;

/** Ids that describe a control: its hint and its error, as far as there are any. */
function describedBy(id: string, hint: unknown, error: unknown): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length ? ids.join(" ") : nothing;
}

const errorText = (id: string, error: string | undefined) =>
  error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing;

const hintText = (id: string, hint: string | undefined) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

/** A label, a control and what describes it. `control` gets the attributes that tie them together. */
export function field<V>(
  form: Form<V>,
  { label, hint, path = "", optional }: Labelled,
  control: (ties: {
    id: string;
    path: string;
    invalid: "true" | typeof nothing;
    described: string | typeof nothing;
  }) => TemplateResult,
): TemplateResult {
  const id = idOf(path);
  const error = form.errors[path];
  return html`<div class="field" part="field">
    <label id="${id}-label" for=${id}
      >${label}${optional ? html` <span class="optional">${form.context.speech.say("form.optional")}</span>` : nothing}</label
    >
    ${hintText(id, hint)}
    ${control({ id, path, invalid: error ? "true" : nothing, described: describedBy(id, hint, error) })}
    ${errorText(id, error)}
  </div>`;
}

interface TextOptions extends Labelled {
  type?: "text" | "email" | "url" | "number" | "date" | "time" | "datetime-local";
  max?: number;
  min?: string;
  until?: string;
  suggestions?: readonly string[];
}

export function textField<V>(
  form: Form<V>,
  name: NameOf<V, string>,
  options: TextOptions,
): TemplateResult {
  const { type = "text", max, min, until, suggestions } = options;
  return field(
    form,
    { path: name, ...options },
    ({ id, path, invalid, described }) =>
      html`<input
          id=${id}
          data-path=${path}
          name=${name}
          type=${type}
          maxlength=${max ?? nothing}
          min=${min ?? nothing}
          max=${until ?? nothing}
          list=${suggestions?.length ? `${id}-list` : nothing}
          autocomplete="off"
          aria-required=${options.optional ? nothing : "true"}
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${live(form.values[name] as string)}
          @input=${(event: Event) => form.set({ [name]: (event.target as HTMLInputElement).value } as Partial<V>, path)}
        />${
          suggestions?.length
            ? html`<datalist id="${id}-list">
                ${suggestions.map((value) => html`<option value=${value}></option>`)}
              </datalist>`
            : nothing
        }`,
  );
}

interface AreaOptions extends Labelled {
  rows?: number;
  max?: number;
}

export function textArea<V>(
  form: Form<V>,
  name: NameOf<V, string>,
  options: AreaOptions,
): TemplateResult {
  return field(
    form,
    { path: name, ...options },
    ({ id, path, invalid, described }) =>
      html`<textarea
        id=${id}
        data-path=${path}
        name=${name}
        rows=${options.rows ?? 3}
        maxlength=${options.max ?? nothing}
        aria-required=${options.optional ? nothing : "true"}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(form.values[name] as string)}
        @input=${(event: Event) => form.set({ [name]: (event.target as HTMLTextAreaElement).value } as Partial<V>, path)}
      ></textarea>`,
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface SelectOptions extends Labelled {
  /** Groups have a label; a group without one stands by itself. */
  groups: { label?: string; choices: readonly Choice[] }[];
  placeholder?: string;
}

export function selectField<V>(
  form: Form<V>,
  name: NameOf<V, string>,
  options: SelectOptions,
): TemplateResult {
  const value = form.values[name] as string;
  const option = (choice: Choice) =>
    html`<option value=${choice.value} ?selected=${choice.value === value}>
      ${choice.label}
    </option>`;
  return field(
    form,
    { path: name, ...options },
    ({ id, path, invalid, described }) =>
      html`<select
        id=${id}
        data-path=${path}
        name=${name}
        aria-required=${options.optional ? nothing : "true"}
        aria-invalid=${invalid}
        aria-describedby=${described}
        @change=${(event: Event) => form.set({ [name]: (event.target as HTMLSelectElement).value } as Partial<V>, path)}
      >
        ${
          options.placeholder === undefined
            ? nothing
            : html`<option value="" ?selected=${value === ""}>${options.placeholder}</option>`
        }
        ${options.groups.map(({ label, choices }) =>
          label
            ? html`<optgroup label=${label}>${choices.map(option)}</optgroup>`
            : choices.map(option),
        )}
      </select>`,
  );
}

interface RadioOptions extends Labelled {
  choices: readonly Choice[];
}

export function radioField<V>(
  form: Form<V>,
  name: NameOf<V, string>,
  options: RadioOptions,
): TemplateResult {
  const { label, hint, path = name, choices } = options;
  const id = idOf(path);
  const error = form.errors[path];
  return html`<fieldset class="field" part="field" aria-describedby=${describedBy(id, hint, error)}>
    <legend>${label}</legend>
    ${hintText(id, hint)}
    <div class="choices">
      ${choices.map(
        (choice, index) =>
          html`<label class="choice">
            <input
              type="radio"
              data-path=${index === 0 ? path : nothing}
              name=${name}
              .value=${choice.value}
              aria-invalid=${error ? "true" : nothing}
              aria-describedby=${choice.hint ? `${id}-${index}` : nothing}
              .checked=${live(form.values[name] === choice.value)}
              @change=${() => form.set({ [name]: choice.value } as Partial<V>, path)}
            /><span
              ><span class="choice-label">${choice.label}</span>${
                choice.hint
                  ? html`<span class="choice-hint" id="${id}-${index}">${choice.hint}</span>`
                  : nothing
              }</span
            >
          </label>`,
      )}
    </div>
    ${errorText(id, error)}
  </fieldset>`;
}

export function checkField<V>(
  form: Form<V>,
  name: NameOf<V, boolean>,
  options: Labelled,
): TemplateResult {
  const { label, hint, path = name } = options;
  const id = idOf(path);
  const error = form.errors[path];
  return html`<div class="field" part="field">
    <label class="choice">
      <input
        type="checkbox"
        id=${id}
        data-path=${path}
        name=${name}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${describedBy(id, hint, error)}
        .checked=${live(form.values[name] as boolean)}
        @change=${(event: Event) => form.set({ [name]: (event.target as HTMLInputElement).checked } as Partial<V>, path)}
      /><span
        ><span class="choice-label">${label}</span>${
          hint ? html`<span class="choice-hint" id="${id}-hint">${hint}</span>` : nothing
        }</span
      >
    </label>
    ${errorText(id, error)}
  </div>`;
}
