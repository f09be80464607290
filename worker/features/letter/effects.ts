import type { Locale } from "../../domain/vocabulary.ts";
import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import type { LetterKind } from "./rules/letter.ts";
import { postLetters, takeBackLetters, unpostLetters, writeLetters } from "./statements/letters.ts";

interface Written {
  kind: LetterKind;
  language: Locale;
  subject: string;
  body: string;
  /** JSON: DisplayList. */
  list: string;
  pages: number;
  /** Where it goes; see rules/address.ts. */
  addressee: string;
  postalCode: string;
  place: string;
  country: string | null;
}

declare module "../../engine/effect.ts" {
  interface MadeThings {
    letter: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "write-letter": { letter: string; data?: Written };
    "take-back-letter": { letter: string };
    "post-letters": { letters: string[]; data?: { postedOn: string } };
    "unpost-letters": { letters: string[] };
  }
}

export const effects = [
  defineEffect({
    kind: "write-letter",
    statements: writeLetters,
    made: {
      name: "letter",
      about: "The letter for the post that was written",
      of: ({ letter }) => letter,
    },
    // Once it is posted, that is the newer event: it is taken back no more.
    inverse: ({ letter }) => ({
      effects: [{ kind: "take-back-letter", letter }],
      items: [item("removed", "undo.letter-taken-back")],
    }),
  }),
  defineEffect({ kind: "take-back-letter", statements: takeBackLetters }),
  defineEffect({
    kind: "post-letters",
    statements: postLetters,
    inverse: ({ letters }) => ({
      effects: [{ kind: "unpost-letters", letters }],
      items: [item("returns", "undo.letter-unposted")],
    }),
  }),
  defineEffect({ kind: "unpost-letters", statements: unpostLetters }),
];
