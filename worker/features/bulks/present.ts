/** What was done to many → wire. */
import type { Actor } from "../../domain/actor.ts";
import { fullName } from "../../domain/fold.ts";
import type { ActionId } from "../../domain/vocabulary.ts";
import type { Registry } from "../../engine/feature.ts";
import { mayUndo } from "./list.ts";
import type { BulkRowWire, BulkWire } from "./schemas/bulks.ts";
import type { StoredBulk, StoredRow } from "./statements/lists.ts";

export const bulkWire = (
  { current, action, ...bulk }: StoredBulk,
  registry: Registry,
  actor: Actor,
): BulkWire => ({
  ...bulk,
  action: action as ActionId,
  undoable: mayUndo(registry, actor, action) ? current : 0,
});

export const rowWire = (
  { receipt, operation, application, project, undone, current, verb, now }: StoredRow,
  registry: Registry,
  actor: Actor,
): BulkRowWire => ({
  receipt,
  operation,
  application,
  externalId: now?.externalId ?? null,
  candidate: now && { id: now.candidate.id, name: fullName(now.candidate) },
  project,
  now: now && { status: now.status, deleted: now.deleted },
  undone,
  undoable: current && mayUndo(registry, actor, verb),
});
