import { item } from "../../engine/action.ts";
import { defineEffect, defineSharedEffect } from "../../engine/effect.ts";
import { messageBack } from "../../engine/inverse.ts";
import type { OutboxMessage } from "../../outbox/insert.ts";
import { defineReference } from "../../engine/port.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type {
  HalfDay,
  InterviewData,
  InvitationState,
  NewSlot,
  ReferredInterview,
  Span,
} from "./rules/interview.ts";
import type { ReferredBusy } from "./rules/busy.ts";
import { referredBusy, referredBusyStatement } from "./statements/busy.ts";
import type { Left, Moved } from "./rules/facts.ts";
import type { SeatOffers } from "./rules/waiting.ts";
import { addedIn, slotsBack } from "./slots-back.ts";
import { movedBack, revived, unanswered } from "./plan/undone.ts";
import {
  type AddedSlot,
  addedSlot,
  addedSlots,
  type AddedSlots,
  canGo,
  takeBackSlots,
} from "./statements/added.ts";
import { answer, isAsSeen, takesSeat, unanswer } from "./statements/answers.ts";
import {
  hostAddresses,
  hostChangeStatements,
  hostMailStatements,
  hostTold,
  invitedMailStatements,
  type HostTold,
  hostsTold,
} from "./statements/hosts.ts";
import { comesBack, endInvitations, reviveInvitations } from "./statements/ending.ts";
import { canMove, moveSeats, moveSlot } from "./statements/moving.ts";
import { type LeftSlot, othersStay, slotMailStatements } from "./statements/seats-left.ts";
import {
  extendInterview,
  invite,
  isThere,
  openInterview,
  proposeAnew,
  reachesInterview,
  referredInterview,
  referredInterviewsStatement,
  takeBackInvitations,
  takeBackProposals,
} from "./statements/opening.ts";

/** Of a guest, whose id is the invitation's. */
interface Invited {
  name: string;
  /** Empty for who has none: their answer is recorded by hand. */
  email: string;
  language: Locale;
  /** Instant at which who has not answered is reminded; null: not at all. */
  remindAt: string | null;
}

/** Seats that are left by it go to who waits. */
interface Offered {
  offers?: SeatOffers;
}

declare module "../../domain/facts.ts" {
  interface ReferredKinds {
    interview: ReferredInterview;
    busy: ReferredBusy;
  }
}

declare module "../../engine/effect.ts" {
  interface MadeThings {
    interview: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    invite: { invitation: string; interview: string; data?: Invited };
    "take-back-invitation": { invitation: string };
    /** Slots came to an interview with it, for all whom its operation invites. */
    "add-slots": { interview: string; slots: string[] };
    /** New times are proposed to who is invited; `before`: how they stood. */
    "propose-anew": { invitation: string; seen: number; before: InvitationState };
    "take-back-proposal": { invitation: string; state: InvitationState };
    "answer-invitation": {
      invitation: string;
      /** The version of the invitation that is answered. */
      seen: number;
      state: InvitationState;
      slot: string | null;
      /** Number of the calendar entry that goes with it; null: none does. */
      sequence: number | null;
      /** How who leaves a seat stood; `byHand`: a recruiter has recorded it. */
      before?: Left & { slot: string; byHand: boolean };
      data?: { halfDays: HalfDay[]; wish: string | null; via: string | null } & Offered;
    };
    "unanswer-invitation": { invitation: string; sequence: number | null; data?: Offered };
    /** Of whoever is invited to a slot that moves; only who has a seat in it is asked anew. */
    "move-seat": {
      invitation: string;
      interview: string;
      slot: string;
      from: Span;
      to: Span;
      /** How the invitation stands afterwards, and stood. */
      now: Moved;
      before: Moved;
      sequence: number | null;
    };
    "end-invitation": {
      invitation: string;
      seen: number;
      state: InvitationState;
      slot: string | null;
      sequence: number | null;
      /** How who had a seat stood; absent on events of former releases. */
      before?: Left;
      data?: Offered;
    };
    /** `before`: the seat in `slot` comes back, and it stands so again. */
    "revive-invitation": {
      invitation: string;
      slot: string | null;
      before?: Left;
      sequence?: number | null;
      /** Id of the mail that was to take it out of a calendar: it must not have begun to leave. */
      unsent?: string;
    };
  }
  interface SharedEffectKinds {
    /** What the hosts of slots hear: nobody has a seat in it any more, or somebody has again. */
    "change-slots": {
      slots: { interview: string; slot: string; what: "off" | "returns" }[];
      /** In which others than those who leave have a seat still, so that nobody hears anything. */
      lasting: LeftSlot[];
    };
    /** Slots that nobody needs any more once what added them is taken back. */
    "take-back-slots": AddedSlots;
    "open-interview": { interview: string; data: InterviewData };
    /** `back`: it is where it was, and what waits to tell hosts of the move is taken back. */
    "move-slot": { interview: string; slot: string; from: Span; to: Span; back?: true };
    "extend-interview": {
      interview: string;
      /** Slots as the plan saw them: the invitations tell of them. */
      seen: { id: string; start: string }[];
      data: { slots: NewSlot[]; lastsUntil: string } & Offered;
    };
  }
}

