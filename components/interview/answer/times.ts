/** Times where the meeting is, and where the candidate is. */
import type { HalfDay } from "../../../worker/features/interview/rules/interview.ts";
import type { Speech } from "../../lib/i18n.ts";

interface Span {
  start: string;
  end: string;
}

export interface Zones {
  /** IANA, where the meeting is. */
  there: string;
  /** IANA, of this browser. */
  own: string;
}

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit" } as const;

/** YYYY-MM-DD */
const dateOf = (instant: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(new Date(instant));

/** "tisdag 1 december"; with the year when it is another than today's. */
export function sayDay({ time }: Speech, instant: string, zone: string): string {
  const isNear = dateOf(instant, zone).slice(0, 4) === dateOf(Date.now(), zone).slice(0, 4);
  return time(instant, zone, isNear ? DAY : { ...DAY, year: "numeric" });
}

/** "08:00–08:45" */
export const sayClock = ({ time }: Speech, { start, end }: Span, zone: string): string =>
  `${time(start, zone, CLOCK)}–${time(end, zone, CLOCK)}`;

export const sayTime = (speech: Speech, span: Span, zone: string): string =>
  speech.say("answer.slot", {
    day: sayDay(speech, span.start, zone),
    time: sayClock(speech, span, zone),
  });

/** "tisdag 1 december, 08:00" */
export const sayMoment = (speech: Speech, instant: string, zone: string): string =>
  speech.say("answer.slot", {
    day: sayDay(speech, instant, zone),
    time: speech.time(instant, zone, CLOCK),
  });

/** Does the clock say something else where the candidate is? */
const differs = (instant: string, { there, own }: Zones): boolean => {
  const told = (timeZone: string) =>
    new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
      new Date(instant),
    );
  return told(there) !== told(own);
};

/** The time on the candidate's own clock, with the day when that is another; null where both clocks say the same. */
export function sayOwnTime(speech: Speech, span: Span, zones: Zones): string | null {
  const { there, own } = zones;
  if (!differs(span.start, zones)) return null;
  const sameDay = dateOf(span.start, there) === dateOf(span.start, own);
  const time = (sameDay ? sayClock : sayTime)(speech, span, own);
  return speech.say("answer.own-time", { time });
}

/** "centraleuropeisk tid (GMT+1)" */
function sayZone({ locale }: Speech, instant: string, timeZone: string): string {
  const part = (timeZoneName: "longGeneric" | "shortOffset"): string =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "sv", { timeZone, timeZoneName })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === "timeZoneName")!.value;
  const [name, offset] = [part("longGeneric"), part("shortOffset")];
  // Universal time has no other name.
  return name.startsWith("GMT") ? offset : `${name} (${offset})`;
}

/** Both zones by name, where they differ at one of these instants. */
export function sayZones(
  speech: Speech,
  key: "answer.zone" | "answer.zones" | "hosting.zone",
  instants: readonly string[],
  zones: Zones,
): string | null {
  const at = instants.find((instant) => differs(instant, zones));
  if (at === undefined) return null;
  const name = (zone: string) => sayZone(speech, at, zone);
  return speech.say(key, { zone: name(zones.there), own: name(zones.own) });
}

/** By the day where the meeting is. */
export const byDay = <S extends Span>(slots: readonly S[], zone: string): S[][] => [
  ...Map.groupBy(slots, ({ start }) => dateOf(start, zone)).values(),
];

const WEEKDAYS = 10;

/** Local dates of the weekdays of the coming two weeks, from tomorrow. */
export function comingWeekdays(zone: string, now = Date.now()): string[] {
  const days: string[] = [];
  const day = new Date(`${dateOf(now, zone)}T12:00Z`);
  while (days.length < WEEKDAYS) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** "tisdag 1 december, förmiddag" */
export const sayHalfDay = (speech: Speech, { date, half }: HalfDay): string =>
  speech.say("answer.half-day", {
    day: sayLocalDay(speech, date),
    half: speech.say(`answer.${half}`).toLowerCase(),
  });

export const sayLocalDay = (speech: Speech, date: string): string =>
  sayDay(speech, `${date}T12:00Z`, "UTC");
