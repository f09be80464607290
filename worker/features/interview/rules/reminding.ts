/** When who has not answered is reminded: once, the day before the last day to answer. */
import { addDays } from "../../../domain/workdays.ts";
import { localDate, toInstant } from "../../../domain/localtime.ts";

/** Hours of the day, where the organisation is, between which a reminder leaves; and when, if nothing is in the way. */
const DAY = { from: 9, to: 17 } as const;
const USUAL = "10:00";

/** Nobody is reminded of what came so many hours before. */
const APART = 24;

/** An instant; null: the invitation leaves too late for one. `answerBy`: a local date. */
export function remindAt(
  { answerBy, timeZone }: { answerBy: string; timeZone: string },
  sendAt: string,
): string | null {
  const found = toInstant(`${addDays(answerBy, -1)}T${USUAL}`, timeZone);
  if ("fault" in found) return null;
  const hours = (found.instant.getTime() - Date.parse(sendAt)) / 3_600_000;
  return hours < APART ? null : found.instant.toISOString();
}

/** Now, or at nine when the day has begun: a cron that was away writes to nobody at night. */
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
