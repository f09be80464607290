import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type {
  LoggedMessage,
  MessageDetail,
} from "../../worker/features/mail-log/schemas/messages.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { frame } from "../dialog/frame.ts";
import { toneIcons } from "../dialog/icons.ts";
import { Leaving } from "../dialog/leaving.ts";
import { messageView } from "../dialog/plan.ts";
import { messageTools } from "../dialog/receipt.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import type { Client } from "../lib/api.ts";
import { LiveMessages } from "../lib/controllers.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { ApplicationShowEvent } from "../lib/show-application.ts";
import { tokens } from "../lib/tokens.ts";
import { timeline } from "./timeline.ts";
import { stateView } from "./row.ts";
import { messageStyles } from "./styles.ts";

/** One message of the log: as it leaves or left, its course, and what can still be changed. */
export class LoggedMessageDialog extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, messageStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) message!: LoggedMessage;

  @state() private detail?: MessageDetail;
  @state() private failure?: Failure;
  @state() private framed = false;
  @state() private announcement = "";

  @query("dialog") private dialog!: HTMLDialogElement;

  readonly #leaving = new Leaving(this);
  readonly #live = new LiveMessages(
    this,
    () => (this.detail ? [this.detail] : []),
    () => this.#load(),
  );

  override firstUpdated(): void {
    this.renderRoot.addEventListener("message-change", this.#open);
    this.dialog.showModal();
    this.#open();
  }

  readonly #open = (): void => {
    this.failure = undefined;
    this.#load().then(
      () => this.#live.start(),
      (error: unknown) => {
        this.failure = failureOf(error);
        this.dispatchEvent(errorEvent(error));
      },
    );
  };

  async #load(): Promise<void> {
    const before = this.detail?.state;
    const { id } = this.message;
    this.detail = await this.client.get<MessageDetail>(`/v1/messages/${encodeURIComponent(id)}`);
    if (before && before !== this.detail.state)
      this.announcement = this.speech.say(`message-state.${this.detail.state}`);
  }

  readonly #closed = (): void => {
    this.#live.stop();
    this.dispatchEvent(new Event("close"));
  };

  readonly #show = (): void => {
    this.#leaving.close();
    if (!this.dialog.open) this.dispatchEvent(new ApplicationShowEvent(this.message.application));
  };

  readonly #setFramed = (framed: boolean): void => {
    this.framed = framed;
  };

  override render() {
    const { speech, message, detail, failure } = this;
    return frame({
      title: detail?.subject ?? message.subject,
      who: `${message.candidate.name} · ${message.project.title}`,
      closeLabel: speech.say("ui.close"),
      busy: !detail && !failure,
      steps: nothing,
      body: failure
        ? failureView(failure, speech, this.settings.organisation.timeZone, false, {
            label: speech.say("ui.retry"),
            run: this.#open,
          })
        : detail
          ? this.#renderDetail(detail)
          : html`<div class="bones"><i></i><i></i><i></i></div>`,
      footer: this.#leaving.footer(
        speech,
        html`${
            message.application
              ? html`<button type="button" class="button" @click=${this.#show}>
                  ${speech.say("log.show")}
                </button>`
              : nothing
          }<button type="button" class="button" @click=${() => this.#leaving.close()}>
            ${speech.say("ui.close")}
          </button>`,
      ),
      announcement: this.announcement,
      close: this.#leaving.close,
      closed: this.#closed,
    });
  }

  #renderDetail(detail: MessageDetail) {
    const { speech, settings, client, framed } = this;
    const { say } = speech;
    const { timeZone } = settings.organisation;
    const view = { speech, client, framed, setFramed: this.#setFramed };
    return html`<div class="state">${stateView(detail, speech, timeZone)}</div>
      ${
        detail.failure
          ? html`<section class="callout" data-tone="bad">
              ${toneIcons.bad}
              <div><p>${detail.failure.message}</p></div>
            </section>`
          : nothing
      }
      ${messageTools(client, speech, settings)(detail)}
      <section>
        <h3>${say("log.message")}</h3>
        ${messageView(detail, view, "")}
      </section>
      <section>
        <h3>${say("log.course")}</h3>
        ${timeline(detail, speech, timeZone)}
      </section>`;
  }
}
