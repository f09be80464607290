/** One application and its history. */
import {
  candidateChanges,
  type StoredCandidateChange,
  storedCandidateChange,
} from "../../db/candidate-changes.ts";
import type { Row } from "../../db/client.ts";
import { type Actor, reaches } from "../../domain/actor.ts";
import { NotFound } from "../../domain/errors.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { FactDefinition, ListedFacts } from "../../engine/port.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  type StoredFacts,
  storedOrganisation,
} from "../../engine/store/facts.ts";
import { history, storedReceipt, type StoredReceipt } from "../../engine/store/receipts.ts";
import { withinReach } from "../../engine/within-reach.ts";
import { listedFacts, listedFor } from "./list.ts";
import { listedColumns } from "./statements/list.ts";
import { where, whereStatement } from "./statements/where.ts";

export interface ReadApplication {
  stored: StoredFacts;
  listed: ListedFacts;
  retentionMonths: number;
}

/** By its id or an `ext:` reference. Throws `not_found` for what is out of reach, too. */
export async function readApplication(
  { db, actor, registry }: Pick<Engine, "db" | "actor" | "registry">,
  reference: string,
): Promise<ReadApplication> {
  const listed = listedColumns(listedFor(registry, actor));
  const { organisation, found } = await db.read({
    organisation: organisationStatement(actor.org),
    found: factsStatement(actor.org, [reference], registry.facts, listed),
  });
  return {
    stored: reached(actor, found, registry.facts),
    listed: listedFacts(registry, found[0]!),
    retentionMonths: storedOrganisation(organisation[0]!).organisation.retentionMonths,
  };
}

function reached(actor: Actor, [row]: Row[], more: readonly FactDefinition[] = []): StoredFacts {
  const stored = row && storedFacts(row, more);
  if (!stored || !reaches(actor, { id: stored.application.id, project: stored.project.id }))
    throw new NotFound();
  return withinReach(actor, stored);
}

/** Below which version of the application, and below which change of the candidate after it, a page begins. */
export type Below = readonly [version: number, candidateVersion: number];

/** An entry of a history: an event, or what changed of the candidate beside it. */
export type Entry = { below: Below } & (
  | { receipt: StoredReceipt; change?: undefined }
  | { change: StoredCandidateChange; receipt?: undefined }
);

/** Newest first. Throws `not_found` for what is out of reach, too. */
export async function readHistory(
  { db, actor }: Pick<Engine, "db" | "actor">,
  reference: string,
  below: Below,
  limit: number,
): Promise<Entry[]> {
  const { found, events, changes } = await db.read({
    found: whereStatement(actor.org, reference),
    events: history(actor.org, reference, below, limit),
    changes: candidateChanges(actor.org, reference, below, limit),
  });
  if (!found[0] || !reaches(actor, where(found[0]))) throw new NotFound();
  const entries: Entry[] = [
    ...events.map(storedReceipt).map((receipt) => ({
      below: [receipt.version, 0] as const,
      receipt,
    })),
    ...changes.map(storedCandidateChange).map((change) => ({
      below: [change.version, change.candidateVersion] as const,
      change,
    })),
  ];
  return entries.sort(({ below: a }, { below: b }) => b[0] - a[0] || b[1] - a[1]);
}
