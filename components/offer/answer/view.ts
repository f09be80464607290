import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { OfferDoor } from "../../../worker/features/offer/guests.ts";
import { DECLINE_REASONS } from "../../../worker/features/offer/rules/offer.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import { agreementStyles } from "../../guests/agreement-styles.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { Answering, type At } from "./answering.ts";
import { offerStyles } from "./offer-styles.ts";
import { sayWhy } from "./problem.ts";
import { leadOf, titleOf } from "./standing.ts";
import { contact, terms } from "./terms.ts";

/** An offer as its candidate reads it: how it stands, the terms, and the ways to answer. */
export class OfferAnswerView extends Answering {
  static override styles = [tokens, guestStyles, answerStyles, agreementStyles, offerStyles];

  /** "Decline" has been pressed once. */
  @state() private sure = false;
  @state() private leaveProblem?: Key | undefined;

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "offered.leave-failed";
      this.report(error);
    }
  };

  protected override renderDoor(door: OfferDoor): TemplateResult {
    const { say, day } = this.speech;
    const { firstName: name, organisation, project, over, answerBy, asker } = door;
    return html`<h2><bdi>${say("offered.hello", { name })}</bdi></h2>
      <p class="lead">
        ${say("offered.door", { organisation })} <strong dir="auto">${project}</strong>
      </p>
      ${over ? nothing : html`<p class="until">${say("offered.door-until", { when: day(answerBy) })}</p>`}
      <p>${say("offered.door-calm")}</p>
      <p class="buttons">
        <button type="button" class="button primary" @click=${() => void this.enter()}>
          ${say("offered.continue")}
        </button>
      </p>
      <p class="muted">${say("offered.ask-whom", { asker })}</p>`;
  }

  protected override renderInside(): TemplateResult {
    const { speech, problem } = this;
    const offer = this.offer!;
    return html`<h2 tabindex="-1"><bdi>${titleOf(offer, speech)}</bdi></h2>
      ${
        problem?.at === "top"
          ? html`<p class="notice" tabindex="-1">${this.#why("top")}</p>`
          : nothing
      }
      <p class="lead">${leadOf(offer, speech)}</p>
      ${offer.state === "accepted" ? this.#renderSigned() : nothing}
      <div class="answer">
        ${terms(offer, speech)} ${offer.may.answer ? this.#renderAccept() : nothing}
        ${offer.may.answer || offer.may.ask ? this.#renderOtherWays() : nothing}
        ${contact(offer, speech)}
      </div>
      ${leaving(speech, "offered", this.leaveProblem, this.#leave)}`;
  }

  #renderSigned() {
    const { say, time } = this.speech;
    const { name, answeredAt, timeZone } = this.offer!;
    const when = time(answeredAt!, timeZone, { dateStyle: "long", timeStyle: "short" });
    return html`<p class="signed" dir="auto">
      ${say("offered.signed", { name: name ?? "", when })}
    </p>`;
  }

  #renderAccept() {
    const { say } = this.speech;
    const { organisation } = this.offer!;
    const submit = (event: Event): void => {
      event.preventDefault();
      this.accept();
    };
    return html`<form novalidate @submit=${submit} aria-labelledby="accept">
      <h3 id="accept">${say("offered.accept-title")}</h3>
      <p>${say("offered.accept-more", { organisation })}</p>
      <div class="field">
        <label for="name">${say("offered.name")}</label>
        <input
          id="name"
          autocomplete="name"
          maxlength="200"
          dir="auto"
          aria-required="true"
          aria-describedby="name-hint accept-problem"
          .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        />
        <p class="hint" id="name-hint">${say("offered.name-hint")}</p>
      </div>
      ${this.#renderCode()} ${this.#renderProblem("accept")}
      <p class="buttons">
        <button class="button primary">
          ${say(this.sending === "accept" ? "offered.sending" : "offered.accept")}
        </button>
        ${
          this.ticket
            ? html`<button type="button" class="button" @click=${() => this.askCode()}>
                ${say("offered.code-again")}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  /** Where the organisation wants a yes confirmed: said beforehand, asked once it has been sent. */
  #renderCode() {
    const { say } = this.speech;
    const address = this.offer!.codeTo;
    if (address === null) return nothing;
    if (!this.ticket) return html`<p>${say("offered.code-why", { address })}</p>`;
    return html`<div class="field">
      <p role="status">${say("offered.code-sent", { address })}</p>
      <label for="code">${say("offered.code")}</label>
      <input
        id="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="20"
        aria-required="true"
        aria-describedby="accept-problem"
        .value=${this.code}
        @input=${(event: Event) => (this.code = (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }

  /** All that one can say beside: each folded, and one open at a time. */
  #renderOtherWays() {
    const { say } = this.speech;
    const { may } = this.offer!;
    const way = (words: Key, content: () => unknown) =>
      html`<details name="way">
        <summary>${say(words)}</summary>
        <div class="way">${content()}</div>
      </details>`;
    return html`<section aria-labelledby="other">
      <h3 id="other">${say(may.answer ? "offered.otherwise" : "offered.wonder")}</h3>
      ${may.ask ? way("offered.ask", () => this.#renderAsk()) : nothing}
      ${may.answer ? way("offered.decline", () => this.#renderDecline()) : nothing}
    </section>`;
  }

  #renderAsk() {
    const { say } = this.speech;
    const { asker } = this.offer!;
    return html`<p>${say("offered.ask-more", { asker: asker.name })}</p>
      ${this.#renderText("question", "offered.question", this.question, 2000, (text) => {
        this.question = text;
        this.asked = false;
      })}
      <p role="status" class="muted">
        ${this.asked ? say("offered.asked", { asker: asker.name }) : nothing}
      </p>
      ${this.#renderSend("ask", "offered.ask-send", () => this.ask())}`;
  }

  #renderDecline() {
    const { say } = this.speech;
    const { project } = this.offer!;
    const reason = (value: string) =>
      html`<label class="reason">
        <input
          type="radio"
          name="reason"
          value=${value}
          .checked=${this.reason === value}
          @change=${() => (this.reason = value)}
        />${say(`offered.why-not-${value}` as Key)}
      </label>`;
    return html`<fieldset>
        <legend>${say("offered.why-not")}</legend>
        ${DECLINE_REASONS.map(reason)}
      </fieldset>
      ${this.#renderText("comment", "offered.comment", this.comment, 1000, (text) => {
        this.comment = text;
      })}
      ${
        this.sure
          ? html`<p id="sure" tabindex="-1">${say("offered.decline-sure", { project })}</p>
              ${this.#renderSend("decline", "offered.decline-yes", () => this.decline())}
              <p>
                <button type="button" class="button" @click=${() => this.#sure(false)}>
                  ${say("offered.decline-no")}
                </button>
              </p>`
          : html`<p id="sure" tabindex="-1">${say("offered.decline-more", { project })}</p>
              <p>
                <button type="button" class="button" @click=${() => this.#sure(true)}>
                  ${say("offered.decline-send")}
                </button>
              </p>`
      }`;
  }

  readonly #sure = (sure: boolean): void => {
    this.sure = sure;
    void this.focusOn("#sure");
  };

  #renderText(id: string, key: Key, text: string, max: number, write: (text: string) => void) {
    return html`<div class="field">
      <label for=${id}>${this.speech.say(key)}</label>
      <textarea
        id=${id}
        rows="3"
        maxlength=${max}
        dir="auto"
        .value=${text}
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
  }

  #renderSend(at: At, key: Key, send: () => void) {
    const words = this.sending === at ? "offered.sending" : key;
    return html`${this.#renderProblem(at)}
      <p class="buttons">
        <button type="button" class="button primary" @click=${send}>
          ${this.speech.say(words)}
        </button>
      </p>`;
  }

  #why(at: At) {
    const { problem, speech } = this;
    if (problem?.at !== at) return nothing;
    const { what } = problem;
    if (typeof what === "object" && "said" in what) return what.said;
    return typeof what === "string" ? speech.say(what) : sayWhy(what.why, this.offer!, speech);
  }

  /** Always there, so that what comes is read out, and the focus stays where it is. */
  #renderProblem(at: At) {
    return html`<p class="problem" id="${at}-problem" role="status">${this.#why(at)}</p>`;
  }
}
