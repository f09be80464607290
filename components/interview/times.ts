/** Local wall-clock times and days, as texts: "2026-12-01T08:00" and "2026-12-01". Where it is does not matter here. */
import { daysAfter } from "../forms/parts/form.ts";
import type { Series } from "./slot-rows.ts";

/** The first weekday of Monday to Friday that is so many days later, or more. */
export function weekdayAfter(date: string, days: number): string {
  const day = daysAfter(date, days);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return daysAfter(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

export const minutesAfter = (time: string, minutes: number): string =>
  new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

/** Of meetings of one day, one after the other; none where something is missing or does not fit. Lengths in minutes. */
export function startsOf(
  { day, from, to, pause }: Series,
  minutes: number,
  most: number,
): string[] {
  const starts: string[] = [];
  if (!day || !from || !to || !(minutes > 0) || !(Number(pause) >= 0)) return starts;
  let start = `${day}T${from}`;
  while (starts.length < most && minutesAfter(start, minutes) <= `${day}T${to}`) {
    starts.push(start);
    start = minutesAfter(start, minutes + Number(pause));
  }
  return starts;
}
