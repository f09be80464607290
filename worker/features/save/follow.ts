/** What is known of how people are kept, and what becomes of it when an application is purged. */
import { type DataDefinition, defineFact } from "../../engine/port.ts";
import type { SavedFact } from "./rules.ts";
import { eraseSaved, forgetSaved } from "./statements/erase.ts";
import { exported } from "./statements/exports.ts";
import { savedColumn } from "./statements/facts.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** Of the person, newest first: what stands, and what they have said no to. */
    saved: readonly SavedFact[];
  }
}

export const facts = [
  defineFact({
    name: "saved",
    column: savedColumn,
    parse: (value) =>
      (JSON.parse(String(value)) as SavedFact[]).map((each) => ({
        ...each,
        asked: Boolean(each.asked),
        ended: Boolean(each.ended),
      })),
  }),
];

export const data: DataDefinition = {
  tables: { saved_answers: { erased: "with the candidate", exported: "with the person" } },
  erase: eraseSaved,
  forget: forgetSaved,
  exports: exported,
};
