import type { Locale, Status } from "../../domain/vocabulary.ts";
import { item, note } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import type { OfferState, OfferTerms } from "./rules/offer.ts";
import {
  answerOffers,
  canBeAnswered,
  endOffers,
  isAsSeen,
  makeOffers,
  reviveOffers,
  takeBackOffers,
  unanswerOffers,
} from "./statements/offers.ts";

interface Made {
  number: number;
  terms: OfferTerms;
  timeZone: string;
  answerBy: string;
  answerByAt: string;
  former: Status;
  /** Of the guest; the address is empty for who has none: their answer is recorded by hand. */
  name: string;
  email: string;
  language: Locale;
}

interface Answered {
  name: string | null;
  language: Locale | null;
  text: string | null;
  sha256: string | null;
  via: string | null;
  reason: string | null;
  comment: string | null;
}

declare module "../../engine/effect.ts" {
  interface MadeThings {
    offer: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "make-offer": {
      offer: string;
      /** The one that stood, with its version. */
      replaces: { offer: string; seen: number } | null;
      data?: Made;
    };
    "take-back-offer": { offer: string; revives: string | null };
    "answer-offer": {
      offer: string;
      seen: number;
      state: OfferState;
      /** When the candidate said so themselves, an instant; null: a recruiter recorded it. */
      at: string | null;
      data?: Answered;
    };
    "unanswer-offer": { offer: string };
    "end-offer": { offer: string; seen: number; state: OfferState };
    "revive-offer": { offer: string };
  }
}

export const effects = [
  defineEffect({
    kind: "make-offer",
    statements: makeOffers,
    guard: {
      values: ({ replaces }) => [JSON.stringify(replaces ?? {})],
      holds: isAsSeen,
    },
    made: {
      name: "offer",
      about: "The employment offer that was made",
      of: ({ offer }) => offer,
    },
    inverse: ({ offer, replaces }, { stored }) => ({
      effects: [{ kind: "take-back-offer", offer, revives: replaces?.offer ?? null }],
      items: [
        item("removed", "undo.offer-taken-back"),
        ...(replaces ? [item("returns", "undo.offer-stands-again")] : []),
      ],
      lasting: (stored.features.offers ?? []).some(({ id, opened }) => id === offer && opened)
        ? [note("undo.offer-opened")]
        : [],
    }),
  }),
  defineEffect({ kind: "take-back-offer", statements: takeBackOffers }),
  defineEffect({
    kind: "answer-offer",
    statements: answerOffers,
    guard: {
      values: ({ offer, seen, at }) => [JSON.stringify({ offer, seen, at })],
      holds: canBeAnswered,
    },
    stands: ({ at }) => (at === null ? null : "candidates_word"),
    inverse: ({ offer }) => ({
      effects: [{ kind: "unanswer-offer", offer }],
      items: [item("removed", "undo.offer-answer-removed")],
    }),
  }),
  defineEffect({ kind: "unanswer-offer", statements: unanswerOffers }),
  defineEffect({
    kind: "end-offer",
    statements: endOffers,
    guard: { values: ({ offer, seen }) => [JSON.stringify({ offer, seen })], holds: isAsSeen },
    inverse: ({ offer }) => ({
      effects: [{ kind: "revive-offer", offer }],
      items: [item("returns", "undo.offer-stands-again")],
    }),
  }),
  defineEffect({ kind: "revive-offer", statements: reviveOffers }),
];
