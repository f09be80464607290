import { Temporal } from "temporal-polyfill";

/** Fixed days on which Swedish offices are closed: lagen (1989:253) om allmänna helgdagar, and the three eves. */
const FIXED = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];

/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day (a Thursday). */
const AROUND_EASTER = [-2, 1, 39];

/** Is it a day on which a Swedish office works? `date` is a local date, YYYY-MM-DD. */
export function isWorkday(date: string): boolean {
  const day = Temporal.PlainDate.from(date);
  return day.dayOfWeek <= 5 && !FIXED.includes(date.slice(5)) && !isMoving(day);
}

/** The first working day from this date on, itself included. */
export function workdayFrom(date: string): string {
  let day = Temporal.PlainDate.from(date);
  while (!isWorkday(day.toString())) day = day.add({ days: 1 });
  return day.toString();
}

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

function isMoving(day: Temporal.PlainDate): boolean {
  // Midsummer Eve is the Friday between 19 and 25 June.
  if (day.month === 6 && day.dayOfWeek === 5 && day.day >= 19 && day.day <= 25) return true;
  const easter = easterSunday(day.year);
  return AROUND_EASTER.some((days) => easter.add({ days }).equals(day));
}

/** Gregorian Easter by the anonymous algorithm ("Meeus/Jones/Butcher"). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Temporal.PlainDate.from({ year, month, day });
}
