import { html, nothing } from "lit";
import type { Speech } from "../../lib/i18n.ts";

export interface Needs {
  text: string;
  saving: "" | "saving" | "saved" | "failed";
  asker: string;
  write: (text: string) => void;
  /** By a button of its own; without one it is saved with the answer. */
  save: (() => void) | undefined;
}

/** Folded while an answer is asked for; open beside what is agreed. */
export function needsField({ text, saving, asker, write, save }: Needs, { say }: Speech) {
  const told = saving === "saved" || saving === "failed" ? say(`answer.needs-${saving}`) : nothing;
  const field = html`<div class="field">
    <label for="needs">${say("answer.needs-write")}</label>
    <textarea
      id="needs"
      rows="3"
      maxlength="1000"
      dir="auto"
      aria-describedby="needs-hint"
      .value=${text}
      @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="hint" id="needs-hint">
      ${say("answer.needs-hint", { asker })} ${save ? nothing : say("answer.needs-with")}
    </p>
    ${
      save
        ? html`<p class="buttons">
            <button type="button" class="button" @click=${save}>
              ${say(saving === "saving" ? "answer.sending" : "answer.needs-save")}
            </button>
          </p>`
        : nothing
    }
    <p role="status" class=${saving === "failed" ? "problem" : "muted"}>${told}</p>
  </div>`;
  return save
    ? html`<section aria-labelledby="needed">
        <h3 id="needed">${say("answer.needs")}</h3>
        ${field}
      </section>`
    : html`<details class="needs">
        <summary>${say("answer.needs")}</summary>
        ${field}
      </details>`;
}
