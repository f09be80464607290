import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../forms/parts/form.ts";
import { addButton, focusSoon, rowError, tiesOf } from "../forms/parts/rows.ts";
import { seriesField } from "./series.ts";
import { slotControl } from "./slot-control.ts";
import { blankSlot, isGroup, type Series, type SlotRow, type SlotValues } from "./slot-rows.ts";
import { minutesAfter, weekdayAfter } from "./times.ts";

/** Days until the first meeting that is proposed. */
const USUAL_DAYS = 7;

/** More rows in the order of time, without blank ones and without what is there already. */
const joined = (rows: readonly SlotRow[], starts: readonly string[], seats: string): SlotRow[] => {
  const kept = rows.filter(({ start }) => start);
  const fresh = starts.filter((start) => kept.every((row) => row.start !== start));
  return [...kept, ...fresh.map((start) => ({ start, seats }))].sort((a, b) =>
    a.start < b.start ? -1 : 1,
  );
};

/** Times to choose among: a row each, with its errors at its own fields. */
export function severalField(form: Form<SlotValues>, adding: boolean): TemplateResult {
  const { context, errors, values } = form;
  const { speech, settings, today } = context;
  const { say, count } = speech;
  const { slots, minutes } = values;
  const series = values.series ?? {
    day: weekdayAfter(today, USUAL_DAYS),
    from: "09:00",
    to: "12:00",
    pause: "15",
  };
  const { seats } = slots.at(-1) ?? blankSlot(context);
  const put = (starts: readonly string[], next: Series | null = form.current().series) =>
    form.set({ slots: joined(form.current().slots, starts, seats), series: next });
  const add = (event: Event) => {
    const last = slots.at(-1)?.start;
    const start = last ? minutesAfter(last, Number(minutes) || 0) : "";
    form.set({ slots: [...form.current().slots, { start, seats }] });
    focusSoon(event, `#field-slots-${slots.length}-start`);
  };
  return html`<div class="field stack" part="field" role="group" aria-labelledby="slots-label">
    <span class="label" id="slots-label"
      >${
        adding
          ? html`${say("interview.more")} <span class="optional">${say("form.optional")}</span>`
          : say("interview.slots")
      }</span
    >
    <p class="hint">${say("form.zone", { zone: settings.organisation.timeZone })}</p>
    ${seriesField(form, series, put)} ${slots.map((_, at) => row(form, at))}
    <div class="answers">
      ${addButton("slots", errors, say("interview.slot-add"), add)} ${copyButton(form, put)}
    </div>
    ${rowError("slots", errors)}
    <p class="hint" role="status">${count("interview.count", slots.length)}</p>
  </div>`;
}

/** The times of the last day, on the next weekday too. */
function copyButton(
  { values, context }: Form<SlotValues>,
  put: (starts: readonly string[]) => void,
): TemplateResult | typeof nothing {
  const { say, time } = context.speech;
  const starts = values.slots.flatMap(({ start }) => start || []).sort();
  const day = starts.at(-1)?.slice(0, 10);
  if (!day) return nothing;
  const next = weekdayAfter(day, 1);
  const copies = starts
    .filter((start) => start.startsWith(day))
    .map((start) => next + start.slice(10));
  const style = { weekday: "long", day: "numeric", month: "long" } as const;
  return html`<button type="button" class="button" @click=${() => put(copies)}>
    ${say("interview.copy-day", { day: time(`${next}T12:00Z`, "UTC", style) })}
  </button>`;
}

function row(form: Form<SlotValues>, at: number): TemplateResult {
  const { errors, values, context } = form;
  const { say, count } = context.speech;
  const n = at + 1;
  const start = `slots.${at}.start`;
  const capacity = `slots.${at}.capacity`;
  const remove = (event: Event) => {
    form.set({ slots: form.current().slots.toSpliced(at, 1) });
    focusSoon(event, "#add-slots");
  };
  return html`<div class="field">
    <div class="removable">
      ${slotControl(form, at, "start", tiesOf(start, errors), say("interview.slot", { n }))}
      ${
        isGroup(values)
          ? html`<label class="amount"
              >${slotControl(form, at, "seats", tiesOf(capacity, errors), say("interview.slot-seats", { n }))}
              ${count("interview.places", Number(values.slots[at]!.seats))}</label
            >`
          : nothing
      }
      <button
        type="button"
        class="button plain"
        aria-label=${say("interview.remove", { name: say("interview.slot", { n }) })}
        @click=${remove}
      >
        ${say("form.remove")}
      </button>
    </div>
    ${rowError(start, errors)} ${rowError(capacity, errors)}
  </div>`;
}
