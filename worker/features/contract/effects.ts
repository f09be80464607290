import type { Block } from "../../documents/content.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { item, note } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import type { ContractTerms } from "./rules/contract.ts";
import type { CandidateFile } from "../../domain/facts.ts";
import { canBeKept, dropCopies, keepCopies } from "./statements/copies.ts";
import {
  acceptContracts,
  canBeAccepted,
  endContracts,
  isAsSeen,
  makeContracts,
  reviveContracts,
  takeBackContracts,
  unacceptContracts,
} from "./statements/contracts.ts";

interface Made {
  number: number;
  terms: ContractTerms;
  blocks: Block[];
  title: string;
  filename: string;
  /** SHA-256 of the certificate with which its file is sealed. */
  seal: string | null;
  /** Of the guest; the address is empty for who has none. */
  name: string;
  email: string;
  language: Locale;
}

declare module "../../engine/effect.ts" {
  interface MadeThings {
    contract: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "make-contract": {
      contract: string;
      /** The one that stood or was accepted, with its version. */
      replaces: { contract: string; seen: number } | null;
      data?: Made;
    };
    "take-back-contract": { contract: string; revives: string | null };
    "accept-contract": {
      contract: string;
      seen: number;
      /** The candidate's own word, by their link; else a recruiter recorded it. */
      own: boolean;
      data?: { name: string; via: string | null };
    };
    "unaccept-contract": { contract: string };
    "keep-copies": {
      contract: string;
      /** Ids of the copies. */
      copies: string[];
      /** `id`: the copy's; `file`: the upload's that becomes it. */
      data?: { files: (CandidateFile & { file: string })[] };
    };
    "drop-copies": { copies: string[] };
    "end-contract": { contract: string; seen: number };
    "revive-contract": { contract: string };
  }
}

export const effects = [
  defineEffect({
    kind: "make-contract",
    statements: makeContracts,
    guard: {
      values: ({ replaces }) => [JSON.stringify(replaces ?? {})],
      holds: isAsSeen,
    },
    made: {
      name: "contract",
      about: "The employment contract that was made",
      of: ({ contract }) => contract,
    },
    inverse: ({ contract, replaces }, { stored }) => ({
      effects: [{ kind: "take-back-contract", contract, revives: replaces?.contract ?? null }],
      items: [
        item("removed", "undo.contract-taken-back"),
        ...(replaces ? [item("returns", "undo.contract-stands-again")] : []),
      ],
      lasting: (stored.features.contracts ?? []).some(({ id, opened }) => id === contract && opened)
        ? [note("undo.contract-opened")]
        : [],
    }),
  }),
  defineEffect({ kind: "take-back-contract", statements: takeBackContracts }),
  defineEffect({
    kind: "accept-contract",
    statements: acceptContracts,
    guard: {
      values: ({ contract, seen }) => [JSON.stringify({ contract, seen })],
      holds: canBeAccepted,
    },
    stands: ({ own }) => (own ? "contract_word" : null),
    inverse: ({ contract }) => ({
      effects: [{ kind: "unaccept-contract", contract }],
      items: [item("removed", "undo.contract-unaccepted")],
    }),
  }),
  defineEffect({ kind: "unaccept-contract", statements: unacceptContracts }),
  defineEffect({
    kind: "keep-copies",
    statements: keepCopies,
    guard: {
      values: ({ contract, data }) =>
        data!.files.map(({ file }) => JSON.stringify({ contract, file })),
      holds: canBeKept,
    },
    inverse: ({ copies }) => ({
      effects: [{ kind: "drop-copies", copies }],
      items: [item("removed", "undo.copies-dropped")],
    }),
  }),
  defineEffect({ kind: "drop-copies", statements: dropCopies }),
  defineEffect({
    kind: "end-contract",
    statements: endContracts,
    guard: {
      values: ({ contract, seen }) => [JSON.stringify({ contract, seen })],
      holds: isAsSeen,
    },
    inverse: ({ contract }) => ({
      effects: [{ kind: "revive-contract", contract }],
      items: [item("returns", "undo.contract-stands-again")],
    }),
  }),
  defineEffect({ kind: "revive-contract", statements: reviveContracts }),
];
