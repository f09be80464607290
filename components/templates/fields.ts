import { html, nothing, type TemplateResult } from "lit";
import type { TemplateDetail } from "../../worker/features/templates/schemas/templates.ts";
import { field } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import { mergeField } from "../merge/field.ts";
import type { Draft } from "./draft.ts";

/** Longest delay, days, as the API holds it. */
const LONGEST = 60;

/** Subject, body and delay of one text; open places stay, unless it goes out by itself. */
export function draftFields(
  form: Form<Draft>,
  { fields, byItself }: TemplateDetail,
  writable: boolean,
): TemplateResult {
  const { say } = form.context.speech;
  const shared = { fields, readOnly: !writable, keepsOpen: !byItself };
  const hint = byItself
    ? say("form.body-hint")
    : `${say("form.body-hint")} ${say("templates.open-hint")}`;
  return html`${mergeField(form, "subject", { label: say("form.subject"), oneLine: true, ...shared })}
  ${mergeField(form, "body", { label: say("form.body"), hint, ...shared })}
  ${field(
    form,
    {
      label: say("templates.delay"),
      hint: say("templates.delay-hint"),
      path: "delayDays",
      optional: writable,
    },
    ({ id, path, invalid, described }) =>
      html`<input
        id=${id}
        class="days"
        data-path=${path}
        name="delayDays"
        type="number"
        inputmode="numeric"
        min="1"
        max=${LONGEST}
        readonly=${writable ? nothing : ""}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${form.values.delayDays}
        @input=${(event: Event) => form.set({ delayDays: (event.target as HTMLInputElement).value })}
      />`,
  )}`;
}
