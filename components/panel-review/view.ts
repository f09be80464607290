import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { isComplete } from "../../worker/domain/panel.ts";
import type { PanelDoor, PanelReviewWire } from "../../worker/http/panel-wire.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { define } from "../lib/define.ts";
import { errorEvent } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { candidateText } from "./candidate.ts";
import { PanelDoorStep } from "./door.ts";
import { PanelSubmittedEvent } from "./event.ts";
import { Drafts, type Refusal, refusalOf } from "./drafts.ts";
import { PanelFile } from "./files.ts";
import { CodeNeeded, isElsewhere, Reviewer } from "./reviewer.ts";
import { scale } from "./scale.ts";
import { reviewStyles } from "./styles.ts";
import { summary } from "./summary.ts";

define("vidare-panel-door", PanelDoorStep);
define("vidare-panel-file", PanelFile);

type Stage = "loading" | "failed" | "gone" | "door" | "review" | "check" | "done";

/** The course of a review: door, candidates one at a time, looking through, thanks. */
export class PanelReviewView extends LitElement {
  static override styles = [tokens, reviewStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() link = "";
  @property() panel = "";

  @state() private stage: Stage = "loading";
  @state() private door?: PanelDoor;
  @state() private review?: PanelReviewWire;
  @state() private at = 0;
  /** Nothing more can be saved; what was typed stays. */
  @state() private closed?: Refusal;
  @state() private codeNeeded = false;
  @state() private submitting = false;
  @state() private problem?: Key;
  @state() private requestId = "";
  @query("h2") private heading?: HTMLElement;

  #reviewer!: Reviewer;
  readonly #drafts = new Drafts({
    save: (application, rating) => this.#reviewer.rate(application, rating),
    changed: () => this.requestUpdate(),
    closed: (why) => (this.closed = why),
    codeNeeded: () => (this.codeNeeded = true),
    failed: (error) => this.#report(error),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", this.#saveAll);
    window.addEventListener("beforeunload", this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("online", this.#saveAll);
    window.removeEventListener("beforeunload", this.#ask);
    void this.#drafts.flush();
  }

  override firstUpdated(): void {
    this.#reviewer = new Reviewer(this.client, this.link, this.panel);
    void this.#begin();
  }

  readonly #saveAll = (): void => void this.#drafts.flush();

  readonly #ask = (event: Event): void => {
    if (this.#drafts.unsaved && !this.closed) event.preventDefault();
  };

  readonly #begin = (): Promise<void> =>
    this.#load(async () => {
      if (this.#reviewer.hasDoor) {
        this.door = await this.#reviewer.door();
        this.stage = "door";
      } else {
        await this.#reviewer.enter();
        await this.#open();
      }
    });

  readonly #entered = (): Promise<void> => this.#load(() => this.#open());

  /** The reviewer has confirmed again: what waited is saved. */
  readonly #returned = (): void => {
    this.codeNeeded = false;
    this.#saveAll();
  };

