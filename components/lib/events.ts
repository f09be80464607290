import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { ActionResult } from "../../worker/http/schemas/bulk.ts";
import type { Receipt } from "../../worker/http/schemas/receipts.ts";

const passing = { bubbles: true, composed: true } as const;

/**
 * Just before an action is executed. Cancelling it leaves everything as it was, and the dialog shows the reason that
 * the listener gives, as text: `event.preventDefault(); event.reason = "…"`.
 */
export class CandidateActionBeforeEvent extends Event {
  static readonly type = "candidate-action-before";
  readonly action: ActionId;
  readonly applications: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Why it is cancelled, in the reader's language; empty: nothing is said. */
  reason = "";
  constructor(action: ActionId, applications: readonly string[], input: Record<string, unknown>) {
    super(CandidateActionBeforeEvent.type, { ...passing, cancelable: true });
    this.action = action;
    this.applications = applications;
    this.input = input;
  }
}

/** An action has been executed; `results` holds every row's outcome, `receipts` those that were done. */
export class CandidateActionEvent extends Event {
  static readonly type = "candidate-action";
  readonly action: ActionId;
  readonly results: readonly ActionResult[];
  readonly receipts: readonly Receipt[];
  constructor(action: ActionId, results: readonly ActionResult[]) {
    super(CandidateActionEvent.type, passing);
    this.action = action;
    this.results = results;
    this.receipts = results.flatMap(({ receipt }) => receipt ?? []);
  }
}

/** An action has been taken back. */
export class CandidateActionUndoEvent extends Event {
  static readonly type = "candidate-action-undo";
  readonly results: readonly ActionResult[];
  readonly receipts: readonly Receipt[];
  constructor(results: readonly ActionResult[]) {
    super(CandidateActionUndoEvent.type, passing);
    this.results = results;
    this.receipts = results.flatMap(({ receipt }) => receipt ?? []);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "candidate-action-before": CandidateActionBeforeEvent;
    "candidate-action": CandidateActionEvent;
    "candidate-action-undo": CandidateActionUndoEvent;
  }
}
