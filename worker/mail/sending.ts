import type { Organisation } from "../domain/facts.ts";
import { localDate, toInstant } from "../domain/localtime.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { addDays, workdayFrom } from "../domain/workdays.ts";

export const WAIT_HOURS = [24, 48, 72] as const;

/** When a message leaves. Times of day are local, in the organisation's zone. */
export type Sending =
  /** After the organisation's hold. */
  | { when: "hold" }
  | { when: "now" }
  | { when: "at"; at: string }
  | { when: "after"; hours: (typeof WAIT_HOURS)[number] }
  /** The next day on which offices work, in the morning. */
  | { when: "next-workday" }
  /** A template's delay: so many days later in the morning, or on the first working day after. */
  | { when: "days"; days: number };

/** The hour at which offices open, local time. */
const MORNING = "08:00";
const HOUR = 60 * 60 * 1000;
const YEAR = 366 * 24 * HOUR;

type Departure =
  | Pick<PlannedMessage, "sendAt" | "state">
  | { fault: "time.past" | "time.gap" | "time.far" | "field.invalid_time" };

/** The instant and the first state of a message, or why the time cannot be taken. */
export function departure(
  send: Sending,
  now: Date,
  organisation: Pick<Organisation, "holdSeconds" | "timeZone">,
): Departure {
  const scheduled = (at: Date): Departure => ({ sendAt: at.toISOString(), state: "scheduled" });
  switch (send.when) {
    case "now":
      return { sendAt: now.toISOString(), state: "queued" };
    case "hold": {
      const sendAt = new Date(now.getTime() + organisation.holdSeconds * 1000).toISOString();
      return { sendAt, state: organisation.holdSeconds > 0 ? "held" : "queued" };
    }
    case "after":
      return scheduled(new Date(now.getTime() + send.hours * HOUR));
    case "next-workday":
      return morning(1);
    case "days":
      return morning(send.days);
    case "at":
      return at(send.at);
  }

  function morning(days: number): Departure {
    const today = localDate(now, organisation.timeZone);
    return at(`${workdayFrom(addDays(today, days))}T${MORNING}`);
  }

  function at(local: string): Departure {
    const found = toInstant(local, organisation.timeZone);
    if ("fault" in found)
      return { fault: found.fault === "gap" ? "time.gap" : "field.invalid_time" };
    if (found.instant <= now) return { fault: "time.past" };
    if (found.instant.getTime() - now.getTime() > YEAR) return { fault: "time.far" };
    return scheduled(found.instant);
  }
}
