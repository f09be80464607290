import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BulkWire } from "../../worker/features/bulks/schemas/bulks.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import { actionIcons } from "../lib/action-icons.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { listStyles } from "../lib/list-styles.ts";
import { tokens } from "../lib/tokens.ts";
import { row } from "./row.ts";
import { listRowStyles } from "./styles.ts";

const PAGE = 20;

/** The content of {@link BulkHistory}: what was done, by whom, and what of it can be taken back. */
export class BulkList extends LitElement {
  static override styles = [tokens, listStyles, listRowStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() project = "";

  @state() private rows?: BulkWire[];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private timeZone?: string;
  @state() private shown = "";
  @state() private refused = false;

  #asked = 0;
  #undone = false;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("project")) this.rows = undefined;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("project") || changed.has("client")) this.reload();
  }

  reload(): void {
    void this.#load(null);
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (this.project) query.set("project", this.project);
    if (cursor) query.set("cursor", cursor);
    try {
      const [page, settings] = await Promise.all([
        this.client.get<Page<BulkWire>>(`/v1/bulks?${query}`),
        this.client.settings(),
      ]);
      if (asked !== this.#asked) return;
      this.timeZone = settings.organisation.timeZone;
      this.rows = cursor ? [...(this.rows ?? []), ...page.data] : page.data;
      this.next = page.next;
      await this.updateComplete;
      if (cursor) this.#focusRow(page.data[0]?.id);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  #focusRow(id: string | undefined): void {
    if (id)
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"] button`)?.focus();
  }

  readonly #more = (): void => void this.#load(this.next);

  async #open(id: string): Promise<void> {
    this.refused = false;
    try {
      await fetchPart(import("./define-dialog.ts"));
      this.shown = id;
    } catch (error) {
      this.refused = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #noteUndone = (): void => {
    this.#undone = true;
  };

  readonly #close = async (): Promise<void> => {
    const id = this.shown;
    this.shown = "";
    if (this.#undone) await this.#load(null);
    this.#undone = false;
    await this.updateComplete;
    this.#focusRow(id);
  };

  override render() {
    const { speech } = this;
    return html`<div class="frame" aria-busy=${!this.rows && !this.failed}>
        ${this.failed ? this.#renderFailure(speech) : this.#renderRows(speech)}
      </div>
      ${this.refused ? html`<p role="alert">${speech.say("ui.load-failed")}</p>` : nothing}
      ${
        this.shown
          ? html`<vidare-bulk
              exportparts="dialog"
              .client=${this.client}
              .speech=${speech}
              .bulk=${this.shown}
              @candidate-action-undo=${this.#noteUndone}
              @close=${this.#close}
            ></vidare-bulk>`
          : nothing
      }`;
  }

  #renderFailure({ say }: Speech) {
    return html`<div class="empty" role="alert">
      <p>${say("bulks.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderRows({ say, count }: Speech) {
    const { rows, next, speech } = this;
    if (!rows)
      return html`<div class="bones" role="status" aria-label=${say("bulks.loading")}>
        <i></i><i></i><i></i><i></i>
      </div>`;
    if (rows.length === 0)
      return html`<div class="empty">
        ${actionIcons.transfer}<strong>${say("bulks.empty")}</strong>
        <span class="muted">${say("bulks.empty-more")}</span>
      </div>`;
    return html`<table part="table" aria-label=${say("bulks.title")}>
        <thead>
          <tr>
            ${(["action", "project", "by", "undo"] as const).map(
              (name) => html`<th scope="col">${say(`bulks.${name}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((bulk) => row(bulk, speech, this.timeZone, () => void this.#open(bulk.id)))}
        </tbody>
      </table>
      <div class="more">
        <span class="muted"
          >${next ? say("bulks.count-more", { n: rows.length }) : count("bulks.count", rows.length)}</span
        >
        ${next ? html`<button type="button" class="button" @click=${this.#more}>${say("bulks.more")}</button>` : nothing}
      </div>`;
  }
}
