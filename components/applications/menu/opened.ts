import { html, type TemplateResult } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ActionResult } from "../../../worker/http/schemas/bulk.ts";
import type { ActionStartEvent } from "../../dialog/taken-back.ts";
import type { Client } from "../../lib/api.ts";
import type { CandidateActionEvent, CandidateActionUndoEvent } from "../../lib/events.ts";
import type { Speech } from "../../lib/i18n.ts";
import { CandidateActionCloseEvent } from "./close-event.ts";

/** What is on show beside the menu. `standing`: what has been done there and not taken back. */
export type Opened =
  | { action: ActionId; applications: readonly string[]; start?: string; standing?: ActionResult[] }
  | { history: string };

interface OpenedView {
  client: Client;
  speech: Speech;
  /** Something has been done or taken back. */
  refresh: () => void;
  /** Another is to be shown once this one is closed. */
  follow: (opened: Opened) => void;
  close: () => void;
}

/** The dialog of an action, or the history of an application. Wants its element loaded. */
export function openedView(
  opened: Opened,
  { client, speech, refresh, follow, close }: OpenedView,
): TemplateResult {
  const start = ({ action, applications, start: text }: ActionStartEvent) =>
    follow({ action, applications, start: text });
  if ("history" in opened)
    return html`<vidare-history
      exportparts="dialog, message"
      .client=${client}
      .speech=${speech}
      .application=${opened.history}
      @candidate-action-undo=${refresh}
      @action-start=${start}
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
    .start=${opened.start}
    @candidate-action=${note}
    @candidate-action-undo=${forget}
    @action-start=${start}
    @close=${leave}
  ></vidare-dialog>`;
}
