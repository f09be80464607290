/** Times of meetings in words, in the reader's language and in the zone of the place. */
import { Temporal } from "temporal-polyfill";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { Span } from "./interview.ts";

const regional = (locale: Locale): string => (locale === "en" ? "en-GB" : "sv-SE");

const part = (locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(regional(locale), { timeZone, ...options });

/** "tisdag 1 december 2026" */
export const dayText = (locale: Locale, timeZone: string, instant: string): string =>
  part(locale, timeZone, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(instant));

/** "09:00" */
export const clock = (locale: Locale, timeZone: string, instant: string): string =>
  part(locale, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );

/** "UTC+1", as the zone is at that instant. */
export function offsetText(timeZone: string, instant: string): string {
  const { offsetNanoseconds } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const minutes = Math.round(offsetNanoseconds / 60e9);
  const rest = Math.abs(minutes) % 60;
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** "tisdag 1 december 2026 kl. 09:00–09:45 (Stockholm, UTC+1)" */
export function spanText(locale: Locale, timeZone: string, { start, end }: Span): string {
  const at = locale === "sv" ? " kl. " : ", ";
  return `${dayText(locale, timeZone, start)}${at}${clock(locale, timeZone, start)}–${clock(locale, timeZone, end)} (${placed(timeZone, start)})`;
}

/** "tisdag 1 december 2026 kl. 09:00 (Stockholm, UTC+1)" */
export const momentText = (locale: Locale, timeZone: string, instant: string): string =>
  `${dayText(locale, timeZone, instant)}${locale === "sv" ? " kl. " : ", "}${clock(locale, timeZone, instant)} (${placed(timeZone, instant)})`;

/** "Stockholm, UTC+1" */
const placed = (timeZone: string, instant: string): string =>
  `${(timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ")}, ${offsetText(timeZone, instant)}`;

/** Two spans share time; who ends when the other begins does not. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does the local time come twice that day, when clocks go back? The earlier is meant. */
export function comesTwice(local: string, timeZone: string): boolean {
  const wall = Temporal.PlainDateTime.from(local);
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  );
  return (
    earlier!.epochMilliseconds !== later!.epochMilliseconds &&
    earlier!.toPlainDateTime().equals(wall) &&
    later!.toPlainDateTime().equals(wall)
  );
}

/** The day before a meeting at ten, where it takes place, local time to the minute. */
export const dayBefore = (start: string, timeZone: string): string =>
  `${Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 }).toString()}T10:00`;
