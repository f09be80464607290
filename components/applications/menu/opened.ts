import { html, type TemplateResult } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What is on show beside the menu. */
export type Shown = { action: ActionId; applications: string[] } | { history: string };

interface ShownView {
  client: Client;
  speech: Speech;
  /** Something has been done or taken back. */
  refresh: () => void;
  close: () => void;
}

/** The dialog of an action, or the history of an application. Wants its element loaded. */
export function shownView(
  shown: Shown,
  { client, speech, refresh, close }: ShownView,
): TemplateResult {
  return "history" in shown
    ? html`<vidare-history
        exportparts="dialog, message"
        .client=${client}
        .speech=${speech}
        .application=${shown.history}
        @candidate-action-undo=${refresh}
        @close=${close}
      ></vidare-history>`
    : html`<vidare-dialog
        exportparts="dialog, field, message"
        .client=${client}
        .speech=${speech}
        .action=${shown.action}
        .applications=${shown.applications}
        @candidate-action=${refresh}
        @candidate-action-undo=${refresh}
        @close=${close}
      ></vidare-dialog>`;
}
