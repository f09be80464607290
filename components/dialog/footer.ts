import { html, nothing, type TemplateResult } from "lit";
import type { Key, Speech } from "../lib/i18n.ts";
import type { Conversation } from "./conversation.ts";

interface Button {
  label: Key;
  /** Instead of the label's own words. */
  words?: string | null;
  run: () => void;
  kind?: "primary" | "danger";
  off?: boolean | undefined;
  /** Follows the label, such as a number in brackets. */
  extra?: string;
}

/** The buttons of each step. One that cannot be used now keeps the focus it may have. */
export function footer(talk: Conversation, close: () => void) {
  const { phase, operation, form, working, speech } = talk;
  const busy = working !== undefined;
  const button = ({ label, words, run, kind, off = busy, extra = "" }: Button): TemplateResult =>
    html`<button
      type="button"
      class="button ${kind ?? ""}"
      aria-disabled=${off ? "true" : nothing}
      @click=${() => !off && run()}
    >
      ${words ?? `${speech.say(label)}${extra}`}
    </button>`;
  const done = button({ label: "dialog.close", run: close, kind: "primary" });
  switch (phase) {
    case "loading":
      return nothing;
    case "form":
      return html`${button({ label: "dialog.cancel", run: close })}
        <button class="button primary" form="form" aria-disabled=${busy ? "true" : nothing}>
          ${speech.say(busy ? "dialog.reviewing" : "dialog.review")}
        </button>`;
    case "preview": {
      if (working === "executing" && operation.many)
        return button({ label: "bulk.stop", run: talk.stop, off: operation.stopped });
      const cancel = button({ label: "dialog.cancel", run: close });
      const back = button({ label: "dialog.back", run: talk.back });
      const settle = button({ label: "bulk.settle", run: talk.settle });
      const executing = working === "executing";
      const verb = form?.verb() ?? (`do.${operation.action}` as Key);
      // What may have been done already is not to be done again from a new form.
      const way = operation.unanswered || form?.empty ? cancel : back;
      return html`${operation.answered && !operation.unanswered ? settle : way}
      ${button({
        label: executing ? "dialog.working" : verb,
        words: executing || !operation.many ? null : form?.verbOfMany(operation.ready.length),
        run: talk.execute,
        kind: form?.erases ? "danger" : "primary",
        off: busy || operation.ready.length === 0,
        extra: operation.many ? ` (${operation.ready.length})` : "",
      })}`;
    }
    case "receipt": {
      const label = operation.many ? "receipt.undo-many" : "receipt.undo";
      const undoable = operation.receipts.some((receipt) => receipt.undoable);
      return html`${undoable ? button({ label, run: talk.planUndo }) : nothing} ${done}`;
    }
    case "undo":
      return html`${button({ label: "dialog.back", run: talk.back })}
      ${button({
        label: working ? "undo.working" : "undo.do",
        run: talk.undo,
        kind: "primary",
        off: busy || talk.undoPlan?.executable === false,
      })}`;
    case "undone":
      return done;
  }
}

/** Asked before something is lost by closing. */
export function leavingFooter(
  { say }: Speech,
  question: Key,
  leave: () => void,
  stay: () => void,
): TemplateResult {
  return html`<p class="grow" role="alert">${say(question)}</p>
    <button type="button" class="button" @click=${leave}>${say("dialog.leave-go")}</button>
    <button type="button" class="button primary" @click=${stay}>
      ${say(question === "dialog.leave" ? "dialog.leave-stay" : "dialog.back")}
    </button>`;
}
