/** The contracts of what a feature fills in beside its actions and effects. */
import type { Row, Statement } from "../db/client.ts";
import type { Actor } from "../domain/actor.ts";
import type { ReferredKinds } from "../domain/facts.ts";

/** A thing of the feature's that an input may name by its id: what to read, and who reaches it. */
export interface ReferenceDefinition<Name extends keyof ReferredKinds = keyof ReferredKinds> {
  name: Name;
  /** Rows of those of the ids that the organisation has. */
  statement(org: string, ids: readonly string[]): Statement;
  referred(row: Row): ReferredKinds[Name];
  /** Out of reach it looks like one that does not exist. */
  reaches(actor: Actor, thing: ReferredKinds[Name]): boolean;
  /** Addresses, folded, as `fold`, that are written to because it is named. */
  addresses?(org: string, ids: readonly string[]): Statement;
}

export const defineReference = <Name extends keyof ReferredKinds>(
  definition: ReferenceDefinition<Name>,
): ReferenceDefinition => definition;

/** What a feature's rows repeat of applications and candidates, and how they keep in step. */
export interface Follower {
  /** Applications have moved: through the events of this operation. */
  moved?(operation: string): Statement;
  /** Candidates have another name, as it stands with them by now. */
  renamed?(org: string, candidates: readonly { id: string }[]): Statement;
}
