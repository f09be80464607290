import { html, type TemplateResult } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What is on show beside the menu. */
export type Opened = { action: ActionId; applications: string[] } | { history: string };

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
  return "history" in opened
    ? html`<vidare-history
        exportparts="dialog, message"
        .client=${client}
        .speech=${speech}
        .application=${opened.history}
        @candidate-action-undo=${refresh}
        @close=${close}
      ></vidare-history>`
    : html`<vidare-dialog
        exportparts="dialog, field, message"
        .client=${client}
        .speech=${speech}
        .action=${opened.action}
        .applications=${opened.applications}
        @candidate-action=${refresh}
        @candidate-action-undo=${refresh}
        @close=${close}
      ></vidare-dialog>`;
}