  async #load(work: () => Promise<void>): Promise<void> {
    this.stage = "loading";
    try {
      await work();
    } catch (error) {
      const known = error instanceof ApiProblem;
      this.stage = known && error.problem.status === 404 ? "gone" : "failed";
      this.requestId = known ? error.problem.requestId : "";
      this.#report(error);
    }
  }

  async #read(): Promise<PanelReviewWire> {
    const review = await this.#reviewer.review();
    this.review = review;
    this.#drafts.take(review.candidates);
    return review;
  }

  async #open(): Promise<void> {
    const review = await this.#read();
    const next = review.candidates.findIndex(
      ({ id }) => !isComplete(this.#drafts.of(id), review.options),
    );
    this.at = Math.max(0, next);
    if (review.over && !review.submitted) this.closed = "panel_over";
    this.#show(review.submitted ? "done" : "review");
  }

  #show(stage: Stage): void {
    this.stage = stage;
    this.problem = undefined;
    void this.updateComplete.then(() => this.heading?.focus());
  }

  readonly #go = (at: number): void => {
    this.at = at;
    this.#show("review");
  };

  readonly #check = (): void => {
    this.#saveAll();
    this.#show("check");
  };

  readonly #submit = async (): Promise<void> => {
    if (this.submitting) return;
    this.submitting = true;
    this.problem = undefined;
    try {
      if (await this.#drafts.flush()) {
        await this.#reviewer.submit();
        this.dispatchEvent(new PanelSubmittedEvent());
        await this.#open();
      } else if (!this.closed) this.problem = "review.submit-unsaved";
    } catch (error) {
      if (isElsewhere(error)) await this.#read().catch(() => {});
      this.#refused(error);
      this.#report(error);
    } finally {
      this.submitting = false;
    }
  };

  #refused(error: unknown): void {
    const why = refusalOf(error);
    if (why) this.closed = why;
    else if (error instanceof CodeNeeded) this.codeNeeded = true;
    else if (isElsewhere(error)) this.problem = "review.submit-elsewhere";
    else
      this.problem =
        error instanceof ApiProblem && error.problem.status === 422
          ? "review.submit-refused"
          : "review.submit-unsaved";
  }

  #report(error: unknown): void {
    if (!(error instanceof CodeNeeded)) this.dispatchEvent(errorEvent(error));
  }

  override render() {
    const { speech, stage, review, door } = this;
    const { say } = speech;
    if (stage === "loading") return html`<p role="status">${say("review.loading")}</p>`;
    if (stage === "gone" || stage === "failed") return this.#renderFailure(speech, stage);
    if (stage === "door")
      return html`<vidare-panel-door
        .door=${door}
        .speech=${speech}
        .reviewer=${this.#reviewer}
        @entered=${this.#entered}
      ></vidare-panel-door>`;
    return html`${this.#renderNotice(speech)}
      ${
        stage === "review"
          ? this.#renderReview(review!, speech)
          : stage === "check"
            ? this.#renderCheck(review!, speech)
            : this.#renderDone(review!, speech)
      }
      <section class="sheet">
        <h2>${review!.project}</h2>
        <p>${review!.reviewer}</p>
        ${stage === "review" ? summary(review!, this.#drafts, speech) : nothing}
      </section>`;
  }

  #renderFailure({ say }: Speech, stage: "gone" | "failed") {
    if (stage === "gone")
      return html`<div role="alert">
        <h2>${say("review.gone")}</h2>
        <p>${say("review.gone-more")}</p>
      </div>`;
    const id = this.requestId;
    return html`<div role="alert">
      <p>${say("review.failed")}</p>
      ${id ? html`<p class="muted">${say("review.reference", { id })}</p>` : nothing}
      <button type="button" class="button" @click=${this.#begin}>${say("review.retry")}</button>
    </div>`;
  }

  #renderNotice(speech: Speech) {
    const { say } = speech;
    if (this.closed && this.stage !== "done")
      return html`<p class="notice" role="alert">
        ${say(`review.why-${this.closed}`)} ${this.#drafts.unsaved ? say("review.kept") : nothing}
      </p>`;
    return this.codeNeeded
      ? html`<vidare-panel-door
          again
          .door=${this.door}
          .speech=${speech}
          .reviewer=${this.#reviewer}
          @entered=${this.#returned}
        ></vidare-panel-door>`
      : nothing;
  }

  /** "Klar", "Inte sparat", or nothing. */
  #mark(id: string, { say }: Speech): string {
    const draft = this.#drafts.of(id);
    if (draft.state === "offline" || draft.state === "refused") return say("review.mark-unsaved");
    return isComplete(draft, this.review!.options) ? say("review.mark-done") : "";
  }

  #renderReview(review: PanelReviewWire, speech: Speech) {
    const { say } = speech;
    const { candidates, options, anchors, timeZone } = review;
    const all = candidates.length;
    const shown = candidates[this.at];
    if (!shown) return html`<p>${say("review.none")}</p>`;
    const { id, name } = shown;
    const done = candidates.filter((each) => isComplete(this.#drafts.of(each.id), options)).length;
    const last = this.at === all - 1;
    const step = (key: "review.previous" | "review.next", by: number) =>
      html`<button type="button" class="button" @click=${() => this.#go(this.at + by)}>
        ${say(key)}
      </button>`;
    return html`<div class="layout">
      <nav aria-label=${say("review.candidates")}>
        <p class="progress">
          <progress max=${all} value=${done} aria-hidden="true"></progress>
          ${say("review.progress", { done, all })}
        </p>
        <label class="jump"
          ><span>${say("review.choose")}</span>
          <select
            .value=${String(this.at)}
            @change=${(event: Event) => this.#go(Number((event.target as HTMLSelectElement).value))}
          >
            ${candidates.map((each, at) => {
              const mark = this.#mark(each.id, speech);
              return html`<option value=${at} ?selected=${at === this.at}>
                ${at + 1}. ${each.name}${mark ? ` – ${mark}` : ""}
              </option>`;
            })}
          </select></label
        >
        <ol class="list">
          ${candidates.map((each, at) => {
            const mark = this.#mark(each.id, speech);
            return html`<li>
              <button
                type="button"
                aria-current=${at === this.at ? "true" : nothing}
                @click=${() => this.#go(at)}
              >
                <bdi>${each.name}</bdi>${mark ? html`<small>${mark}</small>` : nothing}
              </button>
            </li>`;
          })}
        </ol>
        <button type="button" class="button through" @click=${this.#check}>
          ${say("review.look-through")}
        </button>
      </nav>
      <article part="candidate" aria-labelledby="name">
        <p class="muted">${say("review.candidate", { n: this.at + 1, all })}</p>
        <h2 id="name" tabindex="-1" dir="auto">${name}</h2>
        <button type="button" class="button to-rating" @click=${this.#toRating}>
          ${say("review.to-rating")}
        </button>
        ${keyed(id, candidateText(shown, this.#reviewer, speech))}
      </article>
      <section class="rating" part="rating" aria-label=${say("review.rating")}>
        ${keyed(
          id,
          scale(
            {
              id,
              anchors,
              timeZone,
              draft: this.#drafts.of(id),
              commentRequired: options.commentRequired,
              locked: Boolean(this.closed),
              change: (change) => this.#drafts.change(id, change),
            },
            speech,
          ),
        )}
        <p class="buttons">
          ${this.at > 0 ? step("review.previous", -1) : nothing}
          ${
            last
              ? html`<button type="button" class="button primary" @click=${this.#check}>
                  ${say("review.look-through")}
                </button>`
              : step("review.next", 1)
          }
        </p>
      </section>
    </div>`;
  }

  readonly #toRating = (): void => {
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>("[name=rating]")];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  };

  #renderCheck(review: PanelReviewWire, speech: Speech) {
    const { say } = speech;
    const missing = review.candidates.filter(
      ({ id }) => !isComplete(this.#drafts.of(id), review.options),
    ).length;
    return html`<div class="narrow">
      <h2 tabindex="-1">${say("review.check")}</h2>
      <p>${missing ? speech.count("review.check-missing", missing) : say("review.check-all")}</p>
      ${summary(review, this.#drafts, speech, this.#go)}
      ${this.problem ? html`<p class="problem" role="alert">${say(this.problem)}</p>` : nothing}
      ${missing || this.closed ? nothing : html`<p>${say("review.submit-note")}</p>`}
      <p class="buttons">
        <button type="button" class="button" @click=${() => this.#go(this.at)}>
          ${say("review.back")}
        </button>
        ${
          missing || this.closed
            ? nothing
            : html`<button type="button" class="button primary" @click=${this.#submit}>
                ${say(this.submitting ? "review.submitting" : "review.submit")}
              </button>`
        }
      </p>
    </div>`;
  }

  #renderDone(review: PanelReviewWire, speech: Speech) {
    const { say } = speech;
    const { reviewer: name, asker, submittedAt, timeZone, options } = review;
    const shown = review.candidates.some(({ others }) => others);
    const hidden = options.reveal === "never" ? "review.others-never" : "review.others-later";
    return html`<div class="narrow">
      <h2 tabindex="-1"><bdi>${say("review.thanks", { name })}</bdi></h2>
      ${
        submittedAt
          ? html`<p>${say("review.thanks-when", { when: speech.time(submittedAt, timeZone) })}</p>`
          : nothing
      }
      <p>${say("review.thanks-next", { asker })}</p>
      ${shown ? nothing : html`<p class="muted">${say(hidden)}</p>`}
      <h2>${say("review.yours")}</h2>
      ${summary(review, this.#drafts, speech)}
      <p class="buttons">
        <button type="button" class="button" @click=${() => print()}>${say("review.print")}</button>
      </p>
    </div>`;
  }
}
