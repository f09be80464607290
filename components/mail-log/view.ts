import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { LoggedMessage } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { actionIcons } from "../lib/action-icons.ts";
import type { Client } from "../lib/api.ts";
import { LiveMessages } from "../lib/controllers.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { filters } from "./filters.ts";
import { row } from "./row.ts";
import { listStyles } from "../lib/list-styles.ts";
import { logStyles } from "./styles.ts";

const PAGE = 25;

/** What the list depends on. */
const ASKED = ["client", "application", "operation", "candidate", "only", "address"];

/** The content of {@link EmailLog}: who got what, when, and in which state it is. */
export class EmailLogView extends LitElement {
  static override styles = [tokens, formStyles, listStyles, logStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";
  @property() operation = "";
  @property() candidate = "";

  @state() private rows?: LoggedMessage[];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private settings?: Settings;
  @state() private only = "";
  @state() private address = "";
  @state() private shown?: LoggedMessage;
  @state() private announcement = "";

  #asked = 0;
  readonly #live = new LiveMessages(
    this,
    () => this.rows ?? [],
    () => this.#refresh(),
  );

  override willUpdate(changed: PropertyValues): void {
    if (ASKED.some((name) => changed.has(name))) this.rows = undefined;
  }

  override updated(changed: PropertyValues): void {
    if (ASKED.some((name) => changed.has(name))) this.reload();
  }

  /** Asks again, for example after the page has sent something. */
  reload(): void {
    void this.#load(null);
  }

  #fetch(cursor: string | null): Promise<Page<LoggedMessage>> {
    const { application, operation, candidate, only, address } = this;
    const query = new URLSearchParams({ limit: String(PAGE) });
    const asked = { application, operation, candidate, state: only, to: address, cursor };
    for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
    return this.client.get(`/v1/messages?${query}`);
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    try {
      const [page, settings] = await Promise.all([this.#fetch(cursor), this.client.settings()]);
      if (asked !== this.#asked) return;
      this.settings = settings;
      this.rows = cursor ? [...(this.rows ?? []), ...page.data] : page.data;
      this.next = page.next;
      this.#live.start();
      await this.updateComplete;
      if (cursor) this.#focusRow(page.data[0]?.id);
      else this.#tell();
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  /** How the newest fare by now; what has been added since comes on top. */
  async #refresh(): Promise<void> {
    const asked = this.#asked;
    const { data } = await this.#fetch(null);
    if (asked !== this.#asked) return;
    const fresh = new Set(data.map(({ id }) => id));
    this.rows = [...data, ...(this.rows ?? []).filter(({ id }) => !fresh.has(id))];
  }

  #tell(): void {
    const { say } = this.speech;
    if (this.only || this.address)
      this.announcement = this.rows?.length ? this.#total() : say("log.none");
  }

  #total(): string {
    const n = this.rows?.length ?? 0;
    return this.next ? this.speech.say("log.count-more", { n }) : this.speech.count("log.count", n);
  }

  #focusRow(id: string | undefined): void {
    if (id)
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"] button`)?.focus();
  }

  readonly #more = (): void => void this.#load(this.next);

  readonly #search = (address: string): void => {
    this.address = address;
  };

  readonly #clear = (): void => {
    this.only = "";
    this.address = "";
    this.renderRoot.querySelector<HTMLElement>("#state")?.focus();
  };

  readonly #open = async (message: LoggedMessage): Promise<void> => {
    try {
      await fetchPart(import("./define-message.ts"));
      this.shown = message;
    } catch (error) {
      this.announcement = this.speech.say("ui.load-failed");
      this.dispatchEvent(errorEvent(error));
    }
  };

  readonly #close = (): void => {
    const id = this.shown?.id;
    this.shown = undefined;
    void this.#refresh()
      .catch(() => undefined)
      .then(() => this.updateComplete)
      .then(() => this.#focusRow(id));
    this.#live.start();
  };

  override render() {
    const { speech, settings, shown } = this;
    return html`${filters(speech, this.only, this.address, { choose: (only) => (this.only = only), search: this.#search })}
      <div class="frame" aria-busy=${!this.rows && !this.failed}>
        ${this.failed ? this.#renderFailure(speech) : this.#renderRows(speech)}
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${
        shown && settings
          ? html`<vidare-logged-message
              exportparts="dialog, field, message"
              .client=${this.client}
              .speech=${speech}
              .settings=${settings}
              .message=${shown}
              @close=${this.#close}
            ></vidare-logged-message>`
          : nothing
      }`;
  }

  #renderFailure({ say }: Speech) {
    return html`<div class="empty" role="alert">
      <p>${say("log.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderRows(speech: Speech) {
    const { rows, next, settings } = this;
    const { say } = speech;
    if (!rows || !settings)
      return html`<div class="bones" role="status" aria-label=${say("log.loading")}>
        <i></i><i></i><i></i><i></i>
      </div>`;
    if (rows.length === 0) return this.#renderEmpty(speech);
    const { timeZone } = settings.organisation;
    return html`<table part="table" aria-label=${say("log.title")}>
        <thead>
          <tr>
            ${(["message", "about", "to", "state"] as const).map(
              (name) => html`<th scope="col">${say(`log.${name}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((message) => row(message, speech, timeZone, () => void this.#open(message)))}
        </tbody>
      </table>
      <div class="more">
        <span class="muted">${this.#total()}</span>
        ${next ? html`<button type="button" class="button" @click=${this.#more}>${say("log.more")}</button>` : nothing}
      </div>`;
  }

  #renderEmpty({ say }: Speech) {
    const filtered = Boolean(this.only || this.address);
    return html`<div class="empty">
      ${actionIcons["send-email"]}<strong>${say(filtered ? "log.none" : "log.empty")}</strong>
      ${
        filtered
          ? html`<button type="button" class="button" @click=${this.#clear}>
              ${say("log.clear")}
            </button>`
          : html`<span class="muted">${say("log.empty-more")}</span>`
      }
    </div>`;
  }
}
