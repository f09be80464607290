import { item, note } from "../../engine/action.ts";
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
import type { InvitationFact } from "./rules/facts.ts";
import { movedBack, unanswered } from "./plan/undone.ts";
import { answer, isAsSeen, takesSeat, unanswer } from "./statements/answers.ts";
import {
  hostAddresses,
  hostMailStatements,
  hostTold,
  type HostTold,
  hostsTold,
} from "./statements/hosts.ts";
import { endInvitations, reviveInvitations } from "./statements/ending.ts";
import { canMove, moveSeats, moveSlot } from "./statements/moving.ts";
import {
  extendInterview,
  invite,
  isThere,
  openInterview,
  reachesInterview,
  referredInterview,
  referredInterviewsStatement,
  takeBackInvitations,
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

type Moved = Pick<InvitationFact, "state" | "movedFrom">;

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
    "answer-invitation": {
      invitation: string;
      /** The version of the invitation that is answered. */
      seen: number;
      state: InvitationState;
      slot: string | null;
      /** Number of the calendar entry that goes with it; null: none does. */
      sequence: number | null;
      data?: { halfDays: HalfDay[]; wish: string | null; via: string | null };
    };
    "unanswer-invitation": { invitation: string; sequence: number | null };
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
    };
    "revive-invitation": { invitation: string; slot: string | null };
  }
  interface SharedEffectKinds {
    "open-interview": { interview: string; data: InterviewData };
    "move-slot": { interview: string; slot: string; from: Span; to: Span };
    "extend-interview": { interview: string; data: { slots: NewSlot[]; lastsUntil: string } };
  }
}

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
  defineEffect({
    kind: "answer-invitation",
    statements: answer,
    guard: {
      values: ({ invitation, seen, slot }) => [JSON.stringify({ invitation, seen, slot })],
      holds: takesSeat,
    },
    writes: ["interview-answered"],
    inverse: unanswered,
  }),
  defineEffect({
    kind: "move-seat",
    statements: moveSeats,
    writes: ["interview-moved", "interview-reminder"],
    together: true,
    inverse: movedBack,
  }),
  defineEffect({ kind: "unanswer-invitation", statements: unanswer }),
  defineEffect({
    kind: "end-invitation",
    statements: endInvitations,
    guard: {
      values: ({ invitation, seen }) => [JSON.stringify({ invitation, seen })],
      holds: isAsSeen,
    },
    inverse: ({ invitation, slot }) => ({
      effects: [{ kind: "revive-invitation", invitation, slot }],
      items: [item("returns", "undo.invitation-returns")],
      lasting: slot === null ? [] : [note("undo.meeting-anew")],
    }),
  }),
  defineEffect({ kind: "revive-invitation", statements: reviveInvitations }),
];

const mail = {
  takes: ({ guest }: OutboxMessage) => guest !== undefined,
  statements: hostMailStatements,
};

export const shared = [
  defineSharedEffect({ kind: "open-interview", statements: openInterview, mail }),
  defineSharedEffect({ kind: "move-slot", statements: moveSlot, guard: canMove }),
  defineSharedEffect({
    kind: "extend-interview",
    statements: extendInterview,
    guard: isThere,
    mail,
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
