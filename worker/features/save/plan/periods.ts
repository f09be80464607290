/** The days that hold for who is kept: longest time, when it can be prolonged, and the ordinary time of who is not. */
import { addMonths, localDate } from "../../../domain/localtime.ts";
import { retentionUntil } from "../../../domain/retention.ts";
import { addDays } from "../../../domain/workdays.ts";
import { longestSaved } from "../../../domain/saving.ts";
import { EXTEND_MONTHS } from "../rules.ts";

/** Is the end near enough to ask for more? */
export const isNearEnd = (expiresOn: string, today: string): boolean =>
  expiresOn >= today && addMonths(today, EXTEND_MONTHS) >= expiresOn;

/** The last days that a person can choose among: a year more, two, and as long as it can be. */
export function laterDays(expiresOn: string, today: string): string[] {
  const last = longestSaved(today);
  const days = [12, 24].map((months) => addMonths(expiresOn, months));
  return [...days.filter((day) => day < last), last].filter((day) => day > expiresOn);
}

export interface Kept {
  /** Local date; null: it still runs. */
  closedAt: string | null;
}

/**
 * The last of the days until which a person's applications are kept anyway: null without any, "open" as long as a
 * project still runs.
 */
export function ordinaryUntil(projects: readonly Kept[], months: number): string | null {
  const days = projects.map(({ closedAt }) => retentionUntil(closedAt, months) ?? "open");
  return days.includes("open") ? "open" : (days.toSorted().at(-1) ?? null);
}

/** Is the ordinary time not over? Then who has said no may think again. */
export const isWithin = (until: string | null, today: string): boolean =>
  until !== null && (until === "open" || until >= today);

/** Hours of the day, where the organisation is, in which people are written to by themselves. */
const DAY = { from: 9, to: 17 } as const;

/** Now, or at nine when the day has begun: nobody is woken to be asked whether they may be kept. */
export function decently(
  now: Date,
  timeZone: string,
): { when: "now" } | { when: "at"; at: string } {
  const today = localDate(now, timeZone);
  const hour = Number(
    new Intl.DateTimeFormat("sv", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now),
  );
  if (hour >= DAY.from && hour < DAY.to) return { when: "now" };
  const date = hour < DAY.from ? today : addDays(today, 1);
  return { when: "at", at: `${date}T${String(DAY.from).padStart(2, "0")}:00` };
}
