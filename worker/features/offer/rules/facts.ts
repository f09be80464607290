/** An offer as plans look at it, and which of an application's there are. */
import type { Status } from "../../../domain/vocabulary.ts";
import type { OfferState, OfferTerms } from "./offer.ts";

export interface OfferFact {
  /** The guest's, too. */
  id: string;
  /** Which version it is of what the application was offered: 1, 2, … */
  number: number;
  state: OfferState;
  /** Raised by whatever changes how it stands: what an answer page has `seen`. */
  version: number;
  terms: OfferTerms;
  timeZone: string;
  /** Local date, and the instant at which it ends. */
  answerBy: string;
  answerByAt: string;
  asker: { id: string; name: string; email: string | null };
  /** Where the application stood before it was offered anything. */
  former: Status;
  opened: boolean;
  linkVersion: number;
  /** Ids of what was written to the candidate of this offer, and of no other. */
  messages: string[];
}

/** Newest first. */
export type Offers = readonly OfferFact[];

/** Can it be answered, if there is time? */
export const isStanding = ({ state }: Pick<OfferFact, "state">): boolean => state === "standing";

/** Something is still to be said of it: it waits, was accepted, or nobody answered. */
export const isAlive = ({ state }: Pick<OfferFact, "state">): boolean =>
  ["standing", "accepted", "expired"].includes(state);

/** The one that stands, or was accepted, or ran out; at most one of an application's does. */
export const aliveOf = (offers: Offers = []): OfferFact | null => offers.find(isAlive) ?? null;

/** As SQLite writes it: 1 and 0 for true and false. */
export const readOffer = (each: OfferFact): OfferFact => ({
  ...each,
  opened: Boolean(each.opened),
});

/** The last day to answer has passed, whether or not the minute's job has seen it. */
export const isOver = ({ answerByAt }: { answerByAt: string }, now: Date): boolean =>
  answerByAt <= now.toISOString();
