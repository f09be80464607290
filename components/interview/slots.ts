import { html, nothing, type TemplateResult } from "lit";
import { field, radioField } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import { severalField } from "./several.ts";
import { slotControl } from "./slot-control.ts";
import { isGroup, type SlotValues } from "./slot-rows.ts";

/** One fixed time, or several to choose among. `adding`: to what is offered already. */
export function slotsField<V extends SlotValues>(given: Form<V>, adding: boolean): TemplateResult {
  const form = given as unknown as Form<SlotValues>;
  const { say } = form.context.speech;
  const { timing } = form.values;
  return html`${
    adding
      ? nothing
      : radioField(form, "timing", {
          label: say("interview.timing"),
          choices: [
            { value: "fixed", label: say("interview.fixed") },
            {
              value: "several",
              label: say("interview.several"),
              hint: say("interview.several-hint"),
            },
          ],
        })
  }
  ${timing === "several" ? severalField(form, adding) : fixedField(form)}`;
}

/** What is wrong with the times altogether is said at the one there is. */
function fixedField(form: Form<SlotValues>): TemplateResult {
  const { speech, settings } = form.context;
  const { say } = speech;
  const hint = say("form.zone", { zone: settings.organisation.timeZone });
  return html`${field(form, { label: say("form.at"), hint, path: "slots" }, (ties) =>
    slotControl(form, 0, "start", ties),
  )}
  ${
    isGroup(form.values)
      ? field(form, { label: say("interview.seats"), path: "slots.0.capacity" }, (ties) =>
          slotControl(form, 0, "seats", ties),
        )
      : nothing
  }`;
}
