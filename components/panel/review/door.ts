import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { ApiProblem } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { doorStyles } from "./door-styles.ts";
import { guestStyles } from "../../guests/styles.ts";
import { Barred, told } from "../../guests/visit.ts";
import type { Reviewer } from "./reviewer.ts";

/**
 * Who asks, about which job, until when, what for. Nothing happens before a button is pressed: mail
 * scanners open links and run their scripts.
 *
 * @fires entered - a session has begun
 */
export class PanelDoorStep extends LitElement {
  static override styles = [tokens, guestStyles, doorStyles];

  @property({ attribute: false }) reviewer!: Reviewer;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) door!: PanelDoor;
  /** The session has ended while the reviewer was writing. */
  @property({ type: Boolean }) again = false;

  @state() private ticket?: GuestTicket;
  @state() private problem?: Key;
  @state() private busy = false;
  @query("input") private field?: HTMLInputElement;

  /** The page was thrown away while the code was fetched from the mail. */
  override willUpdate(): void {
    const { codeUntil } = this.door;
    if (!this.hasUpdated && codeUntil) this.ticket = { ticket: "", expiresAt: codeUntil };
  }

  override firstUpdated(): void {
    this.field?.focus();
  }

  readonly #send = (): Promise<void> =>
    this.#try(async () => {
      this.ticket = await this.reviewer.sendCode();
      await this.updateComplete;
      this.field!.value = "";
      this.field!.focus();
    });

  readonly #enter = (event: Event): void => {
    event.preventDefault();
    const code = this.field?.value.replace(/\D/g, "");
    if (this.field && code?.length !== 6) {
      this.problem = "review.code-digits";
      this.field.focus();
      return;
    }
    void this.#try(async () => {
      await (code === undefined ? this.reviewer.enter() : this.reviewer.confirm(code));
      this.dispatchEvent(new Event("entered"));
    });
  };

  readonly #forgive = (): void => {
    this.problem = undefined;
  };

  async #try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (error) {
      this.problem = this.#why(error);
      this.field?.select();
      this.field?.focus();
      this.dispatchEvent(errorEvent(told(error)));
    } finally {
      this.busy = false;
    }
  }

  #why(error: unknown): Key {
    if (error instanceof Barred) return "review.forgotten";
    const status = error instanceof ApiProblem ? error.problem.status : 0;
    if (status === 404 || status === 410) return "review.gone-more";
    if (status === 429) return "review.code-wait";
    const wrong = this.ticket && status >= 400 && status < 500;
    return wrong ? "review.code-wrong" : "review.failed";
  }

  override render() {
    const { speech, door, again } = this;
    const { say } = speech;
    const when = speech.time(door.deadlineAt, door.timeZone);
    return html`<form novalidate @submit=${this.#enter}>
      ${
        again
          ? html`<p class="notice" role="alert">${say("review.again")}</p>`
          : html`<h2><bdi>${say("review.hello", { name: door.reviewer })}</bdi></h2>
              <p class="lead">
                ${say("review.asks", { asker: door.asker, organisation: door.organisation })}
                <strong dir="auto">${door.project}</strong>
              </p>
              <p class="until">
                ${say(door.over ? "review.over" : "review.until", { when })}
                ${door.submitted ? say("review.handed-in") : nothing}
              </p>
              <section aria-labelledby="about">
                <h3 id="about">${say("review.about")}</h3>
                <ul>
                  <li>${say("review.about-use")}</li>
                  <li>${say("review.about-read")}</li>
                  <li>${say("review.about-saves")}</li>
                </ul>
              </section>`
      }
      ${door.codeTo === null ? nothing : this.#renderCode(speech, door.codeTo)}
      ${
        this.problem && !this.field
          ? html`<p class="problem" role="alert">${say(this.problem)}</p>`
          : nothing
      }
      <p class="buttons">
        ${
          door.codeTo !== null && !this.ticket
            ? html`<button type="button" class="button primary" @click=${this.#send}>
                ${say("review.code-send")}
              </button>`
            : html`<button class="button primary">${say("review.continue")}</button>`
        }
        ${
          this.ticket
            ? html`<button type="button" class="button plain" @click=${this.#send}>
                ${say("review.code-again")}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  #renderCode({ say, time }: Speech, address: string) {
    const { ticket, problem } = this;
    if (!ticket) return html`<p>${say("review.code-why", { address })}</p>`;
    const when = time(ticket.expiresAt, this.door.timeZone, { timeStyle: "short" });
    return html`<p role="status">${say("review.code-sent", { address, when })}</p>
      <div class="code">
        <label for="code">${say("review.code")}</label>
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="12"
          aria-describedby="code-problem"
          aria-invalid=${problem ? "true" : "false"}
          @input=${this.#forgive}
        />
        <p id="code-problem" class="problem" role="alert">${problem ? say(problem) : nothing}</p>
      </div>`;
  }
}
