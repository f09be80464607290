import {
  type ActionId,
  MENU_ACTIONS,
  STATE_ACTIONS,
  type Unavailable,
} from "../../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";

/** One line of the menu. `why` is the reason it cannot be chosen now. */
export interface Entry {
  id: ActionId;
  why: Unavailable | null;
}

/**
 * The menu of one application, or of many (where `detail` is the first of them).
 * The extra actions of a state come first: there they are what one is looking for.
 * Erasing for ever is for one at a time: each is confirmed by its own reference. So is an answer: each has their own.
 */
export function entries(
  detail: ApplicationDetail,
  many: boolean,
): { extra: Entry[]; menu: Entry[] } {
  const reasons = new Map(
    detail.actions.map(({ id, allowed, reason }) => [id, allowed ? null : reason]),
  );
  const entry = (id: ActionId): Entry => {
    const why = reasons.get(id) ?? null;
    // That holds for every application of a session; the others come per row from the plans.
    return { id, why: many && why !== "missing_scope" ? null : why };
  };
  const fits = (id: (typeof STATE_ACTIONS)[number]): boolean => {
    const { deleted, status } = detail;
    if (id === "reopen")
      return !deleted && (many || status === "rejected" || status === "withdrawn");
    if (id === "restore") return deleted;
    if (id === "purge") return deleted && !many;
    // What is said of one candidate alone.
    return !many && reasons.has(id);
  };
  return { extra: STATE_ACTIONS.filter(fits).map(entry), menu: MENU_ACTIONS.map(entry) };
}
