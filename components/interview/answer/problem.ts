/** Why an answer did not get through, in words that hold in whichever language is spoken next. */
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import { Barred } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { sayTime } from "./times.ts";

/** With these the invitation is not any more as it was read here. */
const CHANGED = [
  "seat_taken",
  "slot_closed",
  "held_seat_over",
  "seat_free",
  "too_late_to_answer",
  "interview_over",
  "version_conflict",
] as const;

export type Why = (typeof CHANGED)[number] | "rate_limited" | "unsent" | "forgotten";

export function whyOf(error: unknown): Why {
  if (error instanceof Barred) return "forgotten";
  if (!(error instanceof ApiProblem)) return "unsent";
  const { code, reason, status } = error.problem;
  if (code === "rate_limited") return code;
  return (
    CHANGED.find((each) => each === reason || each === code) ??
    (status === 409 ? "version_conflict" : "unsent")
  );
}

export const isChanged = (why: Why): boolean => CHANGED.some((each) => each === why);

export function sayWhy(why: Why, invitation: InvitationWire, speech: Speech): string {
  const { asker } = invitation;
  return speech.say(`answer.why-${why}`, { asker: asker.name, stands: stands(invitation, speech) });
}

/** What is saved now. */
function stands({ state, slots, timeZone }: InvitationWire, speech: Speech): string {
  const own = slots.find((slot) => slot.own);
  const key =
    state === "cancelled" || state === "took-place" || state === "no-show" ? "over" : state;
  return speech.say(`answer.stands-${key}`, { when: own ? sayTime(speech, own, timeZone) : "" });
}
