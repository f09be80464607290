import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";

/**
 * The review as it stands on the screen, in the words of one that was asked for in another language. Who has
 * left or come meanwhile is seen when the page is opened again: nothing moves under the reviewer's hands.
 */
export function reworded(shown: PanelReviewWire, fresh: PanelReviewWire): PanelReviewWire {
  const words = new Map(fresh.candidates.map((candidate) => [candidate.id, candidate]));
  return {
    ...shown,
    anchors: fresh.anchors,
    candidates: shown.candidates.map((candidate) => words.get(candidate.id) ?? candidate),
  };
}
