import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { DISAGREEMENT } from "../../worker/domain/ranking.ts";
import type { PanelDetail, PanelReviewerWire, PanelSummary } from "../../worker/http/panel-wire.ts";
import type { Page, Settings } from "../../worker/http/wire.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { type ReviewerRow, emptyReviewer, reviewersInput } from "../forms/parts/reviewers.ts";
import { actionIcons } from "../lib/action-icons.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { candidateList } from "./candidates.ts";
import { extending } from "./extend.ts";
import { arranged, type Filter, FILTERS, type Sort, SORTS } from "./order.ts";
import { type ReviewerAct, reviewerList } from "./reviewers.ts";
import { rankingStyles } from "./styles.ts";

/** Milliseconds between two looks while somebody has not answered. */
const PACE = 10_000;

const DID = {
  reminders: "ranking.did-remind",
  revocations: "ranking.did-revoke",
  reopenings: "ranking.did-reopen",
} as const;

/** The content of {@link PanelRanking}. */
export class PanelRankingView extends LitElement {
  static override styles = [tokens, formStyles, rankingStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() panel = "";
  @property() project = "";

  @state() private panels: PanelSummary[] = [];
  @state() private chosen = "";
  @state() private detail?: PanelDetail | null;
  @state() private settings?: Settings;
  @state() private failed = false;
  /** Until it is known that the session may do more. */
  @state() private readOnly = true;
  @state() private by: "candidates" | "reviewers" = "candidates";
  @state() private sort: Sort = "place";
  @state() private filter: Filter = "all";
  @state() private asking = "";
  @state() private said = "";
  @state() private error = "";
  @state() private rows: readonly ReviewerRow[] = [];
  @state() private errors: Record<string, string> = {};

  #asked = 0;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => void this.#look(), PACE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override updated(changed: PropertyValues): void {
    if (["client", "panel", "project"].some((name) => changed.has(name))) this.reload();
  }

