import { html, type TemplateResult } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ActionResult } from "../../../worker/http/schemas/bulk.ts";
import type { Client } from "../../lib/api.ts";
import type { CandidateActionEvent, CandidateActionUndoEvent } from "../../lib/events.ts";
import type { Speech } from "../../lib/i18n.ts";
import { CandidateActionCloseEvent } from "./close-event.ts";

/** What is on show beside the menu. `standing`: what has been done there and not taken back. */
export type Opened =
  { action: ActionId; applications: string[]; standing?: ActionResult[] } | { history: string };

interface OpenedView {
  client: Client;
  speech: Speech;
  /** Something has been done or taken back. */
  refresh: () => void;
  close: () => void;
}

/** The dialog of an action, or the history of an application. Wants its element loaded. */
export function openedView(
  opened: Opened,
  { client, speech, refresh, close }: OpenedView,
): TemplateResult {
  if ("history" in opened)
    return html`<vidare-history
      exportparts="dialog, message"
      .client=${client}
      .speech=${speech}
      .application=${opened.history}
      @candidate-action-undo=${refresh}
      @close=${close}
    ></vidare-history>`;
  const note = ({ results }: CandidateActionEvent) => {
    opened.standing = results.filter(({ receipt }) => receipt);
    refresh();
  };
  const forget = ({ receipts }: CandidateActionUndoEvent) => {
    const undone = new Set(receipts.map(({ undoes }) => undoes));
    opened.standing = opened.standing?.filter(({ receipt }) => !undone.has(receipt!.id));
    refresh();
  };
  const leave = ({ currentTarget }: Event) => {
    close();
    currentTarget!.dispatchEvent(new CandidateActionCloseEvent(opened.standing ?? []));
  };
  return html`<vidare-dialog
    exportparts="dialog, field, message"
    .client=${client}
    .speech=${speech}
    .action=${opened.action}
    .applications=${opened.applications}
    @candidate-action=${note}
    @candidate-action-undo=${forget}
    @close=${leave}
  ></vidare-dialog>`;
}
