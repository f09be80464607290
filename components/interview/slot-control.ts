import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Form } from "../forms/parts/form.ts";
import type { Ties } from "../forms/parts/rows.ts";
import type { SlotRow, SlotValues } from "./slot-rows.ts";

/** When a row's meeting begins, or how many can take part in it. */
export function slotControl(
  form: Form<SlotValues>,
  at: number,
  name: keyof SlotRow,
  { id, path, invalid, described }: Ties,
  label?: string,
): TemplateResult {
  const change = (value: string) => {
    const { slots } = form.current();
    form.set({ slots: slots.with(at, { ...slots[at]!, [name]: value }) });
  };
  return html`<input
    id=${id}
    name=${path}
    data-path=${path}
    type=${name === "start" ? "datetime-local" : "number"}
    min=${name === "start" ? `${form.context.today}T00:00` : 1}
    aria-label=${label ?? nothing}
    aria-required="true"
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${live(form.values.slots[at]![name])}
    @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
  />`;
}
