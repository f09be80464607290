/** What one execute commits: what every statement of its batch is made from. */
import type { Plan, SharedPlan } from "../../domain/plan.ts";

/** A document as it is stored. */
export interface Drawn {
  /** In R2. */
  key: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}

export interface CommitRow {
  plan: Plan;
  receipt: string;
  /** One id a message of the plan, in order. */
  messages: string[];
  /** One a document of the plan that is drawn at once, in order: where its bytes lie. */
  documents: Drawn[];
  /** Keyed hash of the external id, when the plan purges. */
  tombstone?: string;
}

export interface IdempotencyRecord {
  key: string;
  route: string;
  bodyHash: string;
  /** What each row of the request becomes should the batch commit, to be answered again. */
  outcomes: unknown[];
}

export interface Operation {
  id: string;
  org: string;
  /** The bulk that it is part of. */
  bulk: string | null;
  actor: { id: string; name: string; email: string | null };
  at: string;
  rows: CommitRow[];
  /** What the rows share, done once if any of them commits; one id a message, in order. */
  shared: { plan: SharedPlan; messages: string[] } | null;
  idempotency: IdempotencyRecord | null;
}
