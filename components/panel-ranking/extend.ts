import { html, nothing, type TemplateResult } from "lit";
import { type ReviewerRow, reviewersField } from "../forms/parts/reviewers.ts";
import type { Speech } from "../lib/i18n.ts";

export interface Extending {
  speech: Speech;
  rows: readonly ReviewerRow[];
  errors: Record<string, string>;
  deadline: string;
  set: (rows: ReviewerRow[]) => void;
  add: () => void;
  postpone: (deadline: string) => void;
}

/** More reviewers, and more time. */
export function extending(view: Extending): TemplateResult {
  const { speech, rows, errors, deadline, set, add, postpone } = view;
  const { say } = speech;
  const submit = (run: (form: HTMLFormElement) => void) => (event: SubmitEvent) => {
    event.preventDefault();
    run(event.target as HTMLFormElement);
  };
  const error = errors["deadline"];
  return html`<details class="extend">
      <summary>${say("ranking.add")}</summary>
      <form novalidate @submit=${submit(add)}>
        ${reviewersField({ rows, errors, speech, set })}
        <div><button class="button">${say("ranking.add-do")}</button></div>
      </form>
    </details>
    <details class="extend">
      <summary>${say("ranking.deadline")}</summary>
      <form novalidate @submit=${submit((form) => postpone(form.querySelector("input")!.value))}>
        <div class="field" part="field">
          <label for="deadline">${say("ranking.deadline-label")}</label>
          <input
            id="deadline"
            type="date"
            min=${deadline}
            value=${deadline}
            aria-invalid=${error ? "true" : nothing}
            aria-describedby=${error ? "deadline-error" : nothing}
          />
          ${error ? html`<p class="error" id="deadline-error">${error}</p>` : nothing}
        </div>
        <div><button class="button">${say("ranking.deadline-do")}</button></div>
      </form>
    </details>`;
}
