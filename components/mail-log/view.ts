import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { ProjectWire } from "../../worker/features/projects/schemas/projects.ts";
import type { LoggedMessage } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { actionIcons } from "../lib/action-icons.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { LiveMessages } from "../lib/controllers.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import { everyPage } from "../lib/every-page.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { ApplicationShowEvent } from "../lib/show-application.ts";
import { type Asked, filters, NOTHING_ASKED } from "./filters.ts";
import { row } from "./row.ts";
import { listStyles } from "../lib/list-styles.ts";
import { logStyles } from "./styles.ts";

const PAGE = 25;

/** What the list depends on. */
const ASKED = ["client", "application", "operation", "candidate", "asked"];

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
  @state() private asked: Asked = NOTHING_ASKED;
  @state() private projects: ProjectWire[] = [];
  /** What is wrong with the search, in words. */
  @state() private wrong = "";
  @state() private shown?: LoggedMessage;
  @state() private announcement = "";

  #requests = 0;
  readonly #live = new LiveMessages(
    this,
    () => this.rows ?? [],
    () => this.#refresh(),
  );

  override willUpdate(changed: PropertyValues): void {
    if (!ASKED.some((name) => changed.has(name))) return;
    this.rows = undefined;
    this.wrong = "";
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("client")) void this.#fetchProjects();
    if (ASKED.some((name) => changed.has(name))) this.reload();
  }

  /** Asks again, for example after the page has sent something. */
  reload(): void {
    void this.#load(null);
  }

  #fetch(cursor: string | null): Promise<Page<LoggedMessage>> {
    const { application, operation, candidate, asked } = this;
    const query = new URLSearchParams({ limit: String(PAGE) });
    const all = { application, operation, candidate, ...asked, cursor };
    for (const [name, value] of Object.entries(all)) if (value) query.set(name, value);
    return this.client.get(`/v1/messages?${query}`);
  }

  async #load(cursor: string | null): Promise<void> {
    const request = ++this.#requests;
    this.failed = false;
    try {
      const [page, settings] = await Promise.all([this.#fetch(cursor), this.client.settings()]);
      if (request !== this.#requests) return;
      this.settings = settings;
      this.rows = cursor ? [...(this.rows ?? []), ...page.data] : page.data;
      this.next = page.next;
      this.#live.start();
      await this.updateComplete;
      if (cursor) this.#focusRow(page.data[0]?.id);
      else this.#tell();
    } catch (error) {
      if (request !== this.#requests) return;
      if (this.#refuse(error)) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  /** What too many have in common is said where it was typed, and nobody is shown. */
  #refuse(error: unknown): boolean {
    const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
    const found = errors?.find(({ path }) => path.includes("q"));
    if (!found) return false;
    this.wrong = found.message;
    this.rows = [];
    this.next = null;
    return true;
  }

  /** Projects to choose among. The log stands without them. */
  async #fetchProjects(): Promise<void> {
    this.projects = await everyPage<ProjectWire>(this.client, "/v1/projects").catch(
      () => this.projects,
    );
  }

  /** How the newest fare by now; what has been added since comes on top. */
  async #refresh(): Promise<void> {
    const request = this.#requests;
    const { data } = await this.#fetch(null);
    if (request !== this.#requests) return;
    const fresh = new Set(data.map(({ id }) => id));
    this.rows = [...data, ...(this.rows ?? []).filter(({ id }) => !fresh.has(id))];
  }

  get #filtered(): boolean {
    return Object.values(this.asked).some(Boolean);
  }

  #tell(): void {
    const { say } = this.speech;
    if (this.#filtered) this.announcement = this.rows?.length ? this.#total() : say("log.none");
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

  readonly #ask = (change: Partial<Asked>): void => {
    this.asked = { ...this.asked, ...change };
  };

  readonly #clear = (): void => {
    this.asked = NOTHING_ASKED;
    this.renderRoot.querySelector<HTMLElement>("#only-q")?.focus();
  };

  readonly #show = ({ application }: LoggedMessage): void => {
    this.dispatchEvent(new ApplicationShowEvent(application));
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
    const { asked, projects, wrong: error } = this;
    return html`${filters({ speech, asked, settings, projects, error, ask: this.#ask })}
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
          ${rows.map((message) =>
            row(message, speech, timeZone, {
              open: () => void this.#open(message),
              show: () => this.#show(message),
            }),
          )}
        </tbody>
      </table>
      <div class="more">
        <span class="muted">${this.#total()}</span>
        ${next ? html`<button type="button" class="button" @click=${this.#more}>${say("log.more")}</button>` : nothing}
      </div>`;
  }

  #renderEmpty({ say }: Speech) {
    const filtered = this.#filtered;
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
