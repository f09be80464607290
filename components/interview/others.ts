import { html, nothing, type TemplateResult } from "lit";
import { checkField } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";

interface Values {
  existing: InterviewWire | null;
  tellOthers: boolean;
}

/** Who is invited already and may want a new time: asked for another, or found all taken. */
function othersOf({ candidates, slots }: InterviewWire, here: readonly string[]): number {
  const full = slots.every(({ taken, capacity, closed }) => closed || taken >= capacity);
  return candidates.filter(
    ({ application, state }) =>
      !here.includes(application) && (state === "other-time" || (full && state === "awaiting")),
  ).length;
}

/** Whether the others are told of new times, and that those who wait for a seat are offered them first. */
export function othersField<V extends Values>(given: Form<V>): TemplateResult | typeof nothing {
  const form = given as unknown as Form<Values>;
  const { existing } = form.values;
  if (!existing) return nothing;
  const { say } = form.context.speech;
  const others = othersOf(existing, form.context.applications);
  const waiting = existing.candidates.filter(({ state }) => state === "waiting").length;
  return html`${
    waiting ? html`<p class="hint">${say("interview.waiting-first", { n: waiting })}</p>` : nothing
  }
  ${
    others
      ? checkField(form, "tellOthers", {
          label: say("interview.tell-others", { n: others }),
        })
      : nothing
  }`;
}
