import { Temporal } from "temporal-polyfill";
import { trimUnseen } from "./text.ts";

/** Local wall-clock time to the minute, "2026-12-01T08:00": what `<input type="datetime-local">` gives. */
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

type InstantResult = { instant: Date } | { fault: "invalid_time" | "gap" };

/**
 * The instant of a local time in an IANA zone. A time that the clocks skip in spring is a fault; of the
 * two that autumn gives, the earlier is meant (RFC 5545, 3.3.5).
 */
export function toInstant(local: string, zone: string): InstantResult {
  if (!LOCAL_TIME.test(local) || !isDate(local.slice(0, 10))) return { fault: "invalid_time" };
  const hour = Number(local.slice(11, 13));
  if (hour > 23 || Number(local.slice(14)) > 59) return { fault: "invalid_time" };
  const wall = Temporal.PlainDateTime.from(local);
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(wall)) return { fault: "gap" };
  return { instant: new Date(zoned.epochMilliseconds) };
}

/** The calendar date of an instant where the organisation is, "2026-12-01". */
export const localDate = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();

/** The first instant of a local date in an IANA zone, ISO 8601. */
export const startOfDay = (date: string, zone: string): string =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds).toISOString();

/** The last millisecond of a local date in an IANA zone, ISO 8601: when a deadline ends (DECISIONS.md, 13). */
export const endOfDay = (date: string, zone: string): string => {
  const next = startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), zone);
  return new Date(Date.parse(next) - 1).toISOString();
};

/** Is it "YYYY-MM-DD", and a day that the calendar has? */
export function isDate(text: string): boolean {
  if (!LOCAL_DATE.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** A local date, also as a spreadsheet writes one, with midnight after it; null for what is none. */
export function parseDate(text: string): string | null {
  const [, date = ""] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:[.,]0+)?)?)?$/.exec(trimUnseen(text)) ?? [];
  return isDate(date) ? date : null;
}

/** A local date some months later; the last day of a shorter month when the day does not exist there. */
export const addMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** "1 december 2026 kl. 08:00" with the zone's abbreviation, as people of that language write it. */
export const formatInstant = (locale: string, zone: string, instant: Date): string =>
  new Intl.DateTimeFormat(regional(locale), {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(instant);

/** "1 december 2026", of a local date. */
export const formatDate = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(regional(locale), {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(`${date}T00:00:00Z`));

/** English here is European: the day comes before the month. */
const regional = (locale: string): string => (locale === "en" ? "en-GB" : locale);
