import type { Actor } from "../domain/actor.ts";
import type { Problem } from "../domain/errors.ts";
import type { Candidate } from "../domain/facts.ts";
import type { NewId } from "../domain/ids.ts";
import type { Plan, SharedPlan } from "../domain/plan.ts";
import { toConfirm } from "../domain/confirmation.ts";
import type { ActionId } from "../domain/vocabulary.ts";
import type { Registry } from "./feature.ts";
import type { Database } from "../db/client.ts";
import type { StoredReceipt } from "./store/receipts.ts";

/** What the engine stands on; time, ids and keys come from outside. */
export interface Engine {
  db: Database;
  actor: Actor;
  now: Date;
  newId: NewId;
  registry: Registry;
  /** Where documents are put. */
  files: R2Bucket;
  /** Does the service know its own address? Without one no personal link can be made. */
  linkable: boolean;
  /** Keyed hash of an external id, left behind by purge. */
  tombstone: (externalId: string) => Promise<string>;
  /** A secret of the organisation's, kept encrypted for that purpose; null: no key of the server's opens it. */
  unlock: (purpose: string, kept: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** One application of a request, as the caller names it ("app_…" or "ext:…"). */
export interface RequestRow {
  reference: string;
  /** The version the caller saw; a newer one is a conflict. */
  version?: number;
  /** Not yet parsed. */
  input: unknown;
  /** Part of the input is for this application alone, which an action that shares refuses. */
  own?: boolean;
}

export interface ActionRequest {
  action: ActionId;
  rows: RequestRow[];
  /** The number that the plan asked for, typed by a person, when many irreversible messages are meant. */
  confirm?: number;
  /** It names as many as it likes, so that their number can stand for what one of them is confirmed by. */
  counted?: true;
  /** It is done to many: as part of this bulk, or as one of its own. */
  bulk?: { id?: string | undefined };
  /** Versions of templates that the plan showed; default: whichever they are by now. */
  templates?: readonly string[];
}

export interface Idempotency {
  key: string;
  /** Method and path pattern. */
  route: string;
  /** SHA-256 of path and body, hex. */
  bodyHash: string;
}

export interface Planned {
  plan: Plan;
  candidate: Candidate;
  /** The host's id of the application. */
  externalId: string | null;
}

/** All rows of a request, planned, and what they share. */
export interface Prepared {
  outcomes: PlanOutcome[];
  shared: SharedPlan | null;
}

/** What became of one row before anything is written. */
export type PlanOutcome = { reference: string } & (
  { planned: Planned; problem?: undefined } | { problem: Problem; planned?: undefined }
);

/** What became of one row: its receipt, or why not. */
export type Outcome = { reference: string } & (
  { receipt: StoredReceipt; problem?: undefined } | { problem: Problem; receipt?: undefined }
);

export interface Executed {
  operation: string;
  outcomes: Outcome[];
  /** The answer to an earlier request with the same key. */
  replayed: boolean;
  /** Messages that now wait in the outbox, to be woken for. */
  waiting: { id: string; sendAt: string }[];
}

/** The number to be typed before these plans may run, or null. */
export function confirmation(outcomes: PlanOutcome[]): number | null {
  return toConfirm(outcomes.map(({ planned }) => planned?.plan ?? null));
}
