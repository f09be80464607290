import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { InterviewDoor } from "../../../worker/features/interview/guests.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { askedFor, intoCalendar } from "./agreed.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { type Answer, Answering, type Problem } from "./answering.ts";
import { doorStep } from "./door.ts";
import { facts, inShort, where } from "./facts.ts";
import { halfDays } from "./half-days.ts";
import { needsField } from "./needs.ts";
import { sayWhy } from "./problem.ts";
import { queueWays, type SendButton, waitForSeat } from "./queue.ts";
import { largeTime, type Slot, slotChoice } from "./slots.ts";
import { isAsked, leadOf, titleOf } from "./standing.ts";
import { timeStyles } from "./time-styles.ts";
import { sayTime } from "./times.ts";

/** An invitation as its candidate reads it: how it stands, the time, what there is to know, and the ways to answer. */
export class InterviewAnswerView extends Answering {
  static override styles = [tokens, guestStyles, answerStyles, timeStyles];

  /** "Withdraw" has been pressed once. */
  @state() private sure = false;
  @state() private noFile = false;
  @state() private leaveProblem?: Key | undefined;

  readonly #ask = (sure: boolean): void => {
    this.sure = sure;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("#sure")?.focus(),
    );
  };

  readonly #download = async (): Promise<void> => {
    this.noFile = false;
    try {
      const href = URL.createObjectURL(await this.visit.calendar());
      Object.assign(document.createElement("a"), { href, download: "vidare.ics" }).click();
      // The browser has taken the blob over once the download has begun.
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    } catch (error) {
      this.noFile = true;
      this.report(error);
    }
  };

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "answer.leave-failed";
      this.report(error);
    }
  };

  protected override renderDoor(door: InterviewDoor): TemplateResult {
    return doorStep(door, () => void this.enter(), this.speech);
  }

  protected override renderInside(): TemplateResult {
    const { speech, withdrawn, problem } = this;
    const invitation = this.invitation!;
    const asked = isAsked(invitation);
    return html`<h2 tabindex="-1"><bdi>${titleOf(invitation, withdrawn, speech)}</bdi></h2>
      ${
        problem?.at === "top"
          ? html`<p class="notice" tabindex="-1">${this.#why("top")}</p>`
          : nothing
      }
      ${withdrawn ? nothing : inShort(invitation, speech)}
      <p class="lead">${leadOf(invitation, withdrawn, speech)}</p>
      ${
        withdrawn
          ? nothing
          : html`<div class="layout">
              <div class="answer">
                ${this.#renderAnswer()} ${asked ? this.#renderOtherWays() : nothing}
              </div>
              ${facts(invitation, speech)} ${asked ? nothing : this.#renderOtherWays()}
            </div>`
      }
      ${leaving(speech, "answer", this.leaveProblem, this.#leave)}`;
  }

  /** What is asked, or what was agreed. */
  #renderAnswer() {
    const { speech } = this;
    const invitation = this.invitation!;
    const { state, may, slots, offer } = invitation;
    const asks = state === "awaiting" || (state === "waiting" && may.choose);
    const own = slots.find((slot) => slot.own);
    const held = slots.find(({ id }) => id === offer?.slot);
    if (held) return this.#renderChoice("accept", "answer.accept-offered", held);
    if (asks)
      return may.choose
        ? this.#renderChoice("accept", "answer.accept", this.#only)
        : may.wait
          ? waitForSeat(speech, this.#queueButton)
          : nothing;
    const file = { download: () => void this.#download(), failed: this.noFile };
    return html`${
      state === "confirm-anew" && own && may.otherTime
        ? this.#renderChoice("accept", "answer.accept-anew", own)
        : own
          ? largeTime(own, this.#zones, speech, where(invitation, speech))
          : nothing
    }
    ${state === "accepted" ? intoCalendar(invitation, file, speech) : nothing}
    ${state === "other-time" ? askedFor(invitation, speech) : nothing}
    ${may.otherTime && state !== "declined" ? this.#renderNeeds(() => void this.saveNeeds()) : nothing}`;
  }

  /** The only time there is to say yes to. */
  get #only(): Slot | undefined {
    const { slots } = this.invitation!;
    return slots.length === 1 ? slots[0] : undefined;
  }

  #renderChoice(at: "accept" | "change", key: Key, fixed: Slot | undefined) {
    const { speech, chosen, sending } = this;
    const { say } = speech;
    const zones = this.#zones;
    const { slots, state } = this.invitation!;
    const words = fixed && key === "answer.accept" ? "answer.accept-fixed" : key;
    const choose = (id: string): void => {
      this.chosen = id;
      this.problem = undefined;
    };
    const submit = (event: Event): void => {
      event.preventDefault();
      this.accept(fixed?.id ?? chosen, at);
    };
    return html`<form novalidate @submit=${submit}>
      ${at === "accept" ? html`<h3>${say(fixed ? "answer.time" : "answer.choose")}</h3>` : nothing}
      ${
        fixed
          ? largeTime(fixed, zones, speech)
          : slotChoice({ slots: slots.filter(({ own }) => !own), chosen, zones, choose }, speech)
      }
      ${state === "awaiting" || state === "waiting" ? this.#renderNeeds() : nothing}
      ${this.#renderProblem(at)}
      <p class="buttons">
        <button class="button primary">
          ${say(sending === "accept" ? "answer.sending" : words)}
        </button>
      </p>
    </form>`;
  }

  #renderNeeds(save?: () => void) {
    const { needs: text, saving, speech } = this;
    const write = (words: string): void => {
      this.needs = words;
      this.saving = "";
    };
    return needsField({ text, saving, asker: this.invitation!.asker.name, write, save }, speech);
  }

  /** All that one can answer beside: each folded, and one open at a time. */
  #renderOtherWays() {
    const { say } = this.speech;
    const { may, kind, slots } = this.invitation!;
    const heading = !may.otherTime
      ? "answer.application"
      : isAsked(this.invitation!)
        ? "answer.otherwise"
        : "answer.change";
    const other =
      slots.some(({ free, own }) => free && !own) && may.choose && !isAsked(this.invitation!);
    const queue = queueWays(this.invitation!, this.speech, this.#queueButton);
    if (!other && !queue.length && !may.otherTime && !may.decline && !may.withdraw) return nothing;
    const seated = slots.some(({ own }) => own);
    const way = (words: string, content: () => unknown) =>
      html`<details name="way">
        <summary>${words}</summary>
        <div class="way">${content()}</div>
      </details>`;
    return html`<section aria-labelledby="other">
      <h3 id="other">${say(heading)}</h3>
      ${
        other
          ? way(say(seated ? "answer.choose-other" : "answer.choose-after-all"), () =>
              this.#renderChoice(
                "change",
                seated ? "answer.accept-other" : "answer.accept",
                this.#only,
              ),
            )
          : nothing
      }
      ${queue.map(({ words, content }) => way(words, content))}
      ${may.otherTime ? way(say("answer.ask-time"), () => this.#renderAskTime()) : nothing}
      ${may.decline ? way(say(`answer.decline-${kind}`), () => this.#renderDecline()) : nothing}
      ${may.withdraw ? way(say("answer.withdraw"), () => this.#renderWithdraw()) : nothing}
    </section>`;
  }

  #renderAskTime() {
    const { speech, ticked, wish } = this;
    const { say } = speech;
    const { asker, timeZone } = this.invitation!;
    return html`<p>${say("answer.ask-time-more", { asker: asker.name })}</p>
      ${this.#renderSeatLeft()}
      ${halfDays(timeZone, ticked, (change) => (this.ticked = change(this.ticked)), speech)}
      <div class="field">
        <label for="wish">${say("answer.wish")}</label>
        <textarea
          id="wish"
          rows="3"
          maxlength="1000"
          dir="auto"
          .value=${wish}
          @input=${(event: Event) => (this.wish = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${this.#renderSend("other-time", "answer.ask-time-send", () => this.askTime())}`;
  }

  #renderDecline() {
    const { say } = this.speech;
    const { project, asker } = this.invitation!;
    const decline = () => void this.answer({ answer: "decline" }, "decline");
    return html`<p>${say("answer.decline-more", { project, asker: asker.name })}</p>
      ${this.#renderSeatLeft()} ${this.#renderSend("decline", "answer.decline-send", decline)}`;
  }

  #renderWithdraw() {
    const { say } = this.speech;
    const { project } = this.invitation!;
    const withdraw = () => void this.answer({ answer: "withdraw" }, "withdraw");
    return this.sure
      ? html`<p id="sure" tabindex="-1">${say("answer.withdraw-sure", { project })}</p>
          ${this.#renderSend("withdraw", "answer.withdraw-yes", withdraw)}
          <p>
            <button type="button" class="button" @click=${() => this.#ask(false)}>
              ${say("answer.withdraw-no")}
            </button>
          </p>`
      : html`<p id="sure" tabindex="-1">${say("answer.withdraw-more")}</p>
          <p>
            <button type="button" class="button" @click=${() => this.#ask(true)}>
              ${say("answer.withdraw-send")}
            </button>
          </p>`;
  }

  /** Whoever has a time gives it up. */
  #renderSeatLeft() {
    const { slots, timeZone } = this.invitation!;
    const seat = slots.find(({ own }) => own);
    if (!seat) return nothing;
    const when = sayTime(this.speech, seat, timeZone);
    return html`<p>${this.speech.say("answer.seat-left", { when })}</p>`;
  }

  readonly #queueButton: SendButton = (answer, words) =>
    this.#renderSend(answer, words, () => void this.answer({ answer }, answer));

  #renderSend(answer: Answer, key: Key, send: () => void) {
    const words = this.sending === answer ? "answer.sending" : key;
    return html`${this.#renderProblem(answer)}
      <p class="buttons">
        <button type="button" class="button primary" @click=${send}>
          ${this.speech.say(words)}
        </button>
      </p>`;
  }

  get #zones() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { there: this.invitation!.timeZone, own };
  }

  #why(at: Problem["at"]) {
    const { problem, speech } = this;
    if (problem?.at !== at) return nothing;
    const { what } = problem;
    return typeof what === "string" ? speech.say(what) : sayWhy(what.why, this.invitation!, speech);
  }

  /** Always there, so that what comes is read out, and the focus stays where it is. */
  #renderProblem(at: Problem["at"]) {
    return html`<p class="problem" role="status">${this.#why(at)}</p>`;
  }
}
