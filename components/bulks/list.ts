import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BulkWire } from "../../worker/features/bulks/schemas/bulks.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { ActionStartEvent } from "../dialog/taken-back.ts";
import { actionIcons } from "../lib/action-icons.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { cardStyles, listStyles } from "../lib/list-styles.ts";
import { tokens } from "../lib/tokens.ts";
import { row } from "./row.ts";
import { listRowStyles } from "./styles.ts";

const PAGE = 20;
/** Rows that are read again, to keep what is on show. */
const MOST_AGAIN = 60;

/** The content of {@link BulkHistory}: what was done, by whom, and what of it can be taken back. */
export class BulkList extends LitElement {
  static override styles = [tokens, listStyles, listRowStyles, cardStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() project = "";

  @state() private rows?: BulkWire[];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private timeZone?: string;
  @state() private shown?: string | ActionStartEvent;
  @state() private refused = false;

  #asked = 0;
  /** The bulk that was opened last, and what follows it once its dialog has closed. */
  #opened = "";
  #next: ActionStartEvent | undefined;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("project")) this.rows = undefined;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("project") || changed.has("client")) this.reload();
  }

  reload(): void {
    void this.#again();
  }

  /** As much as is on show, as it stands by now. */
  #again(): Promise<void> {
    return this.#load([], null, Math.min(MOST_AGAIN, this.rows?.length ?? 0));
  }

  #page(cursor: string | null): Promise<Page<BulkWire>> {
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (this.project) query.set("project", this.project);
    if (cursor) query.set("cursor", cursor);
    return this.client.get(`/v1/bulks?${query}`);
  }

  /** Reads on from those given until so many are there, then shows them in one go. */
  async #load(from: readonly BulkWire[], after: string | null, atLeast: number): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    const rows = [...from];
    let cursor = after;
    try {
      const { organisation } = await this.client.settings();
      do {
        const page = await this.#page(cursor);
        if (asked !== this.#asked) return;
        rows.push(...page.data);
        cursor = page.next;
      } while (cursor && rows.length < atLeast);
      this.timeZone = organisation.timeZone;
      this.rows = rows;
      this.next = cursor;
      await this.updateComplete;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  /** The row of it, or what is left where it was. */
  #focusRow(id: string): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const row = find(`tr[data-id="${CSS.escape(id)}"] button`);
    (row ?? find("tbody button") ?? find(".frame"))?.focus();
  }

  readonly #more = async (): Promise<void> => {
    const shown = this.rows ?? [];
    await this.#load(shown, this.next, shown.length + 1);
    const first = this.rows?.[shown.length];
    if (first) this.#focusRow(first.id);
  };

  async #open(shown: string | ActionStartEvent): Promise<void> {
    this.refused = false;
    if (typeof shown === "string") this.#opened = shown;
    try {
      await fetchPart(
        typeof shown === "string" ? import("./define-dialog.ts") : import("../dialog/define.ts"),
      );
      this.shown = shown;
    } catch (error) {
      this.refused = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #follow = (event: ActionStartEvent): void => {
    this.#next = event;
  };

  readonly #close = async (): Promise<void> => {
    const next = this.#next;
    this.shown = this.#next = undefined;
    await this.#again();
    await this.updateComplete;
    this.#focusRow(this.#opened);
    if (next) await this.#open(next);
  };

  override render() {
    const { speech } = this;
    return html`<div class="frame" tabindex="-1" aria-busy=${!this.rows && !this.failed}>
        ${this.failed ? this.#renderFailure(speech) : this.#renderRows(speech)}
      </div>
      ${this.refused ? html`<p role="alert">${speech.say("ui.load-failed")}</p>` : nothing}
      ${this.#renderDialog()}`;
  }

  #renderDialog() {
    const { shown, client, speech } = this;
    if (!shown) return nothing;
    if (typeof shown === "string")
      return html`<vidare-bulk
        exportparts="dialog"
        .client=${client}
        .speech=${speech}
        .bulk=${shown}
        @action-start=${this.#follow}
        @close=${this.#close}
      ></vidare-bulk>`;
    return html`<vidare-dialog
      exportparts="dialog, field, message"
      .client=${client}
      .speech=${speech}
      .action=${shown.action}
      .applications=${shown.applications}
      .start=${shown.start}
      @close=${this.#close}
    ></vidare-dialog>`;
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
