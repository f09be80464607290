import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { MessageDetail } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { messageView } from "../dialog/plan.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { toolStyles } from "./styles.ts";

/** A message of a list as it leaves or left, fetched and shown in its place when asked for. */
export class MessageBody extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, toolStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) message!: MessageWire;

  @state() private open = false;
  @state() private detail?: MessageDetail;
  @state() private failure?: Failure;
  @state() private framed = false;

  /** Somebody has edited it: what is on show is no longer what will leave. */
  override updated(changed: PropertyValues): void {
    if (changed.has("message") && this.detail && this.detail.version !== this.message.version)
      void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.failure = undefined;
    try {
      const path = `/v1/messages/${encodeURIComponent(this.message.id)}`;
      this.detail = await this.client.get<MessageDetail>(path);
    } catch (error) {
      this.failure = failureOf(error);
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #toggle = (): void => {
    this.open = !this.open;
    if (this.open && !this.detail) void this.#fetch();
  };

  readonly #setFramed = (framed: boolean): void => {
    this.framed = framed;
  };

  override render() {
    const { speech, message, open } = this;
    const { subject, to } = message;
    return html`<div class="tools">
        <button
          type="button"
          class="button"
          aria-expanded=${open}
          aria-label=${speech.say(open ? "body.hide-name" : "body.show-name", { subject, to })}
          @click=${this.#toggle}
        >
          ${speech.say(open ? "body.hide" : "body.show")}
        </button>
      </div>
      ${open ? this.#renderBody() : nothing}`;
  }

  #renderBody() {
    const { speech, settings, client, detail, failure, framed } = this;
    if (failure)
      return failureView(failure, speech, settings.organisation.timeZone, false, {
        label: speech.say("ui.retry"),
        run: () => void this.#fetch(),
      });
    if (!detail)
      return html`<div class="bones" role="status" aria-label=${speech.say("dialog.loading")}>
        <i></i><i></i>
      </div>`;
    return messageView(detail, { speech, client, framed, setFramed: this.#setFramed }, "");
  }
}
