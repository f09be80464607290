import type { Organisation } from "../domain/facts.ts";
import { toInstant } from "../domain/localtime.ts";
import type { PlannedMessage } from "../domain/plan.ts";

/** When a message leaves: after the organisation's hold, at once, or at a local time in its zone. */
export type Sending = { when: "hold" } | { when: "now" } | { when: "at"; at: string };

const YEAR = 366 * 24 * 60 * 60 * 1000;

type Departure =
  | Pick<PlannedMessage, "sendAt" | "state">
  | { fault: "time.past" | "time.gap" | "time.far" | "field.invalid_time" };

/** The instant and the first state of a message, or why the time cannot be taken. */
export function departure(
  send: Sending,
  now: Date,
  organisation: Pick<Organisation, "holdSeconds" | "timeZone">,
): Departure {
  if (send.when === "now") return { sendAt: now.toISOString(), state: "queued" };
  if (send.when === "hold") {
    const sendAt = new Date(now.getTime() + organisation.holdSeconds * 1000).toISOString();
    return { sendAt, state: organisation.holdSeconds > 0 ? "held" : "queued" };
  }
  const at = toInstant(send.at, organisation.timeZone);
  if ("fault" in at) return { fault: at.fault === "gap" ? "time.gap" : "field.invalid_time" };
  if (at.instant <= now) return { fault: "time.past" };
  if (at.instant.getTime() - now.getTime() > YEAR) return { fault: "time.far" };
  return { sendAt: at.instant.toISOString(), state: "scheduled" };
}
