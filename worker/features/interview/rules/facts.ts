/** An invitation as plans look at it, and which of an application's there are. */
import type { MessageState, Status } from "../../../domain/vocabulary.ts";
import {
  ENDED,
  type HalfDay,
  type InterviewDetails,
  type InvitationState,
  SEATED,
  type SeatOffer,
  type Span,
  type ToldHost,
  type Waiter,
} from "./interview.ts";

export interface SlotFact extends Span {
  id: string;
  closed: boolean;
  /** Has a seat that nobody has taken, and none of its hosts is elsewhere meanwhile. */
  free: boolean;
  /** Somebody else has a seat in it. */
  shared: boolean;
}

export interface InvitationFact {
  id: string;
  interview: string;
  state: InvitationState;
  version: number;
  details: InterviewDetails;
  timeZone: string;
  answerBy: string;
  answerByAt: string;
  hosts: ToldHost[];
  asker: { id: string; name: string; email: string | null };
  /** In which the candidate has a seat. */
  slot: string | null;
  slots: SlotFact[];
  halfDays: HalfDay[];
  wish: string | null;
  linkVersion: number;
  revoked: boolean;
  sequence: number | null;
  /** When the time was before it was moved; null: it was not, or the candidate has answered since. */
  movedFrom: Span | null;
  /** A seat that is held for who waits; null: none is. */
  offer: SeatOffer | null;
  /** The first of the others who wait for a seat of the interview. */
  queue: Waiter[];
  /** Mails that carried its calendar entry, in order. */
  entries: { id: string; method: "REQUEST" | "CANCEL"; state: MessageState }[];
  /** Ids of what was written to the candidate of this meeting, and of no other. */
  messages: string[];
}

/** Newest first. */
export type Invitations = readonly InvitationFact[];

export const isSeated = ({ state }: Pick<InvitationFact, "state">): boolean =>
  SEATED.some((each) => each === state);

export const hasEnded = ({ state }: Pick<InvitationFact, "state">): boolean =>
  ENDED.some((each) => each === state);

/** How who has a seat stands to it. */
export type Moved = Pick<InvitationFact, "state" | "movedFrom">;

/** How who leaves a seat stood. */
export interface Left extends Moved {
  /** When its slot began then, an instant; absent on events of former releases. */
  start?: string;
}

/** Nobody is told of it any more, or can answer it. */
export const isOpen = (invitation: InvitationFact): boolean =>
  !invitation.revoked && !hasEnded(invitation);

export const slotOf = ({ slot, slots }: InvitationFact): SlotFact | null =>
  slots.find(({ id }) => id === slot) ?? null;

/** After which the next mail with its calendar entry leaves. */
export const lastEntry = ({ entries }: InvitationFact): string | undefined => entries.at(-1)?.id;

const NOT_LEFT: readonly MessageState[] = [
  "held",
  "scheduled",
  "cancelled",
  "failed",
  "suppressed",
];

/** Does the meeting stand in the candidate's calendar, by what has left to them? */
export const isInCalendar = ({ entries }: InvitationFact): boolean =>
  entries.findLast(({ state }) => !NOT_LEFT.includes(state))?.method === "REQUEST";

/** The candidate's own meeting, which has not begun. */
export const isComing = (invitation: InvitationFact, now: Date): boolean => {
  const slot = isSeated(invitation) && !hasEnded(invitation) ? slotOf(invitation) : null;
  return slot !== null && slot.start > now.toISOString();
};

/** As SQLite writes it: 1 and 0 for true and false. */
export const readInvitation = (each: InvitationFact): InvitationFact => ({
  ...each,
  revoked: Boolean(each.revoked),
  slots: each.slots.map((slot) => ({
    ...slot,
    closed: Boolean(slot.closed),
    free: Boolean(slot.free),
    shared: Boolean(slot.shared),
  })),
  hosts: each.hosts.map((host) => ({ ...host, told: Boolean(host.told) })),
});

/** Can an application that stands so still be withdrawn, and its invitations be answered? */
export const isRunning = (status: Status): boolean =>
  ["received", "interview", "saved", "offered"].includes(status);
