/** What is known of an application's contracts, and what becomes of them when it moves or is purged. */
import { type DataDefinition, defineFact, type Follower } from "../../engine/port.ts";
import { ended } from "./plan/ending.ts";
import { type ContractFact, type Contracts, readContract } from "./rules/facts.ts";
import type { SealFact } from "./rules/seal.ts";
import { eraseContracts } from "./statements/contracts.ts";
import { eraseCopies } from "./statements/copies.ts";
import { exported } from "./statements/exports.ts";
import { contractsColumn } from "./statements/facts.ts";
import { sealColumn } from "./statements/seals.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** Newest first. */
    contracts: Contracts;
    /** Told of who can be sent a contract; null: the organisation has none. */
    seal: SealFact | null;
  }
}

export const facts = [
  defineFact({
    name: "contracts",
    column: contractsColumn,
    parse: (value) =>
      value === null ? [] : (JSON.parse(String(value)) as ContractFact[]).map(readContract),
  }),
  defineFact({
    name: "seal",
    column: sealColumn,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as SealFact)),
  }),
];

export const follow: Follower = { accompany: ended };

export const data: DataDefinition = {
  tables: {
    contracts: { erased: "with the application", exported: "with the person" },
    contract_copies: { erased: "with the application", exported: "with the person" },
    seals: {
      erased: { stays: "the organisation's own" },
      exported: { not: "the organisation's own" },
    },
  },
  erase: (purged, at) => [...eraseCopies(purged, at), ...eraseContracts(purged, at)],
  exports: exported,
};
