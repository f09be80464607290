import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { Attempts } from "../../dialog/attempts.ts";
import { frame } from "../../dialog/frame.ts";
import { Leaving } from "../../dialog/leaving.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import { planStyles } from "../../dialog/styles/plan.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { entry } from "../history/entry.ts";
import { HistoryPages } from "../history/pages.ts";
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

  @query("dialog") private dialog!: HTMLDialogElement;

  readonly #attempts = new Attempts(this);
  readonly #pages = new HistoryPages(this);
  readonly #leaving = new Leaving(this);

  override firstUpdated(): void {
    this.dialog.showModal();
    this.#attempts.run(async () => {
      const [settings, detail] = await Promise.all([
        this.client.settings(),
        this.client.application(this.application),
        this.speech.learn(historyWords),
        this.#pages.load(),
      ]);
      this.settings = settings;
      this.detail = detail;
    });
  }

  readonly #more = (): void => this.#attempts.run(() => this.#pages.more());

  readonly #closed = (): void => {
    this.dispatchEvent(new Event("close"));
  };

  override render() {
    const { speech, detail, settings } = this;
    return frame({
      title: detail?.candidate.name ?? "",
      who: detail ? `${speech.standing(detail)} · ${detail.project.title}` : "",
      closeLabel: speech.say("ui.close"),
      busy: this.#attempts.running,
      steps: nothing,
      body: html`${this.#attempts.view(settings)}
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

  #renderHistory(settings: Settings) {
    const { speech, client } = this;
    const { events, next } = this.#pages;
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
