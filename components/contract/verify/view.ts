import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { VerifiedFile } from "../../../worker/features/contract/schemas/verify.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { guestStyles } from "../../guests/styles.ts";
import { ApiProblem, type Client } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { verifyStyles } from "./styles.ts";
import { sumOf, verify } from "./verify.ts";

/** What came of a file; `sum` once there is one. */
interface Outcome {
  filename: string;
  sum: string;
  found?: VerifiedFile;
  problem?: Key;
}

/** Takes a file, by choosing or by dropping it, and says what it is. */
export class ContractVerifyView extends LitElement {
  static override styles = [tokens, guestStyles, answerStyles, verifyStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;

  @state() private outcome?: Outcome;
  @state() private over = false;

  async #take(file: File | undefined): Promise<void> {
    this.over = false;
    if (!file) return;
    const outcome: Outcome = { filename: file.name, sum: "" };
    this.outcome = outcome;
    /** Only what was chosen last is told of. */
    const tell = (more: Partial<Outcome>): void => {
      if (this.outcome === outcome) this.outcome = Object.assign({ ...outcome }, more);
    };
    try {
      outcome.sum = await sumOf(file);
    } catch {
      return tell({ problem: "verify.unread" });
    }
    try {
      tell({ found: await verify(this.client, outcome.sum) });
    } catch (error) {
      const limited = error instanceof ApiProblem && error.problem.code === "rate_limited";
      tell({ problem: limited ? "verify.rate_limited" : "verify.unsent" });
      if (!limited) this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === "dragover";
    if (event.type === "drop") void this.#take(event.dataTransfer?.files[0]);
  };

  override render() {
    const { say } = this.speech;
    const choose = ({ target }: Event): void => {
      const input = target as HTMLInputElement;
      void this.#take(input.files?.[0]);
      // The same file once more, after it was changed, is a choice too.
      input.value = "";
    };
    return html`<h2>${say("verify.heading")}</h2>
      <p class="lead">${say("verify.lead")}</p>
      <div
        class="field drop ${this.over ? "over" : ""}"
        @dragover=${this.#drag}
        @dragleave=${this.#drag}
        @drop=${this.#drag}
      >
        <label for="file">${say("verify.file")}</label>
        <input
          id="file"
          type="file"
          accept="application/pdf,.pdf"
          aria-describedby="calm"
          @change=${choose}
        />
        <p class="buttons" aria-hidden="true">
          <span class="button primary">${say("verify.choose")}</span>
          <span class="or">${say("verify.drop")}</span>
        </p>
        <p class="hint" id="calm">${say("verify.calm")}</p>
      </div>
      <div role="status" class="outcome">${this.outcome ? this.#renderOutcome() : nothing}</div>`;
  }

  #renderOutcome() {
    const { say } = this.speech;
    const { filename, sum, found, problem } = this.outcome!;
    if (problem) return html`<p class="problem">${say(problem)}</p>`;
    if (!found) return html`<p>${say("verify.working", { filename })}</p>`;
    const { contract } = found;
    const state = contract?.state ?? "unknown";
    const { organisation = "", number = 0, newer = 0 } = contract ?? {};
    const more = { filename, organisation, number, newer: newer ?? 0 };
    return html`<h3 class=${state}>${say(`verify.${state}`)}</h3>
      <p dir="auto">${say(`verify.${state}-more`, more)}</p>
      <p class="muted sum">${say("verify.sum")} <code>${sum}</code></p>`;
  }
}
