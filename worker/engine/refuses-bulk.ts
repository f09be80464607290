import type { Actor } from "../domain/actor.ts";
import { NotAllowed } from "../domain/errors.ts";
import type { ActionRequest } from "./outcome.ts";
import { MOST_IN_BULK, type StoredBulk } from "./store/bulks.ts";

/**
 * Throws `not_allowed` when a request cannot be part of what its bulk already is: another's or of another action,
 * taken back as a whole, or full. The commit asks the same (store/bulks.ts).
 */
export function refusesBulk(
  { id }: Actor,
  { action, rows }: ActionRequest,
  bulk: StoredBulk,
): void {
  if (bulk.actor !== id || bulk.verb !== action) throw new NotAllowed("bulk_of_another");
  if (bulk.closed) throw new NotAllowed("bulk_undone");
  if (bulk.done + rows.length > MOST_IN_BULK)
    throw new NotAllowed("bulk_full", { params: { n: MOST_IN_BULK } });
}
