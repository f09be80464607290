import type { ActionResult } from "../../../worker/http/schemas/bulk.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";

/**
 * The dialog of an action has been closed; `results` holds what stands done: a page may now empty its selection and
 * move the focus. Apart from the other events, which pages need before any dialog.
 */
export class CandidateActionCloseEvent extends Event {
  static readonly type = "candidate-action-close";
  readonly results: readonly ActionResult[];
  readonly receipts: readonly Receipt[];
  constructor(results: readonly ActionResult[]) {
    super(CandidateActionCloseEvent.type, { bubbles: true, composed: true });
    this.results = results;
    this.receipts = results.flatMap(({ receipt }) => receipt ?? []);
  }
}

declare global {
  interface HTMLElementEventMap {
    "candidate-action-close": CandidateActionCloseEvent;
  }
}
