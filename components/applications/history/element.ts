import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { PlanWire } from "../../../worker/http/schemas/plans.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { Attempts } from "../../dialog/attempts.ts";
import { frame } from "../../dialog/frame.ts";
import { Leaving } from "../../dialog/leaving.ts";
import { planView } from "../../dialog/plan.ts";
import { ActionStartEvent, correction, correctionView } from "../../dialog/taken-back.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import { planStyles } from "../../dialog/styles/plan.ts";
import type { Client } from "../../lib/api.ts";
import { LiveMessages } from "../../lib/controllers.ts";
import { errorEvent, fetchPart } from "../../lib/element.ts";
import { CandidateActionUndoEvent } from "../../lib/events.ts";
import { speak, type Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { entry } from "./entry.ts";
import { HistoryPages } from "./pages.ts";
import type { HistoryPart } from "./part.ts";
import { parts } from "./parts.ts";
import { styles } from "./styles.ts";

/** What has happened to one application, newest first, with undo on the newest. Made by the menu. */
export class History extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, styles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";

  @state() private settings?: Settings;
  @state() private name = "";
  @state() private undoing?: { receipt: Receipt; plan: PlanWire; key: string };
  @state() private correction?: ActionStartEvent | undefined;
  @state() private framed = false;
  /** Id of what was done to many that is on show. */
  @state() private bulk = "";
  /** Of features, once fetched. */
  @state() private parts: readonly HistoryPart[] = [];
  @state() private announcement = "";

  @query("dialog") private dialog!: HTMLDialogElement;

  readonly #attempts = new Attempts(this);
  readonly #pages = new HistoryPages(this);
  readonly #leaving = new Leaving(this);
  readonly #live = new LiveMessages(
    this,
    () => this.#pages.events.flatMap(({ messages }) => messages),
    () => this.#pages.load(),
  );

  override firstUpdated(): void {
    this.renderRoot.addEventListener("message-change", this.#reload);
    this.dialog.showModal();
    this.#attempts.run(async () => {
      const [settings, detail] = await Promise.all([
        this.client.settings(),
        this.client.application(this.application),
        this.#pages.load(),
      ]);
      this.settings = settings;
      this.name = `${detail.candidate.name} · ${detail.project.title}`;
      void this.#fetchParts(detail);
      this.#live.start();
    });
  }

  /** A message has been changed; a failure to show it is met by the next look. */
  readonly #reload = (): void => {
    this.#live.start();
    void this.#pages.load().catch(() => undefined);
  };

  readonly #more = (): void => this.#attempts.run(() => this.#pages.more());

  #planUndo(receipt: Receipt): void {
    this.#attempts.run(async () => {
      const plan = await this.client.post<PlanWire>(`/v1/receipts/${receipt.id}/undo-plans`, {});
      this.undoing = { receipt, plan, key: crypto.randomUUID() };
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(".undo")?.focus();
    });
  }

  readonly #undo = (): void => {
    const { undoing } = this;
    if (!undoing?.plan.executable || this.#attempts.running) return;
    const { receipt, key } = undoing;
    this.#attempts.run(async () => {
      const taken = await this.client.post<Receipt>(`/v1/receipts/${receipt.id}/undo`, {}, { key });
      this.undoing = undefined;
      const result = { application: receipt.application, outcome: "done", receipt: taken } as const;
      this.dispatchEvent(new CandidateActionUndoEvent([result]));
      this.announcement = this.speech.say("undo.done");
      await this.#pages.load();
      // Its mail may have left since the plan was shown.
      const undone = this.#pages.events.find(({ id }) => id === receipt.id) ?? receipt;
      this.correction = correction([undone]) ?? undefined;
      await this.updateComplete;
      this.#live.start();
      this.renderRoot.querySelector<HTMLElement>(this.correction ? ".told" : ".events")?.focus();
    });
  };

  /** Beside the events, which are there without it. */
  async #fetchParts(detail: ApplicationDetail): Promise<void> {
    const there = parts.filter(({ isThere }) => isThere(detail));
    try {
      const fetched = await fetchPart(Promise.all(there.map(({ load }) => load())));
      const words = fetched.map(({ part }) => part.words);
      if (words.length) await fetchPart(speak(this.speech.locale, words));
      this.parts = fetched.map(({ part }) => part);
    } catch (error) {
      this.dispatchEvent(errorEvent(error));
    }
  }

  /** What one of these events was part of. */
  #openBulk(id: string): void {
    this.#attempts.run(async () => {
      const { bulkWords } = await fetchPart(import("../../bulks/define-dialog.ts"));
      await fetchPart(speak(this.speech.locale, [bulkWords]));
      this.bulk = id;
    });
  }

  readonly #closeBulk = (): void => {
    const id = this.bulk;
    this.bulk = "";
    this.#reload();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-bulk="${CSS.escape(id)}"]`)?.focus(),
    );
  };

  readonly #keep = (): void => {
    this.undoing = undefined;
  };

  readonly #closed = (): void => {
    this.#live.stop();
    this.dispatchEvent(new Event("close"));
  };

  override render() {
    return html`${this.#renderFrame()}
    ${
      this.bulk
        ? html`<vidare-bulk
            exportparts="dialog"
            .client=${this.client}
            .speech=${this.speech}
            .bulk=${this.bulk}
            @action-start=${this.#leaveBulkFor}
            @close=${this.#closeBulk}
          ></vidare-bulk>`
        : nothing
    }`;
  }

  #renderFrame() {
    const { speech, settings } = this;
    return frame({
      title: speech.say("history.title"),
      who: this.name,
      closeLabel: speech.say("ui.close"),
      busy: this.#attempts.running,
      steps: nothing,
      body: html`${this.#attempts.view(settings, this.undoing !== undefined)}
      ${this.parts.map(({ view }) => view(this))}
      ${this.correction ? correctionView(this.correction, speech, this.#leaveFor) : nothing}
      ${
        settings
          ? this.#renderEvents(speech, settings)
          : html`<div class="bones"><i></i><i></i><i></i><i></i></div>`
      }`,
      footer: this.#leaving.footer(
        speech,
        html`<button type="button" class="button" @click=${() => this.#leaving.close()}>
          ${speech.say("ui.close")}
        </button>`,
      ),
      announcement: this.announcement,
      close: this.#leaving.close,
      closed: this.#closed,
    });
  }

  readonly #leaveFor = (event: Event): void => {
    this.#leaving.close();
    this.dispatchEvent(event);
  };

  /** The dialog above it is closing; what follows it takes the place of both. */
  readonly #leaveBulkFor = ({ applications, start, action }: ActionStartEvent): void =>
    this.#leaveFor(new ActionStartEvent(applications, start, action));

  #renderEvents(speech: Speech, settings: Settings) {
    if (this.#pages.events.length === 0)
      return html`<p class="muted">${speech.say("history.empty")}</p>`;
    return html`<ol class="events" tabindex="-1">
        ${repeat(
          this.#pages.events,
          ({ id }) => id,
          (receipt) =>
            entry(
              receipt,
              this.client,
              speech,
              settings,
              (bulk) => this.#openBulk(bulk),
              this.#renderUndo(receipt, speech, settings),
            ),
        )}
      </ol>
      ${
        this.#pages.next
          ? html`<button type="button" class="button" @click=${this.#more}>
              ${speech.say("history.more")}
            </button>`
          : nothing
      }`;
  }

  #renderUndo(receipt: Receipt, speech: Speech, settings: Settings) {
    const { undoing } = this;
    if (undoing?.receipt.id !== receipt.id)
      return receipt.undoable
        ? html`<button type="button" class="button" @click=${() => this.#planUndo(receipt)}>
            ${speech.say("receipt.undo")}
          </button>`
        : nothing;
    const view = {
      speech,
      settings,
      client: this.client,
      framed: this.framed,
      setFramed: (framed: boolean) => (this.framed = framed),
    };
    return html`<div class="undo" tabindex="-1" role="group" aria-label=${speech.say("undo.title")}>
      <h4>${speech.say("undo.title")}</h4>
      ${planView(undoing.plan, view)}
      <div class="tools">
        <button
          type="button"
          class="button primary"
          aria-disabled=${undoing.plan.executable && !this.#attempts.running ? nothing : "true"}
          @click=${this.#undo}
        >
          ${speech.say("undo.do")}
        </button>
        <button type="button" class="button" @click=${this.#keep}>
          ${speech.say("dialog.back")}
        </button>
      </div>
    </div>`;
  }
}
