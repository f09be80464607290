import { html, type TemplateResult } from "lit";
import { textField } from "../forms/parts/fields.ts";
import type { Form } from "../forms/parts/form.ts";
import { MOST_SLOTS } from "../../worker/features/interview/rules/interview.ts";
import type { Series, SlotValues } from "./slot-rows.ts";
import { startsOf, weekdayAfter } from "./times.ts";

/** Several times of a day at once; the next weekday is proposed then. */
export function seriesField(
  form: Form<SlotValues>,
  series: Series,
  put: (starts: readonly string[], next: Series) => void,
): TemplateResult {
  const { say, count } = form.context.speech;
  const own: Form<Series> = {
    ...form,
    values: series,
    current: () => series,
    set: (change) => form.set({ series: { ...series, ...change } }),
  };
  const starts = startsOf(series, Number(form.values.minutes), MOST_SLOTS);
  const text = (name: keyof Series, type: "date" | "time" | "number") =>
    textField(own, name, { label: say(`interview.series-${name}`), type, path: `series-${name}` });
  return html`<div class="group" role="group" aria-labelledby="series-label">
    <span class="label" id="series-label">${say("interview.series")}</span>
    <div class="pair">${text("day", "date")} ${text("pause", "number")}</div>
    <div class="pair short">${text("from", "time")} ${text("to", "time")}</div>
    <div>
      <button
        type="button"
        class="button"
        ?disabled=${!starts.length}
        @click=${() => put(starts, { ...series, day: weekdayAfter(series.day, 1) })}
      >
        ${count("interview.series-add", starts.length)}
      </button>
    </div>
  </div>`;
}
