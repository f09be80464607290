/** What was done to many → wire. */
import type { Actor } from "../../domain/actor.ts";
import { fullName } from "../../domain/fold.ts";
import type { ActionId } from "../../domain/vocabulary.ts";
import type { Registry } from "../../engine/feature.ts";
import { refusesUndo } from "./list.ts";
import type { BulkRowWire, BulkWire } from "./schemas/bulks.ts";
import type { StoredBulk, StoredRow } from "./statements/lists.ts";

export const bulkWire = (
  { current, action, ...bulk }: StoredBulk,
  registry: Registry,
  actor: Actor,
): BulkWire => ({
  ...bulk,
  action: action as ActionId,
  undoable: refusesUndo(registry, actor, action) ? 0 : current,
});

export function rowWire(row: StoredRow, registry: Registry, actor: Actor): BulkRowWire {
  const { receipt, operation, application, project, undone, now } = row;
  const why = whyNot(row, registry, actor);
  return {
    receipt,
    operation,
    application,
    externalId: now?.externalId ?? null,
    candidate: now && { id: now.candidate.id, name: fullName(now.candidate) },
    project,
    now: now && { status: now.status, deleted: now.deleted },
    undone,
    undoable: why === null,
    why,
  };
}

/** What is beyond the session comes before what has happened since, which may have happened there. */
function whyNot(
  { undone, beyond, changed, verb }: StoredRow,
  registry: Registry,
  actor: Actor,
): BulkRowWire["why"] {
  if (undone) return "undone";
  return refusesUndo(registry, actor, verb) ?? (beyond ? "beyond" : changed ? "changed" : null);
}
