import { html } from "lit";
import type { HalfDay } from "../../../worker/features/interview/rules/interview.ts";
import type { Speech } from "../../lib/i18n.ts";
import { comingWeekdays, sayLocalDay } from "./times.ts";

const HALVES = ["morning", "afternoon"] as const;

/** "2026-12-01 morning" */
const tickOf = ({ date, half }: HalfDay): string => `${date} ${half}`;

/** Those that can still be asked for. */
export const tickedOf = (halfDays: readonly HalfDay[], zone: string): ReadonlySet<string> => {
  const days = comingWeekdays(zone);
  return new Set(halfDays.filter(({ date }) => days.includes(date)).map(tickOf));
};

export const halfDaysOf = (ticked: ReadonlySet<string>): HalfDay[] =>
  [...ticked].map((each) => {
    const [date, half] = each.split(" ") as [string, HalfDay["half"]];
    return { date, half };
  });

/** The weekdays of the coming two weeks, where the meeting is. */
export function halfDays(
  zone: string,
  ticked: ReadonlySet<string>,
  tick: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void,
  speech: Speech,
) {
  const { say } = speech;
  const days = comingWeekdays(zone);
  const all = days.flatMap((date) => HALVES.map((half) => tickOf({ date, half })));
  const toggle = (value: string): void =>
    tick((now) => new Set(all.filter((each) => now.has(each) !== (each === value))));
  const box = (date: string, half: HalfDay["half"]) => {
    const value = tickOf({ date, half });
    return html`<label
      ><input
        type="checkbox"
        value=${value}
        .checked=${ticked.has(value)}
        @change=${() => toggle(value)}
      /><span class="visually-hidden">${sayLocalDay(speech, date)}, </span
      >${say(`answer.${half}`)}</label
    >`;
  };
  return html`<fieldset>
    <legend>${say("answer.half-days")}</legend>
    <ul class="half-days">
      ${days.map(
        (date) =>
          html`<li>
            <span class="day" aria-hidden="true">${sayLocalDay(speech, date)}</span>
            ${HALVES.map((half) => box(date, half))}
          </li>`,
      )}
    </ul>
  </fieldset>`;
}
