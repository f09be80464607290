import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import type { LegalBasis } from "./rules.ts";
import {
  agree,
  askAgain,
  decline,
  declinedStatement,
  endProfiles,
  isAwaited,
  returnProfiles,
  saveProfiles,
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
];
