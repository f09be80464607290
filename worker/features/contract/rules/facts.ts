/** A contract as plans look at it, and which of an application's there are. */
import type { ContractState, ContractTerms } from "./contract.ts";

/** The last version that was sent, one that another came after, or one that holds no more. */
export const FILE_STATES = ["current", "superseded", "withdrawn"] as const;
export type FileState = (typeof FILE_STATES)[number];

export interface ContractFact {
  /** The guest's, too. */
  id: string;
  /** Which version it is: 1, 2, … */
  number: number;
  state: ContractState;
  /** Raised by whatever changes how it stands: what the page has `seen`. */
  version: number;
  terms: ContractTerms;
  /** Of the PDF, hex. */
  sha256: string;
  /** SHA-256 of the certificate with which it is sealed; null: it is not. */
  seal: string | null;
  asker: { id: string; name: string; email: string | null };
  opened: boolean;
  /** How many signed ones are kept of it. */
  copies: number;
  linkVersion: number;
  /** Ids of what was written to the candidate of this contract, and of no other. */
  messages: string[];
}

/** Of one contract: pages that were photographed one by one, too. */
export const MOST_COPIES = 20;

/** Newest first. */
export type Contracts = readonly ContractFact[];

/** Can it be accepted? */
export const isStanding = ({ state }: Pick<ContractFact, "state">): boolean => state === "standing";

/** It waits, or was accepted. */
export const isAlive = ({ state }: Pick<ContractFact, "state">): boolean =>
  state === "standing" || state === "accepted";

/** The newest that stands or was accepted. */
export const aliveOf = (contracts: Contracts = []): ContractFact | null =>
  contracts.find(isAlive) ?? null;

/** How its file stands for whoever has it; `newer`: the version that has taken its place, if one holds. */
export const fileStateOf = ({
  state,
  newer,
}: Pick<ContractFact, "state"> & { newer: number | null }): FileState =>
  isAlive({ state }) ? "current" : newer === null ? "withdrawn" : "superseded";

/** As SQLite writes it: 1 and 0 for true and false. */
export const readContract = (each: ContractFact): ContractFact => ({
  ...each,
  opened: Boolean(each.opened),
});
