import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { field, type Labelled, type NameOf } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import type { Speech } from "../lib/i18n.ts";
import type { MergeWords } from "./box.ts";
import type { MergeText } from "./text.ts";

interface MergeOptions extends Labelled {
  fields: readonly { id: string; label: string }[];
  /** One line, as a subject; default: several. */
  oneLine?: boolean;
  readOnly?: boolean;
  /** A text that is kept: its open places are filled in when it is used. */
  keepsOpen?: boolean;
}

const mergeWords = ({ say }: Speech): MergeWords => ({
  otherwise: (label, fallback) => say("merge.else", { label, fallback }),
  unknown: (field) => say("merge.unknown", { field }),
  fill: say("merge.fill"),
});

/** A text with merge fields and open places: chips in the text, what can be done with them below it. Wants `define.ts` loaded. */
export function mergeField<V>(
  form: Form<V>,
  name: NameOf<V, string>,
  options: MergeOptions,
): TemplateResult {
  const { fields, oneLine = false, readOnly = false, keepsOpen = false, label, optional } = options;
  const { speech } = form.context;
  return field(
    form,
    { path: name, ...options },
    ({ id, path, invalid, described }) =>
      html`<vidare-merge-text
          id=${id}
          data-path=${path}
          name=${name}
          role="textbox"
          aria-multiline=${oneLine ? "false" : "true"}
          aria-labelledby="${id}-label"
          aria-required=${optional || readOnly ? nothing : "true"}
          aria-invalid=${invalid}
          aria-describedby=${described}
          .words=${mergeWords(speech)}
          .fields=${fields}
          .readOnly=${readOnly}
          .value=${live(form.values[name] as string)}
          @input=${(event: Event) => form.set({ [name]: (event.currentTarget as MergeText).value } as Partial<V>, path)}
        ></vidare-merge-text
        >${
          readOnly
            ? nothing
            : html`<vidare-merge-tools
                .speech=${speech}
                .fields=${fields}
                .label=${label}
                .keepsOpen=${keepsOpen}
              ></vidare-merge-tools>`
        }`,
  );
}

/** A text with its fields as chips, to be read. */
export const shownText = (
  speech: Speech,
  fields: MergeOptions["fields"],
  label: string,
  text: string,
  oneLine = false,
): TemplateResult =>
  html`<vidare-merge-text
    role="textbox"
    aria-label=${label}
    aria-multiline=${oneLine ? "false" : "true"}
    .words=${mergeWords(speech)}
    .fields=${fields}
    .readOnly=${true}
    .value=${text}
  ></vidare-merge-text>`;
