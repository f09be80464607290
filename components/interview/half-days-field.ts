import { html, type TemplateResult } from "lit";
import type { Form } from "../forms/parts/form.ts";
import { HALVES, type HalfDay } from "../../worker/features/interview/rules/interview.ts";
import { comingWeekdays, sayLocalDay } from "./answer/times.ts";

export interface HalfDayValues {
  /** In the order in which they were ticked. */
  halfDays: readonly HalfDay[];
}

/** The weekdays of the coming two weeks, where the meeting is, as the candidate's own page has them. */
export function halfDaysField<V extends HalfDayValues>(
  given: Form<V>,
  zone: string,
): TemplateResult {
  const form = given as unknown as Form<HalfDayValues>;
  const { speech } = form.context;
  const { say } = speech;
  const box = (date: string, half: HalfDay["half"]) => {
    const is = (each: HalfDay): boolean => each.date === date && each.half === half;
    const toggle = (): void => {
      const { halfDays } = form.current();
      const without = halfDays.filter((each) => !is(each));
      form.set({
        halfDays: without.length < halfDays.length ? without : [...halfDays, { date, half }],
      });
    };
    return html`<label class="choice"
      ><input
        type="checkbox"
        name="half-day"
        value="${date} ${half}"
        .checked=${form.values.halfDays.some(is)}
        @change=${toggle}
      /><span class="choice-label"
        >${say("meeting.half-day", { day: sayLocalDay(speech, date), half: say(`meeting.${half}`) })}</span
      ></label
    >`;
  };
  return html`<fieldset class="field" part="field">
    <legend class="label">
      ${say("meeting.half-days")} <span class="optional">${say("form.optional")}</span>
    </legend>
    <div class="choices">
      ${comingWeekdays(zone).map((date) => HALVES.map((half) => box(date, half)))}
    </div>
  </fieldset>`;
}