  /** Asks again, for example after candidates have been sent to a panel. */
  reload(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const { client, speech } = this;
    this.failed = false;
    this.rows = [emptyReviewer(speech.locale)];
    try {
      const settings = await client.settings();
      const query = this.project ? `?project=${encodeURIComponent(this.project)}` : "";
      const panels = this.panel
        ? []
        : (await client.get<Page<PanelSummary>>(`/v1/panels${query}`)).data;
      const known = panels.find(({ id }) => id === this.chosen) ?? panels[0];
      const id = this.panel || known?.id || "";
      const detail = id ? await this.#fetch(id) : null;
      if (asked !== this.#asked) return;
      Object.assign(this, { settings, panels, detail, chosen: id });
      this.readOnly = !(await this.#mayAct(detail));
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  #fetch(id: string): Promise<PanelDetail> {
    return this.client.get(`/v1/panels/${encodeURIComponent(id)}`);
  }

  /** Whoever may send candidates to a panel may also look after it. */
  async #mayAct(detail: PanelDetail | null): Promise<boolean> {
    const [first] = detail?.ranking ?? [];
    if (!first) return false;
    try {
      const { actions } = await this.client.application(first.application);
      const own = actions.find(({ id }) => id === "send-to-panel");
      return Boolean(own && own.reason !== "missing_scope");
    } catch {
      return false;
    }
  }

  /** How it stands by now. A look that fails is followed by the next one. */
  async #look(): Promise<void> {
    const { detail } = this;
    const waits = detail?.reviewerList.some(
      (each) => each.state !== "submitted" && each.state !== "revoked",
    );
    if (!detail || !waits || document.hidden) return;
    const asked = this.#asked;
    const now = await this.#fetch(detail.id).catch(() => null);
    if (!now || asked !== this.#asked || JSON.stringify(now) === JSON.stringify(detail)) return;
    if (now.submitted > detail.submitted) this.said = this.speech.say("ranking.updated");
    this.detail = now;
  }

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
    this.said = this.asking = "";
    this.reload();
  };

  async #try(run: (panel: string) => Promise<unknown>, said: string): Promise<boolean> {
    const { detail } = this;
    if (!detail) return false;
    this.error = "";
    this.errors = {};
    try {
      await run(`/v1/panels/${encodeURIComponent(detail.id)}`);
      this.detail = await this.#fetch(detail.id);
      this.said = said;
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #fail(error: unknown): void {
    const problem = error instanceof ApiProblem ? error.problem : null;
    for (const { path, message } of problem?.errors ?? []) this.errors[path.join(".")] ??= message;
    this.error = problem?.detail || this.speech.say("ranking.act-failed");
    this.dispatchEvent(errorEvent(error));
  }

  readonly #act = async (reviewer: PanelReviewerWire, act: ReviewerAct): Promise<void> => {
    const { id, name } = reviewer;
    const done = await this.#try(
      (panel) => this.client.post(`${panel}/reviewers/${id}/${act}`, {}),
      this.speech.say(DID[act], { name }),
    );
    this.asking = "";
    if (!done) return;
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    (row?.querySelector<HTMLElement>(".tools button, summary") ?? row)?.focus();
  };

  readonly #ask = (reviewer: string): void => {
    const before = this.asking;
    this.asking = reviewer;
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>(
          `[data-id="${CSS.escape(reviewer || before)}"] [data-do="${reviewer ? "keep" : "revoke"}"]`,
        )
        ?.focus(),
    );
  };

  readonly #add = async (): Promise<void> => {
    const reviewers = reviewersInput(this.rows);
    const done = await this.#try(
      (panel) => this.client.post(`${panel}/reviewers`, { reviewers }),
      this.speech.say("ranking.did-add"),
    );
    if (done) this.rows = [emptyReviewer(this.speech.locale)];
  };

  readonly #postpone = (deadline: string): void =>
    void this.#try(
      (panel) => this.client.post(panel, { deadline }, {}, "PUT"),
      this.speech.say("ranking.did-deadline", { date: this.#day(deadline) }),
    );

  readonly #export = async (): Promise<void> => {
    try {
      const path = `/v1/panels/${encodeURIComponent(this.detail!.id)}/ranking.csv`;
      const url = URL.createObjectURL(await this.client.file(path));
      const link = document.createElement("a");
      Object.assign(link, { href: url, download: this.speech.say("ranking.file") });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    } catch (error) {
      this.#fail(error);
    }
  };

  #day(date: string): string {
    return this.speech.time(`${date}T12:00:00Z`, "UTC", { dateStyle: "long" });
  }

  override render() {
    const { say } = this.speech;
    return html`${this.failed ? this.#renderFailure() : this.#renderPanel()}
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <p class=${this.said ? "said" : "visually-hidden"} role="status">${this.said}</p>
      ${this.detail ? html`<p class="muted plain">${say("ranking.plain")} ${say("ranking.counts-rule", { n: DISAGREEMENT })}</p>` : nothing}`;
  }

  #renderFailure() {
    const { say } = this.speech;
    return html`<div class="empty" role="alert">
      <p>${say("ranking.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderPanel() {
    const { detail, settings, speech, by } = this;
    const { say } = speech;
    if (detail === undefined || !settings)
      return html`<div class="bones" role="status" aria-label=${say("ranking.loading")}>
        <i></i><i></i><i></i><i></i>
      </div>`;
    if (!detail)
      return html`<div class="empty">
        ${actionIcons["send-to-panel"]}<strong>${say("ranking.empty")}</strong>
        <span class="muted">${say("ranking.empty-more")}</span>
      </div>`;
    const shown = arranged(detail.ranking, this.sort, this.filter, speech.locale);
    return html`${this.#renderHead(detail)} ${this.#renderTools()}
    ${
      by === "reviewers"
        ? reviewerList(detail, {
            speech,
            timeZone: settings.organisation.timeZone,
            readOnly: this.readOnly,
            asking: this.asking,
            ask: this.#ask,
            act: (reviewer, act) => void this.#act(reviewer, act),
          })
        : shown.length
          ? candidateList(shown, detail, speech)
          : html`<p class="empty">${say("ranking.none")}</p>`
    }
    ${
      by === "reviewers" && !this.readOnly
        ? extending({
            speech,
            rows: this.rows,
            errors: this.errors,
            deadline: detail.deadline,
            set: (rows) => (this.rows = rows),
            add: () => void this.#add(),
            postpone: this.#postpone,
          })
        : nothing
    }`;
  }

  #renderHead({ project, deadline, over, submitted, reviewers }: PanelDetail) {
    const { say, time } = this.speech;
    const option = ({ id, project: own, createdAt }: PanelSummary) =>
      html`<option value=${id} ?selected=${id === this.chosen}>
        ${say("ranking.option", { project: own.title, from: time(createdAt, undefined, { day: "numeric", month: "long" }) })}
      </option>`;
    return html`<div class="head">
      ${
        this.panels.length > 1
          ? html`<div class="field grow" part="field">
              <label for="panel">${say("ranking.choose")}</label>
              <select id="panel" @change=${this.#choose}>
                ${this.panels.map(option)}
              </select>
            </div>`
          : html`<h3 dir="auto">${project.title}</h3>`
      }
      <p>
        <strong>${say("ranking.progress", { n: submitted, total: reviewers })}</strong>
        <span class="muted"
          >${say(over ? "ranking.over" : "ranking.until", { date: this.#day(deadline) })}</span
        >
      </p>
    </div>`;
  }

  #renderTools() {
    const { say } = this.speech;
    const view = (by: typeof this.by) =>
      html`<button type="button" aria-pressed=${this.by === by} @click=${() => (this.by = by)}>
        ${say(`ranking.${by}`)}
      </button>`;
    const select = <T extends string>(
      name: "sort" | "filter",
      values: readonly T[],
      chosen: T,
      choose: (value: T) => void,
    ) =>
      html`<div class="field" part="field">
        <label for=${name}>${say(`ranking.${name}`)}</label>
        <select
          id=${name}
          @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
        >
          ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${say(`ranking.${name}-${value}` as "ranking.sort-n")}</option>`)}
        </select>
      </div>`;
    return html`<div class="bar">
      <div class="switch" role="group" aria-label=${say("ranking.view")}>
        ${view("candidates")}${view("reviewers")}
      </div>
      ${
        this.by === "candidates"
          ? html`${select("sort", SORTS, this.sort, (sort) => (this.sort = sort))}
            ${select("filter", FILTERS, this.filter, (filter) => (this.filter = filter))}`
          : nothing
      }
      <div class="out">
        <button type="button" class="button" @click=${this.#export}>
          ${say("ranking.export")}
        </button>
        <button type="button" class="button" @click=${() => print()}>
          ${say("ranking.print")}
        </button>
      </div>
    </div>`;
  }
}
