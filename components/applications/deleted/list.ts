import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { formStyles } from "../../forms/parts/styles.ts";
import { actionIcons } from "../../lib/action-icons.ts";
import type { Client } from "../../lib/api.ts";
import { errorEvent, fetchPart } from "../../lib/element.ts";
import type { CandidateActionEvent } from "../../lib/events.ts";
import type { Speech } from "../../lib/i18n.ts";
import { listStyles } from "../../lib/list-styles.ts";
import { searchField } from "../../lib/search-field.ts";
import { tokens } from "../../lib/tokens.ts";
import { choices, type RowsView, table } from "./rows.ts";
import { styles } from "./styles.ts";

const PAGE = 25;

type Shown = { action: "restore" | "purge"; ids: string[]; name: string } | { read: string };

/** The list of {@link DeletedApplications}, with its dialogs. */
export class DeletedList extends LitElement {
  static override styles = [tokens, formStyles, listStyles, styles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() project = "";

  @state() private rows?: ApplicationSummary[];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private timeZone?: string;
  @state() private q = "";
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private shown?: Shown;
  @state() private announcement = "";

  #asked = 0;
  #changed = false;
  /** Where the row was that a dialog is about. */
  #at = 0;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("project")) this.rows = undefined;
    if (changed.has("project") || changed.has("q")) this.chosen = new Set();
  }

  override updated(changed: PropertyValues): void {
    if (["project", "client", "q"].some((name) => changed.has(name))) this.reload();
  }

  reload(): void {
    void this.#load(null);
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    const query = new URLSearchParams({ deleted: "true", limit: String(PAGE) });
    const { project, q } = this;
    for (const [name, value] of Object.entries({ project, q, cursor }))
      if (value) query.set(name, value);
    try {
      const [page, settings] = await Promise.all([
        this.client.get<Page<ApplicationSummary>>(`/v1/applications?${query}`),
        this.client.settings(),
      ]);
      if (asked !== this.#asked) return;
      this.timeZone = settings.organisation.timeZone;
      this.rows = cursor ? [...(this.rows ?? []), ...page.data] : page.data;
      this.next = page.next;
      if (q && !cursor) this.announcement = this.#total();
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
      this.renderRoot.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"] .name`)?.focus();
  }

  readonly #more = (): void => void this.#load(this.next);

  readonly #search = (q: string): void => {
    this.q = q;
  };

  readonly #choose = (ids: readonly string[], chosen: boolean): void => {
    const now = new Set(this.chosen);
    for (const id of ids)
      if (chosen) now.add(id);
      else now.delete(id);
    this.chosen = now;
  };

  async #open(shown: Shown, first: string | undefined): Promise<void> {
    try {
      await fetchPart(
        "read" in shown ? import("../reading/define.ts") : import("../../dialog/define.ts"),
      );
      this.#at = this.rows?.findIndex(({ id }) => id === first) ?? 0;
      this.shown = shown;
    } catch (error) {
      this.announcement = this.speech.say("ui.load-failed");
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #read = ({ id }: ApplicationSummary): void => void this.#open({ read: id }, id);

  readonly #act: RowsView["act"] = (action, rows) => {
    const ids = rows.map(({ id }) => id);
    void this.#open({ action, ids, name: rows[0]?.candidate.name ?? "" }, ids[0]);
  };

  readonly #noteDone = ({ action, receipts }: CandidateActionEvent): void => {
    this.#changed = true;
    this.chosen = new Set();
    if (!receipts.length || !this.shown || "read" in this.shown) return;
    const what = action === "purge" ? "deleted.purged" : "deleted.restored";
    this.announcement =
      this.shown.ids.length > 1
        ? this.speech.count(`${what}-many`, receipts.length)
        : this.speech.say(what, { name: this.shown.name });
  };

  readonly #noteUndone = (): void => {
    this.announcement = "";
  };

  /** After the dialog: a row that is gone hands the focus to the one that takes its place. */
  readonly #closeDialog = async (): Promise<void> => {
    const stayed = this.rows?.[this.#at]?.id;
    this.shown = undefined;
    if (!this.#changed) {
      await this.updateComplete;
      return this.#focusRow(stayed);
    }
    this.#changed = false;
    await this.#load(null);
    const heir = this.rows?.[Math.min(this.#at, this.rows.length - 1)];
    if (heir) this.#focusRow(heir.id);
    else this.renderRoot.querySelector<HTMLElement>(".empty")?.focus();
  };

  #total(): string {
    const n = this.rows?.length ?? 0;
    if (!n) return this.speech.say("deleted.none");
    return this.next
      ? this.speech.say("deleted.count-more", { n })
      : this.speech.count("deleted.count", n);
  }

  override render() {
    const { speech, shown } = this;
    return html`${searchField({
        label: speech.say("deleted.search"),
        button: speech.say("deleted.find"),
        value: this.q,
        search: this.#search,
      })}
      <div class="frame" aria-busy=${!this.rows && !this.failed}>
        ${this.failed ? this.#renderFailure(speech) : this.#renderRows(speech)}
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${shown ? this.#renderDialog(shown) : nothing}`;
  }

  #renderDialog(shown: Shown) {
    if ("read" in shown)
      return html`<vidare-application-reading
        exportparts="dialog, message"
        .client=${this.client}
        .speech=${this.speech}
        .application=${shown.read}
        @close=${this.#closeDialog}
      ></vidare-application-reading>`;
    return html`<vidare-dialog
      exportparts="dialog, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .action=${shown.action}
      .applications=${shown.ids}
      @candidate-action=${this.#noteDone}
      @candidate-action-undo=${this.#noteUndone}
      @close=${this.#closeDialog}
    ></vidare-dialog>`;
  }

  #renderFailure({ say }: Speech) {
    return html`<div class="empty" role="alert">
      <p>${say("deleted.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderRows(speech: Speech) {
    const { rows, next, timeZone, chosen } = this;
    const { say } = speech;
    if (!rows)
      return html`<div class="bones" role="status" aria-label=${say("deleted.loading")}>
        <i></i><i></i><i></i><i></i>
      </div>`;
    if (rows.length === 0) return this.#renderEmpty(speech);
    const view: RowsView = {
      speech,
      timeZone,
      rows,
      chosen,
      choose: this.#choose,
      read: this.#read,
      act: this.#act,
    };
    return html`${choices(view)} ${table(view)}
      <div class="more">
        <span class="muted">${this.#total()}</span>
        ${next ? html`<button type="button" class="button" @click=${this.#more}>${say("deleted.more")}</button>` : nothing}
      </div>`;
  }

  #renderEmpty({ say }: Speech) {
    return html`<div class="empty" tabindex="-1">
      ${actionIcons.delete}<strong>${say(this.q ? "deleted.none" : "deleted.empty")}</strong>
      ${
        this.q
          ? html`<button type="button" class="button" @click=${() => this.#search("")}>
              ${say("deleted.all")}
            </button>`
          : html`<span class="muted">${say("deleted.empty-more")}</span>`
      }
    </div>`;
  }
}
