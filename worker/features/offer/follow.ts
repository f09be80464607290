/** What is known of an application's offers, and what becomes of them when it moves or is purged. */
import { type DataDefinition, defineFact, type Follower } from "../../engine/port.ts";
import { ended } from "./plan/ending.ts";
import { type OfferFact, type Offers, readOffer } from "./rules/facts.ts";
import { offersColumn } from "./statements/facts.ts";
import { exported } from "./statements/exports.ts";
import { eraseOffers } from "./statements/offers.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** Newest first. */
    offers: Offers;
  }
}

export const facts = [
  defineFact({
    name: "offers",
    column: offersColumn,
    parse: (value) =>
      value === null ? [] : (JSON.parse(String(value)) as OfferFact[]).map(readOffer),
  }),
];

export const follow: Follower = { accompany: ended };

export const data: DataDefinition = {
  tables: { offers: { erased: "with the application", exported: "with the person" } },
  erase: eraseOffers,
  exports: exported,
};
