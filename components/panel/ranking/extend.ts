import { html, nothing, type TemplateResult } from "lit";
import type { PanelDetail } from "../../../worker/features/panel/schemas/panels.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { PanelActs } from "./acts.ts";
import type { PanelInvitation } from "./invitation.ts";

interface ExtendView {
  client: Client;
  speech: Speech;
  settings: Settings;
}

/** More reviewers, and more time. */
export function extending(
  { deadline }: PanelDetail,
  acts: PanelActs,
  view: ExtendView,
): TemplateResult {
  const { say } = view.speech;
  const postpone = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector("input")!;
    void acts.postpone(input.value);
  };
  const { invitation, wrongDeadline } = acts;
  return html`<details class="extend" @toggle=${invitation.prepare}>
      <summary>${say("ranking.add")}</summary>
      ${invitation.plan ? planned(invitation, view) : form(invitation, view)}
    </details>
    <details class="extend">
      <summary>${say("ranking.deadline")}</summary>
      <form novalidate @submit=${postpone}>
        <div class="field" part="field">
          <label for="deadline">${say("ranking.deadline-label")}</label>
          <input
            id="deadline"
            data-path="deadline"
            type="date"
            min=${deadline}
            value=${deadline}
            aria-invalid=${wrongDeadline ? "true" : nothing}
            aria-describedby=${wrongDeadline ? "deadline-error" : nothing}
          />
          ${wrongDeadline ? html`<p class="error" id="deadline-error">${wrongDeadline}</p>` : nothing}
        </div>
        <div><button class="button">${say("ranking.deadline-do")}</button></div>
      </form>
    </details>`;
}

function form({ form, working, review }: PanelInvitation, { speech: { say } }: ExtendView) {
  if (!form)
    return html`<div class="bones" role="status" aria-label=${say("dialog.loading")}><i></i></div>`;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void review();
  };
  return html`<form novalidate @submit=${submit}>
    ${form.render()}
    <div>
      <button class="button" data-do="review" aria-disabled=${working ? "true" : nothing}>
        ${say(working ? "dialog.reviewing" : "dialog.review")}
      </button>
    </div>
  </form>`;
}

/** Nothing leaves before it has been looked at. */
function planned(invitation: PanelInvitation, { client, speech, settings }: ExtendView) {
  const { plan, working, sendable, back, execute } = invitation;
  const { say } = speech;
  const off = working || !sendable;
  return html`<div class="planned">
    <h4 data-heading tabindex="-1">
      ${say(plan!.executable ? "preview.title" : "preview.title-blocked")}
    </h4>
    <vidare-panel-mail-plan
      .client=${client}
      .speech=${speech}
      .settings=${settings}
      .plan=${plan}
      .none=${say("ranking.add-none")}
    ></vidare-panel-mail-plan>
    <div class="ways">
      <button
        type="button"
        class="button"
        aria-disabled=${working ? "true" : nothing}
        @click=${() => !working && back()}
      >
        ${say("dialog.back")}
      </button>
      <button
        type="button"
        class="button"
        data-do="invite"
        aria-disabled=${off ? "true" : nothing}
        @click=${() => !off && void execute()}
      >
        ${working ? say("dialog.working") : say("ranking.add-do", { n: plan!.messages.length })}
      </button>
    </div>
  </div>`;
}
