import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import type { Page } from "../../../worker/http/schemas/parts.ts";
import { actionIcons } from "../../lib/action-icons.ts";
import type { Client } from "../../lib/api.ts";
import { errorEvent, fetchPart } from "../../lib/element.ts";
import type { CandidateActionEvent } from "../../lib/events.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { statusTone } from "../../lib/tone.ts";
import { listStyles } from "../../lib/list-styles.ts";
import { styles } from "./styles.ts";

const PAGE = 25;

/** The list of {@link DeletedApplications}, with its dialogs. */
export class DeletedList extends LitElement {
  static override styles = [tokens, listStyles, styles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() project = "";

  @state() private rows?: ApplicationSummary[];
  @state() private next: string | null = null;
  @state() private failed = false;
  @state() private timeZone?: string;
  @state() private shown?: { action: "restore" | "purge"; application: ApplicationSummary };
  @state() private announcement = "";

  #asked = 0;
  #changed = false;

  override updated(changed: PropertyValues): void {
    if (changed.has("project")) this.rows = undefined;
    if (changed.has("project") || changed.has("client")) this.reload();
  }

  reload(): void {
    void this.#load(null);
  }

  async #load(cursor: string | null): Promise<void> {
    const asked = ++this.#asked;
    this.failed = false;
    const query = new URLSearchParams({ deleted: "true", limit: String(PAGE) });
    if (this.project) query.set("project", this.project);
    if (cursor) query.set("cursor", cursor);
    try {
      const [page, settings] = await Promise.all([
        this.client.get<Page<ApplicationSummary>>(`/v1/applications?${query}`),
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

  async #openDialog(action: "restore" | "purge", application: ApplicationSummary): Promise<void> {
    try {
      await fetchPart(import("../../dialog/define.ts"));
      this.shown = { action, application };
    } catch (error) {
      this.announcement = this.speech.say("ui.load-failed");
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #noteDone = (event: CandidateActionEvent): void => {
    this.#changed = true;
    const name = this.shown?.application.candidate.name ?? "";
    if (event.receipts.length)
      this.announcement = this.speech.say(
        event.action === "purge" ? "deleted.purged" : "deleted.restored",
        { name },
      );
  };

  readonly #noteUndone = (): void => {
    this.announcement = "";
  };

  /** After the dialog: the row that is gone hands the focus to the one that takes its place. */
  readonly #closeDialog = async (): Promise<void> => {
    const at = this.rows?.findIndex(({ id }) => id === this.shown?.application.id) ?? -1;
    this.shown = undefined;
    if (!this.#changed) return;
    this.#changed = false;
    await this.#load(null);
    const heir = this.rows?.[Math.min(at, this.rows.length - 1)];
    if (heir) this.#focusRow(heir.id);
    else this.renderRoot.querySelector<HTMLElement>(".empty")?.focus();
  };

  override render() {
    const { speech } = this;
    return html`<div class="frame" aria-busy=${!this.rows && !this.failed}>
        ${this.failed ? this.#renderFailure(speech) : this.#renderRows(speech)}
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${
        this.shown
          ? html`<vidare-dialog
              exportparts="dialog, field, message"
              .client=${this.client}
              .speech=${this.speech}
              .action=${this.shown.action}
              .applications=${[this.shown.application.id]}
              @candidate-action=${this.#noteDone}
              @candidate-action-undo=${this.#noteUndone}
              @close=${this.#closeDialog}
            ></vidare-dialog>`
          : nothing
      }`;
  }

  #renderFailure({ say }: Speech) {
    return html`<div class="empty" role="alert">
      <p>${say("deleted.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderRows(speech: Speech) {
    const { rows, next } = this;
    const { say, count } = speech;
    if (!rows)
      return html`<div class="bones" role="status" aria-label=${say("deleted.loading")}>
        <i></i><i></i><i></i><i></i>
      </div>`;
    if (rows.length === 0)
      return html`<div class="empty" tabindex="-1">
        ${actionIcons.delete}<strong>${say("deleted.empty")}</strong>
        <span class="muted">${say("deleted.empty-more")}</span>
      </div>`;
    const total = next
      ? say("deleted.count-more", { n: rows.length })
      : count("deleted.count", rows.length);
    return html`<table part="table" aria-label=${say("deleted.title")}>
        <thead>
          <tr>
            ${(["candidate", "project", "status", "when"] as const).map(
              (name) => html`<th scope="col">${say(`deleted.${name}`)}</th>`,
            )}
            <th scope="col"><span class="visually-hidden">${say("deleted.actions")}</span></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#renderRow(row, speech))}
        </tbody>
      </table>
      <div class="more">
        <span class="muted">${total}</span>
        ${next ? html`<button type="button" class="button" @click=${this.#more}>${say("deleted.more")}</button>` : nothing}
      </div>`;
  }

  #renderRow(row: ApplicationSummary, { say, time }: Speech) {
    const { candidate, project, status, deletedAt, externalId } = row;
    const button = (action: "restore" | "purge") =>
      html`<button
        type="button"
        class="button ${action === "purge" ? "plain grave" : ""}"
        aria-label=${say(`deleted.${action}-name`, { name: candidate.name })}
        @click=${() => void this.#openDialog(action, row)}
      >
        ${say(`deleted.${action}`)}
      </button>`;
    return html`<tr data-id=${row.id}>
      <td>
        <span class="name">${candidate.name}</span
        >${externalId ? html`<span class="sub">${externalId}</span>` : nothing}
      </td>
      <td data-label=${say("deleted.project")}>${project.title}</td>
      <td data-label=${say("deleted.status")}>
        <span class="chip" data-tone=${statusTone({ status, deleted: false })}
          >${say(`status.${status}`)}</span
        >
      </td>
      <td data-label=${say("deleted.when")}>
        ${deletedAt ? time(deletedAt, this.timeZone) : nothing}
      </td>
      <td><div class="tools">${button("restore")} ${button("purge")}</div></td>
    </tr>`;
  }
}
