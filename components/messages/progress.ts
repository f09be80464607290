import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { SendingsWire } from "../../worker/features/mail-log/schemas/sendings.ts";
import { toneIcons } from "../dialog/icons.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { toolStyles } from "./styles.ts";

const progressStyles = css`
  :host {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  #words {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--_accent);
  }
`;

/** How the mail of a bulk fares, with a way to stop what has not left. The bulk may be several operations. */
export class SendingProgress extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, toolStyles, progressStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) operations: readonly string[] = [];
  @property({ attribute: false }) sendings!: SendingsWire;

  @state() private asking = false;
  @state() private busy = false;
  @state() private failed = false;
  @state() private stopped?: { stopped: number; notStopped: number };

  /** Those already stopped stay stopped: after a failure the rest can be asked again. */
  readonly #stop = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.failed = false;
    const sum = { stopped: 0, notStopped: 0 };
    try {
      for (const operation of this.operations) {
        const path = `/v1/operations/${operation}/cancel-messages`;
        const part = await this.client.post<typeof sum>(path, {});
        sum.stopped += part.stopped;
        sum.notStopped += part.notStopped;
      }
      this.stopped = sum;
      this.#ask(false, ".done");
    } catch (error) {
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    } finally {
      this.busy = false;
      this.dispatchEvent(new Event("message-change", { bubbles: true }));
    }
  };

  #ask(asking: boolean, focus: string): void {
    this.asking = asking;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }

  /** "about 4 minutes left"; nothing as long as nobody can tell. */
  #left({ waiting, estimatedSeconds }: SendingsWire): string {
    const { say, count } = this.speech;
    if (!waiting || estimatedSeconds === null) return "";
    if (estimatedSeconds < 60) return say("sending.left-short");
    const minutes = Math.ceil(estimatedSeconds / 60);
    return minutes < 100
      ? count("sending.left-minutes", minutes)
      : count("sending.left-hours", Math.round(minutes / 60));
  }

  override render() {
    const { sendings, speech, stopped } = this;
    const { total, waiting, states } = sendings;
    const { say, count } = speech;
    const never = (states.cancelled ?? 0) + (states.failed ?? 0) + (states.suppressed ?? 0);
    const sent = total - waiting - never;
    const number = (n: number) => n.toLocaleString(speech.locale);
    const words = [
      say("sending.sent", { n: number(sent), total: number(total) }),
      ...(states.cancelled && !stopped ? [count("sending.stopped", states.cancelled)] : []),
      this.#left(sendings),
    ];
    return html`<p id="words" role="status">${words.filter(Boolean).join(", ")}</p>
      ${waiting ? html`<progress max=${total} value=${sent} aria-labelledby="words"></progress>` : nothing}
      ${
        stopped
          ? html`<p class="done" tabindex="-1">
              ${toneIcons.good}<span
                >${count("sending.did-stop", stopped.stopped)}
                ${stopped.notStopped ? count("sending.not-stopped", stopped.notStopped) : nothing}</span
              >
            </p>`
          : nothing
      }
      ${this.failed ? html`<p class="error" role="alert">${say("sending.failed")}</p>` : nothing}
      ${waiting ? this.#renderStop(waiting) : nothing}`;
  }

  #renderStop(waiting: number) {
    const { say, count } = this.speech;
    if (!this.asking)
      return html`<div class="tools">
        <button type="button" class="button" @click=${() => this.#ask(true, ".panel")}>
          ${say("sending.stop")}
        </button>
      </div>`;
    return html`<div class="panel" role="group" tabindex="-1" aria-label=${say("sending.stop")}>
      <p>${count("sending.stop-ask", waiting)}</p>
      <div class="tools">
        <button
          type="button"
          class="button danger"
          aria-disabled=${this.busy ? "true" : nothing}
          @click=${this.#stop}
        >
          ${say("sending.stop-do")}
        </button>
        <button type="button" class="button" @click=${() => this.#ask(false, ".button")}>
          ${say("dialog.back")}
        </button>
      </div>
    </div>`;
  }
}
