import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import type { LegalBasis, OwnAnswer } from "./rules.ts";
import { answerSaved, isAsSeen, unanswerSaved } from "./statements/answers.ts";
import {
  agree,
  askAgain,
  decline,
  declinedStatement,
  endProfiles,
  extendProfiles,
  isAwaited,
  returnProfiles,
  saveProfiles,
  shortenProfiles,
  stands,
} from "./statements/profiles.ts";

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "save-profile": { profile: string; data?: ProfileData };
    "end-profile": { profile: string };
    agree: { asked: string; data?: { on: string; via: string; by: string } };
    "ask-again": { asked: string };
    decline: { declined: string[]; data?: { on: string } };
    "return-profiles": { returned: string[] };
    /** A recruiter has recorded that the person lets it; local dates as below. */
    "extend-profile": { profile: string; seen: number; on: string; until: string; from: string };
    "shorten-profile": { profile: string; seen: number; from: string };
    /** The person's own word, of the profile as they have seen it. */
    "answer-saved": {
      profile: string;
      seen: number;
      answer: OwnAnswer;
      /** Local dates: on which it is said, and with extend the new last day and the one before. */
      on: string;
      until: string | null;
      from: string | null;
      /** How it stood before. */
      before: "asked" | "kept" | "declined";
    };
    "unanswer-saved": { profile: string; seen: number; before: string; from: string | null };
  }
}

interface ProfileData {
  purpose: string;
  basis: LegalBasis;
  note: string | null;
  /** Local date. */
  expiresOn: string;
}

export const effects = [
  defineEffect({
    kind: "save-profile",
    statements: saveProfiles,
    inverse: ({ profile }, { stored }) => {
      const asked = stored.profiles.some(({ id, asked: waits }) => id === profile && waits);
      return {
        effects: [{ kind: "end-profile", profile }],
        items: [item("removed", asked ? "undo.question-ended" : "undo.profile-ended")],
      };
    },
  }),
  defineEffect({ kind: "end-profile", statements: endProfiles }),
  defineEffect({
    kind: "agree",
    statements: agree,
    guard: { values: ({ asked }) => [asked], holds: isAwaited },
    inverse: ({ asked }, { stored }) => ({
      effects: [{ kind: "ask-again", asked }],
      items: stored.profiles.some(({ id }) => id === asked)
        ? [item("returns", "undo.question-waits")]
        : [],
    }),
  }),
  defineEffect({ kind: "ask-again", statements: askAgain }),
  defineEffect<"decline", ReadonlySet<string>>({
    kind: "decline",
    statements: decline,
    guard: { values: ({ declined }) => declined, holds: stands },
    beforehand: {
      statements: (undone, org) => ({
        declined: declinedStatement(
          org,
          undone.map(({ receipt }) => receipt.id),
        ),
      }),
      found: ({ declined = [] }) => new Set(declined.map(({ id }) => String(id))),
    },
    // What has been taken back since, where it was saved, does not come back.
    inverse: ({ declined }, { found }) => {
      const returned = declined.filter((id) => found?.has(id));
      return {
        effects: [{ kind: "return-profiles", returned }],
        items: returned.length ? [item("returns", "undo.no-taken-back")] : [],
      };
    },
  }),
  defineEffect({ kind: "return-profiles", statements: returnProfiles }),
  defineEffect({
    kind: "extend-profile",
    statements: extendProfiles,
    guard: {
      values: ({ profile, seen }) => [JSON.stringify({ profile, seen })],
      holds: isAsSeen,
    },
    inverse: ({ profile, seen, from }, { stored }) => {
      const now = (stored.features.saved ?? []).find(({ id }) => id === profile);
      return now?.version === seen + 1
        ? {
            effects: [{ kind: "shorten-profile", profile, seen, from }],
            items: [item("returns", "undo.no-longer")],
          }
        : { effects: [], items: [] };
    },
  }),
  defineEffect({ kind: "shorten-profile", statements: shortenProfiles }),
  defineEffect({
    kind: "answer-saved",
    statements: answerSaved,
    guard: {
      values: ({ profile, seen }) => [JSON.stringify({ profile, seen })],
      holds: isAsSeen,
    },
    // Who has objected is kept again by nobody's word but their own (GDPR articles 7.3 and 21).
    stands: ({ answer }) => (answer === "no" ? "own_no" : null),
    inverse: ({ profile, seen, before, from }, { stored }) => {
      const now = (stored.features.saved ?? []).find(({ id }) => id === profile);
      if (now?.version !== seen + 1) return { effects: [], items: [] };
      return {
        effects: [{ kind: "unanswer-saved", profile, seen, before, from }],
        items: [
          before === "declined"
            ? item("removed", "undo.profile-ended")
            : item("returns", before === "asked" ? "undo.question-waits" : "undo.no-longer"),
        ],
      };
    },
  }),
  defineEffect({ kind: "unanswer-saved", statements: unanswerSaved }),
];
