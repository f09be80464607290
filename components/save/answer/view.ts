import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { SavedDoor } from "../../../worker/features/save/guests.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { Answering, type At } from "./answering.ts";
import { contact, facts, staying } from "./facts.ts";
import { savedStyles } from "./saved-styles.ts";

/** How a person is kept for other jobs, as they read it: how it stands, what it is, and the ways to answer. */
export class SavedAnswerView extends Answering {
  static override styles = [tokens, guestStyles, answerStyles, savedStyles];

  @state() private leaveProblem?: Key | undefined;

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "saved.leave-failed";
      this.report(error);
    }
  };

  protected override renderDoor({
    firstName: name,
    organisation,
    asker,
    asks,
  }: SavedDoor): TemplateResult {
    const { say } = this.speech;
    const kind = asks ? "asks" : "tells";
    return html`<h2><bdi>${say("saved.hello", { name })}</bdi></h2>
      <p class="lead">${say(`saved.door-${kind}`, { organisation })}</p>
      <p>${say("saved.door-calm")}</p>
      <p class="buttons">
        <button type="button" class="button primary" @click=${() => void this.enter()}>
          ${say(`saved.continue-${kind}`)}
        </button>
      </p>
      <p class="muted">${say("saved.ask-whom", { asker })}</p>`;
  }

  protected override renderInside(): TemplateResult {
    const { say, day } = this.speech;
    const own = this.own!;
    const { state: at, firstName: name, until } = own;
    return html`<h2 tabindex="-1"><bdi>${say(`saved.title-${at}`, { name })}</bdi></h2>
      ${
        this.problem?.at === "top"
          ? html`<p class="notice" tabindex="-1">${this.#why("top")}</p>`
          : nothing
      }
      <p class="lead">${say(`saved.lead-${at}`, { until: day(until) })}</p>
      <div class="layout">
        ${facts(own, this.speech)}
        <div class="answer">
          ${at === "asked" ? this.#renderAsked() : nothing}
          ${at === "kept" ? this.#renderKept() : nothing}
          ${at === "declined" ? this.#renderDeclined() : nothing} ${contact(own, this.speech)}
        </div>
      </div>
      ${leaving(this.speech, "saved", this.leaveProblem, this.#leave)}`;
  }

  #renderAsked() {
    const { say } = this.speech;
    const own = this.own!;
    return html`<section aria-labelledby="answer">
      <h3 id="answer">${say("saved.answer")}</h3>
      <p class="buttons">
        ${this.#renderButton("yes", "saved.yes", "choice")}
        ${this.#renderButton("no", "saved.no", "choice")}
      </p>
      ${this.#renderProblem("yes")} ${this.#renderProblem("no")}
      <p>${say("saved.no-asked")} ${own.also ? say("saved.no-also") : nothing}</p>
      ${own.stays.any ? staying(own, this.speech) : nothing}
    </section>`;
  }

  #renderKept() {
    const { say } = this.speech;
    const own = this.own!;
    return html`${
        own.may.extend
          ? this.#renderLonger()
          : html`<p class="muted">${say("saved.longer-later")}</p>`
      }
      <section aria-labelledby="end">
        <h3 id="end">${say("saved.end")}</h3>
        <details>
          <summary>${say("saved.end-open")}</summary>
          <div class="way">
            <p>${say("saved.goes-bank")} ${own.also ? say("saved.no-also") : nothing}</p>
            ${staying(own, this.speech)} ${this.#renderProblem("no")}
            <p class="buttons">${this.#renderButton("no", "saved.end-yes", "primary")}</p>
          </div>
        </details>
      </section>`;
  }

  #renderLonger() {
    const { say, day } = this.speech;
    const { until, later } = this.own!;
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.answer("extend");
    };
    return html`<form novalidate @submit=${submit} aria-labelledby="longer">
      <h3 id="longer">${say("saved.longer")}</h3>
      <p>${say("saved.longer-more", { until: day(until) })}</p>
      <fieldset>
        <legend>${say("saved.longer-until")}</legend>
        ${later.map(
          (date) =>
            html`<label class="later">
              <input
                type="radio"
                name="until"
                value=${date}
                aria-describedby="extend-problem"
                .checked=${this.until === date}
                @change=${() => (this.until = date)}
              />${day(date)}
            </label>`,
        )}
      </fieldset>
      ${this.#renderProblem("extend")}
      <p class="buttons">
        <button class="button primary">
          ${say(this.sending === "extend" ? "saved.sending" : "saved.longer-send")}
        </button>
      </p>
    </form>`;
  }

  #renderDeclined() {
    const { say, day } = this.speech;
    const own = this.own!;
    const { may, changeUntil, eraseAt } = own;
    return html`<section>${staying(own, this.speech)}</section>
      ${
        may.yes
          ? html`<section aria-labelledby="again">
              <h3 id="again">${say("saved.again")}</h3>
              <p>
                ${
                  eraseAt || !changeUntil
                    ? say("saved.again-soon")
                    : say("saved.again-more", { until: day(changeUntil) })
                }
              </p>
              ${this.#renderProblem("yes")}
              <p class="buttons">${this.#renderButton("yes", "saved.again-yes", "")}</p>
            </section>`
          : nothing
      }`;
  }

  #renderButton(answer: "yes" | "no", key: Key, kind: string) {
    const words = this.sending === answer ? "saved.sending" : key;
    return html`<button
      type="button"
      class="button ${kind}"
      data-answer=${answer}
      @click=${() => void this.answer(answer)}
    >
      ${this.speech.say(words)}
    </button>`;
  }

  #why(at: At) {
    if (this.problem?.at !== at) return nothing;
    const { why } = this.problem;
    return this.speech.say(why === "first" ? "saved.longer-first" : `saved.why-${why}`);
  }

  /** Always there, so that what comes is read out, and the focus stays where it is. */
  #renderProblem(at: At) {
    return html`<p class="problem" id="${at}-problem" role="status">${this.#why(at)}</p>`;
  }
}
