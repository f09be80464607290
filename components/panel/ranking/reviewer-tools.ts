import { html, nothing, type TemplateResult } from "lit";
import type { PanelReviewerWire } from "../../../worker/features/panel/schemas/panels.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { MailedAct, ReviewerMail } from "./reviewer-mail.ts";

export interface ReviewerToolsView {
  client: Client;
  speech: Speech;
  settings: Settings;
  mail: ReviewerMail;
  /** Id of the one whose removal is asked about. */
  asking: string;
  ask: (reviewer: string) => void;
  revoke: (reviewer: PanelReviewerWire) => void;
}

/** What can be done about a reviewer, or what is about to be. */
export function reviewerTools(
  reviewer: PanelReviewerWire,
  view: ReviewerToolsView,
): TemplateResult {
  const { speech, asking, ask, revoke, mail } = view;
  const { say } = speech;
  const { id, name, state } = reviewer;
  const button = (what: "remind" | "revoke" | "reopen", run: () => void, kind = "") =>
    html`<button
      type="button"
      class="button ${kind}"
      data-do=${what}
      aria-label=${say(`ranking.${what}-name`, { name })}
      aria-disabled=${mail.working ? "true" : nothing}
      @click=${() => !mail.working && run()}
    >
      ${say(`ranking.${what}`)}
    </button>`;
  if (asking === id)
    return html`<div
      class="tools asking"
      role="group"
      aria-label=${say("ranking.revoke-name", { name })}
    >
      <p>${say("ranking.revoke-ask", { name })}</p>
      <button type="button" class="button" data-do="keep" @click=${() => ask("")}>
        ${say("ranking.revoke-keep")}
      </button>
      ${button("revoke", () => revoke(reviewer), "danger")}
    </div>`;
  if (mail.shown?.reviewer.id === id) return planned(mail.shown, view);
  const submitted = state === "submitted";
  const revoked = state === "revoked";
  return html`<div class="tools">
    ${submitted || revoked ? nothing : button("remind", () => void mail.plan(reviewer, "reminders"))}
    ${submitted ? button("reopen", () => void mail.plan(reviewer, "reopenings")) : nothing}
    ${revoked ? nothing : button("revoke", () => ask(id))}
  </div>`;
}

const DO = {
  reminders: { name: "ranking.remind-name", send: "ranking.remind-do" },
  reopenings: { name: "ranking.reopen-name", send: "ranking.reopen-do" },
} as const satisfies Record<MailedAct, object>;

/** Nothing leaves before it has been looked at. */
function planned(
  { reviewer: { name }, act, plan }: NonNullable<ReviewerMail["shown"]>,
  { client, speech, settings, mail }: ReviewerToolsView,
) {
  const { say, count } = speech;
  const off = mail.working || !mail.sendable;
  return html`<div class="planned" role="group" aria-label=${say(DO[act].name, { name })}>
    <h4 data-heading tabindex="-1">
      ${say(plan.executable ? "preview.title" : "preview.title-blocked")}
    </h4>
    <vidare-panel-mail-plan
      .client=${client}
      .speech=${speech}
      .settings=${settings}
      .plan=${plan}
    ></vidare-panel-mail-plan>
    ${mail.sendable ? html`<p class="muted">${count("ranking.mail-held", settings.organisation.holdSeconds)}</p>` : nothing}
    <div class="ways">
      <button
        type="button"
        class="button"
        data-do="leave"
        aria-disabled=${mail.working ? "true" : nothing}
        @click=${() => !mail.working && mail.leave()}
      >
        ${say("dialog.cancel")}
      </button>
      <button
        type="button"
        class="button"
        data-do="send"
        aria-disabled=${off ? "true" : nothing}
        @click=${() => !off && void mail.send()}
      >
        ${say(mail.working ? "dialog.working" : DO[act].send)}
      </button>
    </div>
  </div>`;
}