const wakened = (data: Offered | undefined) =>
  (data?.offers?.messages ?? []).map(({ id, sendAt }) => ({ id, sendAt }));

export const effects = [
  defineEffect<"invite", HostTold[]>({
    kind: "invite",
    statements: invite,
    beforehand: {
      statements: (undone, org) => ({
        hosts: hostsTold(
          org,
          undone.map(({ effect }) => effect),
        ),
      }),
      found: ({ hosts = [] }) => hosts.map(hostTold),
    },
    made: {
      name: "interview",
      about: "The interview or information meeting that the candidate was invited to",
      of: ({ interview }) => interview,
    },
    inverse: ({ invitation, interview }, { found }) => {
      const told = (found ?? [])
        .filter((message) => message.interview === interview)
        .map((message) => messageBack(message));
      return {
        effects: [{ kind: "take-back-invitation", invitation }],
        items: [
          item("removed", "undo.invitation-taken-back"),
          ...told.flatMap(({ items }) => items),
        ],
        lasting: told.flatMap(({ lasting }) => lasting),
      };
    },
  }),
  defineEffect({ kind: "take-back-invitation", statements: takeBackInvitations }),
  defineEffect<"add-slots", AddedSlot[]>({
    kind: "add-slots",
    // They are made once, by what the operation shares.
    statements: () => [],
    beforehand: {
      statements: (undone) => ({ added: addedSlots(addedIn(undone)) }),
      found: ({ added = [] }) => added.map(addedSlot),
    },
    inverse: slotsBack,
  }),
  defineEffect({
    kind: "propose-anew",
    statements: proposeAnew,
    guard: {
      values: ({ invitation, seen }) => [JSON.stringify({ invitation, seen })],
      holds: isAsSeen,
    },
    inverse: ({ invitation, before }) => ({
      effects: [{ kind: "take-back-proposal", invitation, state: before }],
      items: [item("returns", "undo.proposal-removed")],
    }),
  }),
  defineEffect({ kind: "take-back-proposal", statements: takeBackProposals }),
  defineEffect({
    kind: "answer-invitation",
    statements: answer,
    guard: {
      values: ({ invitation, seen, slot }) => [JSON.stringify({ invitation, seen, slot })],
      holds: takesSeat,
    },
    writes: [
      "interview-answered",
      "interview-seat",
      "interview-host-changed",
      "interview-confirmed",
    ],
    inverse: unanswered,
    wakes: ({ data }) => wakened(data),
  }),
  defineEffect({
    kind: "move-seat",
    statements: moveSeats,
    writes: ["interview-moved", "interview-reminder", "interview-host-changed"],
    together: true,
    inverse: movedBack,
  }),
  defineEffect({
    kind: "unanswer-invitation",
    statements: unanswer,
    wakes: ({ data }) => wakened(data),
  }),
  defineEffect({
    kind: "end-invitation",
    statements: endInvitations,
    guard: {
      values: ({ invitation, seen }) => [JSON.stringify({ invitation, seen })],
      holds: isAsSeen,
    },
    writes: ["interview-confirmed", "interview-host-changed"],
    inverse: revived,
    wakes: ({ data }) => wakened(data),
  }),
  defineEffect({
    kind: "revive-invitation",
    statements: reviveInvitations,
    guard: {
      values: ({ invitation, slot, before, unsent }) =>
        before && slot !== null
          ? [JSON.stringify({ invitation, slot, unsent, start: before.start })]
          : [],
      holds: comesBack,
    },
  }),
];

const tells = ({ source }: OutboxMessage) => source?.extra["host.what"];

const mail = {
  takes: (message: OutboxMessage) => message.guest !== undefined && tells(message) === undefined,
  statements: hostMailStatements,
};

const isForHosts = ({ audience }: OutboxMessage) => audience === "other";

export const shared = [
  defineSharedEffect({ kind: "open-interview", statements: openInterview, mail }),
  defineSharedEffect({
    kind: "move-slot",
    statements: moveSlot,
    guard: canMove,
    mail: { takes: (message) => tells(message) === "moved", statements: hostChangeStatements },
  }),
  defineSharedEffect({
    kind: "take-back-slots",
    statements: takeBackSlots,
    guard: canGo,
  }),
  defineSharedEffect({
    kind: "change-slots",
    // All that it does is to write to people, once it is known who has a seat.
    statements: () => [],
    guard: othersStay,
    mail: {
      takes: (message) => ["off", "returns"].includes(tells(message) ?? ""),
      statements: slotMailStatements,
    },
  }),
  defineSharedEffect({
    kind: "extend-interview",
    statements: extendInterview,
    guard: isThere,
    mail: {
      ...mail,
      statements: (messages, operation) => [
        ...hostMailStatements(messages.filter(isForHosts), operation),
        ...invitedMailStatements(
          messages.filter((message) => !isForHosts(message)),
          operation,
        ),
      ],
    },
  }),
];

export const references = [
  defineReference({
    name: "interview",
    statement: referredInterviewsStatement,
    referred: referredInterview,
    reaches: reachesInterview,
    addresses: hostAddresses,
  }),
  defineReference({
    name: "busy",
    statement: referredBusyStatement,
    referred: referredBusy,
    // When a colleague is taken, and by nothing that tells of whom.
    reaches: () => true,
  }),
];
