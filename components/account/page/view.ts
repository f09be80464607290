import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { PageWire } from "../../../worker/features/account/schemas/account.ts";
import { answerStyles } from "../../guests/answer-styles.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { DoorView } from "./door-view.ts";
import { contact, openThings } from "./open.ts";
import { pageStyles } from "./page-styles.ts";

/** A candidate's own page: the way in, all that is open for them, and what is kept of them. */
export class CandidatePageView extends DoorView {
  static override styles = [tokens, guestStyles, answerStyles, pageStyles];

  @state() private leaveProblem?: Key | undefined;

  readonly #leave = async (): Promise<void> => {
    this.leaveProblem = undefined;
    try {
      await this.signOut();
    } catch (error) {
      this.leaveProblem = "own.leave-failed";
      this.report(error);
    }
  };

  readonly #session = (refused?: string): Promise<string> => this.visit.session(refused);

  readonly #signedOut = (): void => this.signedOut();

  readonly #corrected = (): void => void this.read();

  /** Nothing else here is theirs any more, in no other tab either. What is said of it stays. */
  readonly #erased = (): void => {
    this.own = undefined;
    this.over().catch((error: unknown) => this.report(error));
  };

  protected override renderInside(): TemplateResult {
    const { own, client, speech } = this;
    return html`${own ? this.#renderOpen(own) : nothing}
      <vidare-person-data
        api=${client.base}
        locale=${speech.locale}
        .tokenProvider=${this.#session}
        @person-corrected=${this.#corrected}
        @person-erased=${this.#erased}
        @person-signed-out=${this.#signedOut}
      ></vidare-person-data>
      ${own ? this.#renderAccount(own) : nothing}`;
  }

  #renderOpen({ firstName: name, organisation, things }: PageWire) {
    const { speech } = this;
    return html`<h2 tabindex="-1"><bdi>${speech.say("own.hello", { name })}</bdi></h2>
      <p class="lead">${speech.say("own.lead", { organisation })}</p>
      <div class="answer">${openThings(things, speech)}</div>`;
  }

  #renderAccount(own: PageWire) {
    const { speech } = this;
    const { say } = speech;
    return html`<section class="login" aria-labelledby="login">
        <h2 id="login">${say("own.login")}</h2>
        <p>${say("own.login-more")} <strong class="name">${own.userName}</strong></p>
        <p role="status" class="done" tabindex="-1">
          ${this.changed ? say("own.changed") : nothing}
        </p>
        ${this.renderChange()}
      </section>
      ${contact(own, speech)} ${leaving(speech, "own", this.leaveProblem, this.#leave)}`;
  }
}
