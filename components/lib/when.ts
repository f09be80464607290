import type { Locale } from "../../worker/domain/vocabulary.ts";

/** Seconds before an instant at which nobody wants to know the minute. */
const SOON = 120;

/**
 * When something will happen, as one says it: "i morgon 08:00", "mån 08:00", "mån 7 dec. 08:00"; null when it is
 * about to, or should have by now. `now`: milliseconds since 1970.
 */
export function sayWhen(
  instant: string,
  locale: Locale,
  timeZone: string,
  now = Date.now(),
): string | null {
  const at = Date.parse(instant);
  if (at - now < SOON * 1000) return null;
  const region = locale === "en" ? "en-GB" : "sv";
  const told = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { timeZone, ...options }).format(at);
  const clock = told({ hour: "2-digit", minute: "2-digit" });
  const days = daysBetween(now, at, timeZone);
  if (days < 2)
    return `${new Intl.RelativeTimeFormat(region, { numeric: "auto" }).format(days, "day")} ${clock}`;
  const day: Intl.DateTimeFormatOptions =
    days < 7 ? { weekday: "short" } : { weekday: "short", day: "numeric", month: "short" };
  return `${told(day)} ${clock}`;
}

/** Of the calendar where the organisation is. */
function daysBetween(from: number, to: number, timeZone: string): number {
  const date = (at: number) =>
    Date.parse(new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(at));
  return Math.round((date(to) - date(from)) / 86_400_000);
}
