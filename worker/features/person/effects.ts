import { defineEffect } from "../../engine/effect.ts";

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    /** The person had erased what they were kept by: ids of saved profiles that have ended by it. */
    "erase-own": { declined: string[] };
  }
}

/** Done in the batch that writes its event (statements/erasing.ts). It is the person's own word, and stands. */
export const effects = [
  defineEffect({
    kind: "erase-own",
    statements: () => [],
    stands: () => "persons_word",
  }),
];
