/** What is known of an application's letters, and what becomes of them when it moves or is purged. */
import { item } from "../../engine/action.ts";
import { type DataDefinition, defineFact, type Follower } from "../../engine/port.ts";
import { type LetterFact, unposted } from "./rules/letter.ts";
import { DEFAULT_WINDOW, type OwnWindow } from "./rules/windows.ts";
import { exported } from "./statements/exports.ts";
import { lettersColumn, windowColumn } from "./statements/facts.ts";
import { eraseLetters } from "./statements/letters.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** Oldest first. */
    letters: LetterFact[];
    /** The envelopes that the organisation uses. */
    letterWindow: OwnWindow;
  }
}

export const facts = [
  defineFact({
    name: "letters",
    column: lettersColumn,
    parse: (value) => (value === null ? [] : (JSON.parse(String(value)) as LetterFact[])),
  }),
  defineFact({
    name: "letterWindow",
    column: windowColumn,
    parse: (value) => (value === null ? DEFAULT_WINDOW : (JSON.parse(String(value)) as OwnWindow)),
  }),
];

export const follow: Follower = {
  remark: ({ facts: { letters }, from, to, undoing }) =>
    undoing || (from.status === to.status && from.deleted === to.deleted)
      ? []
      : unposted(letters).map(({ subject }) => item("stays", "letter.waits", { subject })),
};

export const data: DataDefinition = {
  tables: {
    letters: { erased: "with the application", exported: "with the person" },
    letter_prints: { erased: "with the application", exported: { not: "copies of the letters" } },
    letter_print_rows: { erased: "with the application", exported: { not: "ids only" } },
    letter_windows: {
      erased: { stays: "not about people who apply" },
      exported: { not: "no person's data" },
    },
  },
  erase: eraseLetters,
  exports: exported,
};
