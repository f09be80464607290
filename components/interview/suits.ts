import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../forms/parts/form.ts";
import { focusSoon } from "../forms/parts/rows.ts";
import { type Suiting, suiting } from "../../worker/features/interview/rules/suiting.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import { blankSlot, type SlotValues } from "./slot-rows.ts";

interface Values extends SlotValues {
  existing: InterviewWire | null;
}

/** When a meeting begins that is proposed for a half-day. */
const BEGINS = { morning: "09:00", afternoon: "13:00" } as const;

/** Half-days that candidates have asked for, the best first: pressed, one becomes a time that is offered. */
export function suitsField<V extends Values>(given: Form<V>): TemplateResult | typeof nothing {
  const form = given as unknown as Form<Values>;
  const { values, context } = form;
  const { say, count, time } = context.speech;
  const best = values.existing ? suiting(values.existing, context.today) : [];
  if (!best.length) return nothing;
  const style = { weekday: "long", day: "numeric", month: "long" } as const;
  const add = (event: Event, { date, half }: Suiting) => {
    const { slots } = form.current();
    const row = { ...blankSlot(context), start: `${date}T${BEGINS[half]}` };
    form.set({ slots: [...slots, row] });
    focusSoon(event, `#field-slots-${slots.length}-start`);
  };
  return html`<div class="field stack" part="field" role="group" aria-labelledby="suits-label">
    <span class="label" id="suits-label">${say("interview.suits")}</span>
    ${best.map((each) => {
      const day = time(`${each.date}T12:00Z`, "UTC", style);
      const when = say(`interview.suits-${each.half}`, { day });
      return html`<div class="removable">
        <p>
          <strong>${when}</strong><br />
          ${count("interview.suits-of", each.candidates.length)}:
          <bdi>${each.candidates.join(", ")}</bdi>
          ${
            each.away.length
              ? html`<br />${say("interview.suits-away", { names: each.away.join(", ") })}`
              : nothing
          }
        </p>
        <button
          type="button"
          class="button"
          aria-label=${say("interview.suits-add-at", { when })}
          @click=${(event: Event) => add(event, each)}
        >
          ${say("interview.suits-add")}
        </button>
      </div>`;
    })}
  </div>`;
}
