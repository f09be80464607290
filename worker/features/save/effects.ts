import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import { endProfiles, saveProfiles } from "./statements/profiles.ts";

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "save-profile": { profile: string; data?: ProfileData };
    "end-profile": { profile: string };
  }
}

interface ProfileData {
  purpose: string;
  basis: "consent" | "legitimate-interest";
  note: string | null;
  /** Local date. */
  expiresOn: string;
}

export const effects = [
  defineEffect({
    kind: "save-profile",
    statements: saveProfiles,
    inverse: ({ profile }) => ({
      effects: [{ kind: "end-profile", profile }],
      items: [item("removed", "undo.profile-ended")],
    }),
  }),
  defineEffect({ kind: "end-profile", statements: endProfiles }),
];
