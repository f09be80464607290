import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { ContractDoor } from "../../../worker/features/contract/guests.ts";
import { agreementStyles } from "../../guests/agreement-styles.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { Answering, type At } from "./answering.ts";
import { sayWhy } from "./problem.ts";
import { contractStyles } from "./styles.ts";
import { contact, terms } from "./terms.ts";

/** A contract as its candidate reads it: how it stands, what it says, the file, and the ways to answer. */
export class ContractAnswerView extends Answering {
  static override styles = [tokens, guestStyles, answerStyles, agreementStyles, contractStyles];

  @state() private leaveProblem?: Key | undefined;

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "contracted.leave-failed";
      this.report(error);
    }
  };

  protected override renderDoor(door: ContractDoor): TemplateResult {
    const { say } = this.speech;
    const { firstName: name, organisation, project, asker } = door;
    return html`<h2><bdi>${say("contracted.hello", { name })}</bdi></h2>
      <p class="lead">
        ${say("contracted.door", { organisation })} <strong dir="auto">${project}</strong>
      </p>
      <p>${say("contracted.door-calm")}</p>
      <p class="buttons">
        <button type="button" class="button primary" @click=${() => void this.enter()}>
          ${say("contracted.continue")}
        </button>
      </p>
      <p class="muted">${say("contracted.ask-whom", { asker })}</p>`;
  }

  protected override renderInside(): TemplateResult {
    const { speech, problem } = this;
    const { say } = speech;
    const contract = this.contract!;
    const { firstName: name, organisation, asker, may } = contract;
    const standing = contract.state === "taken-back" ? "ended" : contract.state;
    return html`<h2 tabindex="-1"><bdi>${say(`contracted.title-${standing}`, { name })}</bdi></h2>
      ${
        problem?.at === "top"
          ? html`<p class="notice" tabindex="-1">${this.#why("top")}</p>`
          : nothing
      }
      <p class="lead">${say(`contracted.lead-${standing}`, { organisation, asker: asker.name })}</p>
      ${contract.state === "accepted" ? this.#renderSigned() : nothing}
      <div class="answer">
        ${terms(contract)} ${may.download ? this.#renderFile() : nothing}
        ${may.accept ? this.#renderAccept() : nothing} ${may.ask ? this.#renderAsk() : nothing}
        ${contact(contract, speech)}
      </div>
      ${leaving(speech, "contracted", this.leaveProblem, this.#leave)}`;
  }

  #renderSigned() {
    const { say, time } = this.speech;
    const { name, answeredAt, timeZone } = this.contract!;
    const when = time(answeredAt!, timeZone, { dateStyle: "long", timeStyle: "short" });
    return html`<p class="signed" dir="auto">
      ${say("contracted.signed", { name: name ?? "", when })}
    </p>`;
  }

  #renderFile() {
    const { say, bytes } = this.speech;
    const { filename, size, sha256, sealed, organisation } = this.contract!;
    return html`<section aria-labelledby="file">
      <h3 id="file">${say("contracted.file")}</h3>
      <p>${say("contracted.file-more")}</p>
      <p>${say(sealed ? "contracted.sealed" : "contracted.unsealed", { organisation })}</p>
      ${this.#renderProblem("file")}
      <p class="buttons">
        <button type="button" class="button" @click=${() => this.download()}>
          ${say("contracted.download", { filename, size: bytes(size) })}
        </button>
      </p>
      <p class="muted sum">
        ${say("contracted.sum")} <code>${sha256}</code><br />
        <a href=${`/verify?lang=${this.speech.locale}`}>${say("contracted.verify")}</a>
      </p>
      ${this.#renderCopies()}
    </section>`;
  }

  #renderCopies() {
    const { say, bytes } = this.speech;
    const { copies } = this.contract!;
    if (!copies.length) return nothing;
    return html`<h4>${say("contracted.copies")}</h4>
      <p>${say("contracted.copies-more")}</p>
      <p class="buttons">
        ${copies.map(
          (copy) =>
            html`<button type="button" class="button" @click=${() => this.downloadCopy(copy)}>
              ${say("contracted.download", { filename: copy.filename, size: bytes(copy.size) })}
            </button>`,
        )}
      </p>`;
  }

  #renderAccept() {
    const { say } = this.speech;
    const submit = (event: Event): void => {
      event.preventDefault();
      this.accept();
    };
    return html`<form novalidate @submit=${submit} aria-labelledby="accept">
      <h3 id="accept">${say("contracted.accept-title")}</h3>
      <p>${say("contracted.accept-more", { organisation: this.contract!.organisation })}</p>
      <div class="field">
        <label for="name">${say("contracted.name")}</label>
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
        <p class="hint" id="name-hint">${say("contracted.name-hint")}</p>
      </div>
      ${this.#renderProblem("accept")}
      <p class="buttons">
        <button class="button primary">
          ${say(this.sending === "accept" ? "contracted.sending" : "contracted.accept")}
        </button>
      </p>
    </form>`;
  }

  #renderAsk() {
    const { say } = this.speech;
    const { asker } = this.contract!;
    return html`<details name="way">
      <summary>${say("contracted.ask")}</summary>
      <div class="way">
        <p>${say("contracted.ask-more", { asker: asker.name })}</p>
        <div class="field">
          <label for="question">${say("contracted.question")}</label>
          <textarea
            id="question"
            rows="3"
            maxlength="2000"
            dir="auto"
            .value=${this.question}
            @input=${(event: Event) => {
              this.question = (event.target as HTMLTextAreaElement).value;
              this.asked = false;
            }}
          ></textarea>
        </div>
        <p role="status" class="muted">
          ${this.asked ? say("contracted.asked", { asker: asker.name }) : nothing}
        </p>
        ${this.#renderProblem("ask")}
        <p class="buttons">
          <button type="button" class="button primary" @click=${() => this.ask()}>
            ${say(this.sending === "ask" ? "contracted.sending" : "contracted.ask-send")}
          </button>
        </p>
      </div>
    </details>`;
  }

  #why(at: At) {
    const { problem, speech } = this;
    if (problem?.at !== at) return nothing;
    const { what } = problem;
    if (typeof what === "object" && "said" in what) return what.said;
    return typeof what === "string" ? speech.say(what) : sayWhy(what.why, this.contract!, speech);
  }

  /** Always there, so that what comes is read out, and the focus stays where it is. */
  #renderProblem(at: At) {
    return html`<p class="problem" id="${at}-problem" role="status">${this.#why(at)}</p>`;
  }
}
