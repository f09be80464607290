import { html, type TemplateResult } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ActionStartEvent } from "../../dialog/taken-back.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What is on show beside the menu. */
export type Opened =
  { action: ActionId; applications: readonly string[]; start?: string } | { history: string };

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
  return "history" in opened
    ? html`<vidare-history
        exportparts="dialog, message"
        .client=${client}
        .speech=${speech}
        .application=${opened.history}
        @candidate-action-undo=${refresh}
        @action-start=${start}
        @close=${close}
      ></vidare-history>`
    : html`<vidare-dialog
        exportparts="dialog, field, message"
        .client=${client}
        .speech=${speech}
        .action=${opened.action}
        .applications=${opened.applications}
        .start=${opened.start}
        @candidate-action=${refresh}
        @candidate-action-undo=${refresh}
        @action-start=${start}
        @close=${close}
      ></vidare-dialog>`;
}
