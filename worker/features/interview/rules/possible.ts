/** What a candidate may answer, by the clock and by how the invitation stands. */
import { ENDED, type InvitationState, NOTICE_HOURS, type SeatOffer } from "./interview.ts";
import { isStanding } from "./waiting.ts";

/** What a candidate may do now, told by the clock and by how the invitation stands. */
export interface Possible {
  /** Choose a slot, or accept the one there is. */
  choose: boolean;
  /** Ask for another time, decline. */
  otherTime: boolean;
  decline: boolean;
  /** Wait for a seat, or let the one be that is held and wait on. */
  wait: boolean;
  stopWaiting: boolean;
}

const hours = (now: Date, n: number): string =>
  new Date(now.getTime() + n * 3_600_000).toISOString();

/** Can that slot be chosen at this time, if it has a seat? */
export const isChoosable = (
  slot: { start: string; closed: boolean },
  { answerByAt }: { answerByAt: string },
  now: Date,
): boolean =>
  !slot.closed && answerByAt > now.toISOString() && slot.start > hours(now, NOTICE_HOURS);

interface Waitable {
  state: InvitationState;
  answerByAt: string;
  slots: readonly { start: string; closed: boolean; free: boolean }[];
}

/** All times are taken of which one could still be chosen: whoever finds it so can wait. */
export function canWait(invitation: Omit<Waitable, "state">, now: Date): boolean {
  const open = invitation.slots.filter((slot) => isChoosable(slot, invitation, now));
  return open.length > 0 && !open.some(({ free }) => free);
}

/**
 * Until the deadline everything; after it, and until the meeting begins, who has a seat may still let it go: to
 * decline late is better than not to come.
 */
export function possible(
  invitation: {
    /** Of the candidate's own seat. */
    start: string | null;
    /** Of a seat that is held for them, and can still be taken. */
    offer: SeatOffer | null;
  } & Waitable,
  now: Date,
): Possible {
  const { state, start, slots, answerByAt, offer } = invitation;
  const held = isStanding(offer, now);
  const at = now.toISOString();
  const ended = ENDED.some((each) => each === state);
  const begun = start !== null && start <= at;
  const ahead =
    start ??
    slots
      .map((slot) => slot.start)
      .toSorted()
      .at(-1) ??
    answerByAt;
  const open = !ended && !begun && (answerByAt > at || ahead > at);
  return {
    choose:
      !ended &&
      !begun &&
      (state === "confirm-anew" ||
        held ||
        slots.some((slot) => slot.free && isChoosable(slot, invitation, now))),
    otherTime: open,
    decline: open && state !== "declined",
    wait: open && start === null && (held || (state !== "waiting" && canWait(invitation, now))),
    stopWaiting: open && state === "waiting",
  };
}
