import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../../dialog/failure.ts";
import { frame } from "../../dialog/frame.ts";
import { Leaving } from "../../dialog/leaving.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import { planStyles } from "../../dialog/styles/plan.ts";
import type { Client } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { entry } from "../history/entry.ts";
import { styles as historyStyles } from "../history/styles.ts";
import { historyWords } from "../history/words.ts";
import { papers } from "./papers.ts";
import { styles } from "./styles.ts";

/** An application with its history, only to be read. Made by the list of deleted ones. */
export class Reading extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, historyStyles, styles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";

  @state() private settings?: Settings;
  @state() private detail?: ApplicationDetail;
  @state() private events: Receipt[] = [];
  @state() private next: string | null = null;
  @state() private loading = true;
  @state() private failure?: Failure;

  @query("dialog") private dialog!: HTMLDialogElement;

  #again: () => void = () => undefined;
  readonly #leaving = new Leaving(this);

  private get path(): string {
    return `/v1/applications/${encodeURIComponent(this.application)}`;
  }

  override firstUpdated(): void {
    this.dialog.showModal();
    this.#attempt(async () => {
      const [settings, detail] = await Promise.all([
        this.client.settings(),
        this.client.application(this.application),
        this.speech.learn(historyWords),
        this.#load(null),
      ]);
      this.settings = settings;
      this.detail = detail;
    });
  }

  #attempt(run: () => Promise<void>): void {
    this.loading = true;
    this.failure = undefined;
    this.#again = () => this.#attempt(run);
    run()
      .catch((error: unknown) => {
        this.failure = failureOf(error);
        this.dispatchEvent(errorEvent(error));
      })
      .finally(() => (this.loading = false));
  }

  async #load(cursor: string | null): Promise<void> {
    const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page = await this.client.get<Page<Receipt>>(`${this.path}/events?limit=20${query}`);
    this.events = cursor ? [...this.events, ...page.data] : page.data;
    this.next = page.next;
  }

  readonly #more = (): void => this.#attempt(() => this.#load(this.next));

  readonly #closed = (): void => {
    this.dispatchEvent(new Event("close"));
  };

  override render() {
    const { speech, detail, settings } = this;
    return frame({
      title: detail?.candidate.name ?? "",
      who: detail ? `${speech.standing(detail)} · ${detail.project.title}` : "",
      closeLabel: speech.say("ui.close"),
      busy: this.loading,
      steps: nothing,
      body: html`${this.#renderFailure()}
      ${
        detail && settings
          ? html`${papers(detail, speech, settings.organisation.timeZone)}
            ${this.#renderHistory(settings)}`
          : html`<div class="bones"><i></i><i></i><i></i><i></i></div>`
      }`,
      footer: this.#leaving.footer(
        speech,
        html`<button type="button" class="button" @click=${() => this.#leaving.close()}>
          ${speech.say("ui.close")}
        </button>`,
      ),
      readOnly: true,
      announcement: "",
      close: this.#leaving.close,
      closed: this.#closed,
    });
  }

  #renderFailure() {
    const { failure, speech, settings } = this;
    if (!failure) return nothing;
    return failureView(failure, speech, settings?.organisation.timeZone ?? "UTC", false, {
      label: speech.say("ui.retry"),
      run: () => this.#again(),
    });
  }

  #renderHistory(settings: Settings) {
    const { speech, client, events, next } = this;
    return html`<section>
      <h3>${speech.say("history.title")}</h3>
      <ol class="events">
        ${events.map((receipt) => entry(receipt, client, speech, settings, null, nothing))}
      </ol>
      ${
        next
          ? html`<button type="button" class="button" @click=${this.#more}>
              ${speech.say("history.more")}
            </button>`
          : nothing
      }
    </section>`;
  }
}
