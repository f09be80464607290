/** Whoever finds all full can wait: a seat that is left is held for the first of them, for some time. */
import type { PlannedMessage } from "../../../domain/plan.ts";
import { NOTICE_HOURS, type SeatOffer, type Span } from "./interview.ts";

/** Hours for which a seat is held, where the meeting and the last day to answer allow it. */
export const HOLD_HOURS = 24;

/** An offer that holds for less than so many hours helps nobody: then the seat is free for all. */
export const LEAST_HOURS = 1;

const HOUR = 3_600_000;

/** The last instant at which a time can be chosen. */
export const noticeBefore = ({ start }: Pick<Span, "start">): string =>
  new Date(Date.parse(start) - NOTICE_HOURS * HOUR).toISOString();

/**
 * Instant until which a seat that is left now is held for who waits: never later than one can answer, or than the
 * notice that choosing needs before the meeting. Null: too little time is left for an offer.
 */
export function heldUntil(
  { start }: Pick<Span, "start">,
  { answerByAt }: { answerByAt: string },
  now: Date,
): string | null {
  const until = Math.min(
    now.getTime() + HOLD_HOURS * HOUR,
    Date.parse(noticeBefore({ start })),
    Date.parse(answerByAt),
  );
  return until - now.getTime() < LEAST_HOURS * HOUR ? null : new Date(until).toISOString();
}

/** Can a seat that is held for somebody still be taken by them? */
export const isStanding = (offer: SeatOffer | null, now: Date): offer is SeatOffer =>
  offer !== null && offer.until > now.toISOString();

/** A slot whose free seats go to who waits: as it was seen, and until when they are held. */
export interface OfferedSlot extends SeatOffer {
  /** Instant. */
  start: string;
}

/** What is offered on of one interview, with the mail to whom it is foreseen for. */
export interface SeatOffers {
  interview: string;
  slots: OfferedSlot[];
  messages: (PlannedMessage & { id: string; slot: string })[];
}
