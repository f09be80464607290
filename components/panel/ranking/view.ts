import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { DISAGREEMENT } from "../../../worker/features/panel/rules/ranking.ts";
import type { PanelDetail } from "../../../worker/features/panel/schemas/panels.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { messageList, messageTools } from "../../dialog/receipt.ts";
import { formStyles } from "../../forms/parts/styles.ts";
import { actionIcons } from "../../lib/action-icons.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { PanelActs } from "./acts.ts";
import { bar, type Arrangement } from "./bar.ts";
import { candidateList } from "./candidates.ts";
import { changeList } from "./changes.ts";
import { Choosing, type SessionOf } from "./choosing.ts";
import { extending } from "./extend.ts";
import { head } from "./head.ts";
import { PanelLoading } from "./loading.ts";
import { arranged } from "./order.ts";
import { PanelOutbox } from "./outbox.ts";
import { reviewerList } from "./reviewers.ts";
import { rowStyles } from "./row-styles.ts";
import { rankingStyles } from "./styles.ts";

/** The content of {@link PanelRanking}. */
export class PanelRankingView extends LitElement {
  static override styles = [tokens, formStyles, rankingStyles, rowStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() panel = "";
  @property() project = "";
  @property() application = "";
  @property({ attribute: false }) session!: SessionOf;

  @state() private arrangement: Arrangement = { by: "candidates", sort: "place", filter: "all" };

  readonly #outbox = new PanelOutbox(this);
  readonly #loading = new PanelLoading(this, (now, before) => this.#tell(now, before));
  readonly #acts = new PanelActs(this, this.#loading, this.#outbox);
  readonly #choosing = new Choosing(this);

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("project") || changed.has("application")) this.#loading.forget();
    if (!["client", "panel", "project", "application"].some((name) => changed.has(name))) return;
    this.#acts.forget();
    this.#choosing.forget();
    this.reload();
  }

  /** Asks again, for example after candidates have been sent to a panel. */
  reload(): void {
    void this.#loading.load().then(this.#acts.invitation.prepare);
  }

  #tell({ submitted, reviewers }: PanelDetail, before: PanelDetail): void {
    if (submitted > before.submitted)
      this.#acts.say(this.speech.say("ranking.updated", { n: submitted, total: reviewers }));
  }

  readonly #choose = (panel: string): void => {
    this.#acts.forget();
    this.#choosing.forget();
    void this.#loading.choose(panel).then(this.#acts.invitation.prepare);
  };

  readonly #more = async (): Promise<void> => {
    try {
      await this.#loading.more();
      await this.updateComplete;
      this.#acts.say(this.speech.say("ranking.did-more", { n: this.#loading.panels.length }));
      this.renderRoot.querySelector<HTMLElement>("#panel")?.focus();
    } catch (error) {
      this.#acts.fail(error);
    }
  };

  /** Candidates have been moved, which the ranking tells. */
  readonly #acted = (): void => void this.#loading.again().catch(() => undefined);

  /** What was said of the message may no longer be so. */
  readonly #meddled = (): void => {
    this.#acts.say("");
    void this.#outbox.refresh().catch(() => undefined);
  };

  override render() {
    const { detail, settings, failed } = this.#loading;
    const { said, error } = this.#acts;
    const { say } = this.speech;
    return html`${
        failed
          ? this.#renderFailure()
          : detail === undefined || !settings
            ? html`<div class="bones" role="status" aria-label=${say("ranking.loading")}>
                <i></i><i></i><i></i><i></i>
              </div>`
            : detail
              ? this.#renderPanel(detail, settings)
              : html`<div class="empty">
                  ${actionIcons["send-to-panel"]}<strong>${say("ranking.empty")}</strong>
                  <span class="muted">${say("ranking.empty-more")}</span>
                </div>`
      }
      <div class="news">
        ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
        <p class=${said ? "said" : "visually-hidden"} role="status">${said}</p>
      </div>`;
  }

  #renderFailure() {
    const { say } = this.speech;
    return html`<div class="empty" role="alert">
      <p>${say("ranking.failed")}</p>
      <button type="button" class="button" @click=${() => this.reload()}>${say("ui.retry")}</button>
    </div>`;
  }

  #renderPanel(detail: PanelDetail, settings: Settings) {
    const { speech, arrangement } = this;
    const { say } = speech;
    const loading = this.#loading;
    const own = detail.ranking.filter(({ application }) => application === loading.only);
    return html`${head(detail, { speech, loading, choose: this.#choose, more: () => void this.#more() })}
      ${detail.blind ? html`<p class="notice">${say(detail.nameless ? "ranking.nameless" : "ranking.blind")}</p>` : nothing}
      ${
        loading.only
          ? candidateList(own, detail, speech, true)
          : html`${bar({
              speech,
              arrangement,
              set: (change) => (this.arrangement = { ...arrangement, ...change }),
              export: () => void this.#acts.export(),
            })}
            ${arrangement.by === "candidates" ? this.#renderCandidates(detail) : this.#renderReviewers(detail, settings)}`
      }
      <p class="muted plain">
        ${say("ranking.plain")} ${say("ranking.dots-rule")}
        ${say("ranking.counts-rule", { n: DISAGREEMENT })}
      </p>`;
  }

  #renderCandidates(detail: PanelDetail) {
    const { speech, arrangement, session } = this;
    const { ranking, language } = detail;
    const shown = arranged(ranking, arrangement.sort, arrangement.filter, language);
    const choosing = this.#loading.mayAct ? this.#choosing : null;
    return html`<div @candidate-action=${this.#acted} @candidate-action-undo=${this.#acted}>
      ${choosing?.bar(shown, ranking, speech, session) ?? nothing}
      ${
        shown.length
          ? candidateList(shown, detail, speech, false, choosing)
          : html`<p class="empty">${speech.say("ranking.none")}</p>`
      }
    </div>`;
  }

  #renderReviewers(detail: PanelDetail, settings: Settings) {
    const { speech, client } = this;
    const acts = this.#acts;
    const { readOnly } = this.#loading;
    const { timeZone } = settings.organisation;
    const { asking, ask } = acts;
    const { messages } = this.#outbox;
    return html`${reviewerList(detail, {
      client,
      speech,
      settings,
      readOnly,
      mail: acts.mail,
      asking,
      ask,
      revoke: (reviewer) => void acts.act(reviewer, "revocations"),
    })}
    ${
      messages.length
        ? html`<section class="outbox" @message-change=${this.#meddled}>
            <h4>${speech.say("receipt.messages")}</h4>
            ${messageList(messages, speech, timeZone, messageTools(client, speech, settings))}
          </section>`
        : nothing
    }
    ${readOnly ? nothing : extending(detail, acts, { client, speech, settings })}
    ${changeList(detail, timeZone, speech)}`;
  }
}
