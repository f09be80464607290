/** What the tools of a waiting message show: what can be done, and each step on the way there. */
import { html, nothing, type TemplateResult } from "lit";
import type { MessageHold } from "../../worker/features/mail-log/schemas/messages.ts";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { PlannedMessageWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import { toneIcons } from "../dialog/icons.ts";
import { messageView, type PlanView } from "../dialog/plan.ts";
import type { OpenForm } from "../forms/parts/form.ts";
import type { Key, Speech } from "../lib/i18n.ts";

export interface ToolsView {
  speech: Speech;
  message: MessageWire;
  busy: boolean;
  /** What is said of the waiting while it is edited. */
  notice: unknown;
}

type Run = () => void;

function button(
  { speech, message, busy }: ToolsView,
  label: Key,
  run: Run,
  kind = "",
  name?: Key,
): TemplateResult {
  const { say } = speech;
  const { subject, to } = message;
  return html`<button
    type="button"
    class="button ${kind}"
    aria-label=${name ? say(name, { subject, to }) : nothing}
    aria-disabled=${busy ? "true" : nothing}
    @click=${() => !busy && run()}
  >
    ${say(label)}
  </button>`;
}

export function idleStep(view: ToolsView, does: { readdress: Run; edit: Run; askStop: Run }) {
  const { changeable, addressChanged, stranded, calendar } = view.message;
  // Nothing else would take the meeting out of the candidate's calendar.
  const stays = calendar === "CANCEL" && !stranded;
  return html`${
    stranded
      ? html`<p class="notice">${toneIcons.warn}<span>${stranded.message}</span></p>`
      : nothing
  }
  ${
    changeable
      ? html`<div class="tools">
          ${addressChanged ? button(view, "change.readdress", does.readdress) : nothing}
          ${stranded && !addressChanged ? nothing : button(view, "change.edit", does.edit, "", "change.edit-name")}
          ${stays ? nothing : button(view, "change.stop", does.askStop, "", "change.stop-name")}
        </div>`
      : nothing
  }`;
}

export function stopStep(view: ToolsView, does: { stop: Run; leave: Run }) {
  const { say } = view.speech;
  return html`<div
    class="panel confirm"
    role="group"
    tabindex="-1"
    aria-label=${say("change.stop")}
  >
    <p>${say("change.stop-ask", { to: view.message.to })}</p>
    <div class="tools">
      ${button(view, "change.stop-do", does.stop, "danger")}
      ${button(view, "dialog.back", does.leave)}
    </div>
  </div>`;
}

export function editStep(
  view: ToolsView,
  form: OpenForm,
  does: { review: (event: Event) => void; leave: Run },
) {
  const { say } = view.speech;
  return html`<form
    class="panel"
    novalidate
    aria-label=${say("change.edit")}
    @submit=${does.review}
  >
    ${view.notice} ${form.render()}
    <div class="tools">
      <button class="button primary" aria-disabled=${view.busy ? "true" : nothing}>
        ${say("dialog.review")}
      </button>
      ${button(view, "dialog.cancel", does.leave)}
    </div>
  </form>`;
}

export function previewStep(
  view: ToolsView,
  planned: PlannedMessageWire,
  around: PlanView,
  does: { save: Run; back: Run; backLabel: Key; rest: MessageHold | null },
) {
  const { say, time, count } = view.speech;
  const { timeZone } = around.settings.organisation;
  const { rest } = does;
  const leaves =
    planned.state === "queued"
      ? say("message.at-once")
      : rest && !rest.plannedAt
        ? count("hold.saved", rest.restSeconds)
        : time(planned.sendAt, timeZone);
  return html`<div
    class="panel preview"
    role="group"
    tabindex="-1"
    aria-label=${say("change.preview")}
  >
    ${view.notice}
    <h4>${say("change.preview")}</h4>
    ${messageView(planned, around, leaves)}
    <div class="tools">
      ${button(view, "change.save", does.save, "primary")}
      ${button(view, does.backLabel, does.back)}
    </div>
  </div>`;
}

/** Somebody else was faster: who, and the way to go on with what was written. */
export function conflictView(
  view: ToolsView,
  { conflict }: ProblemWire,
  timeZone: string,
  again: Run,
) {
  const { say, time } = view.speech;
  return html`<div class="callout" data-tone="bad" role="alert" tabindex="-1">
    ${toneIcons.bad}
    <div>
      <h4>${say("conflict.title")}</h4>
      <p>
        ${
          conflict
            ? say("change.conflict", { by: conflict.by, at: time(conflict.at, timeZone) })
            : say("change.conflict-unknown")
        }
      </p>
      ${button(view, "conflict.again", again)}
    </div>
  </div>`;
}
