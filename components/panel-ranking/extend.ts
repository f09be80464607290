import { html, nothing, type TemplateResult } from "lit";
import type { PanelDetail } from "../../worker/http/panel-wire.ts";
import type { Speech } from "../lib/i18n.ts";
import type { PanelActs } from "./acts.ts";

/** More reviewers, and more time. */
export function extending(
  { deadline }: PanelDetail,
  acts: PanelActs,
  { say }: Speech,
): TemplateResult {
  const submit = (run: (form: HTMLFormElement) => void) => (event: SubmitEvent) => {
    event.preventDefault();
    run(event.currentTarget as HTMLFormElement);
  };
  const { invitation, wrongDeadline } = acts;
  return html`<details class="extend" @toggle=${acts.prepare}>
      <summary>${say("ranking.add")}</summary>
      ${
        invitation
          ? html`<form novalidate @submit=${submit(() => void acts.invite())}>
              ${invitation.render()}
              <div><button class="button">${say("ranking.add-do")}</button></div>
            </form>`
          : html`<div class="bones" role="status" aria-label=${say("dialog.loading")}><i></i></div>`
      }
    </details>
    <details class="extend">
      <summary>${say("ranking.deadline")}</summary>
      <form
        novalidate
        @submit=${submit((form) => void acts.postpone(form.querySelector("input")!.value))}
      >
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
