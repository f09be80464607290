import { html, nothing, type PropertyValues } from "lit";
import { query, state } from "lit/decorators.js";
import { isComplete, type Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import { ApiProblem, NetworkFailure } from "../../lib/api.ts";
import { define } from "../../lib/define.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { answerStyles } from "./answer-styles.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { Drafts, type Refusal, refusalOf } from "./drafts.ts";
import { check, done, leaving } from "./ending.ts";
import { type Inside, PanelEntry } from "./entry.ts";
import { PanelSubmittedEvent } from "./event.ts";
import { PanelFile } from "./files.ts";
import { CodeNeeded, LinkNeeded, isElsewhere, isOfNobody } from "./reviewer.ts";
import { reworded } from "./reworded.ts";
import { scaleStyles } from "./scale-styles.ts";
import { paperHead, sheet } from "./sheet.ts";
import { buttonStyles, pageStyles } from "./page-styles.ts";

define("vidare-panel-file", PanelFile);

/** The course of a review once inside: candidates one at a time, looking through, thanks. */
export class PanelReviewView extends PanelEntry {
  static override styles = [tokens, buttonStyles, pageStyles, scaleStyles, answerStyles];

  @state() private review?: PanelReviewWire;
  @state() private at = 0;
  /** Nothing more can be saved; what was typed stays. */
  @state() private closed?: Refusal;
  /** By what the reviewer comes in again. */
  @state() private needed?: CodeNeeded | LinkNeeded | undefined;
  @state() private submitting = false;
  @state() private problem?: Key;
  /** Between tabs: the id of a guest who is done on this computer. */
  #tabs?: BroadcastChannel | undefined;
  @query("h2[tabindex]") private heading?: HTMLElement;

  /** In which language the API was last asked for the review. */
  #language = "";
  readonly #drafts = new Drafts({
    save: async (application, rating) => {
      const own = await this.reviewer.rate(application, rating);
      this.needed = undefined;
      return own;
    },
    changed: () => this.requestUpdate(),
    closed: (why) => (this.closed = why),
    needed: (what) => this.#askFor(what),
    failed: (error) => this.report(error),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", this.#catchUp);
    window.addEventListener("focus", this.#look);
    document.addEventListener("visibilitychange", this.#look);
    window.addEventListener("beforeunload", this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("online", this.#catchUp);
    window.removeEventListener("focus", this.#look);
    document.removeEventListener("visibilitychange", this.#look);
    window.removeEventListener("beforeunload", this.#ask);
    this.#tabs?.close();
    void this.#drafts.flush();
  }

  override firstUpdated(): void {
    super.firstUpdated();
    if (this.guest === null) return;
    this.#tabs = new BroadcastChannel("vidare-panel");
    this.#tabs.onmessage = ({ data }) => {
      if (data === this.door?.guest) void this.#drafts.flush().then(this.#forget);
    };
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) return;
    if (changed.has("client")) this.reviewer.client = this.client;
    if (changed.has("speech")) this.#catchUp();
  }

  /** Saves first, so that what is read then is what was written here. */
  readonly #catchUp = (): void => void this.#drafts.flush().then(() => this.#reword());

  /** The link may have been opened again beside this page. */
  readonly #look = (): void => {
    if (this.needed instanceof LinkNeeded && !document.hidden) this.#catchUp();
  };

  /** What the API says in words is asked for again in the language that is spoken now. */
  async #reword(): Promise<void> {
    const { locale } = this.client;
    const again = this.needed instanceof LinkNeeded;
    if (!this.review || (this.#language === locale && !again)) return;
    try {
      const fresh = await this.reviewer.review();
      if (again) this.needed = undefined;
      if (locale !== this.client.locale) return;
      this.review = reworded(this.review, fresh);
      this.#drafts.take(fresh.candidates);
      this.#language = locale;
    } catch (error) {
      this.#stopped(error);
    }
  }

  readonly #ask = (event: Event): void => {
    if (this.#drafts.unsaved && !this.closed) event.preventDefault();
  };

  #askFor(what: CodeNeeded | LinkNeeded): void {
    if (what instanceof CodeNeeded) this.door = what.door;
    this.needed = what;
  }

  /** The reviewer has confirmed again: what waited is saved. */
  readonly #returned = (): void => {
    this.needed = undefined;
    this.#catchUp();
    this.#focusHeading();
  };

  async #read(): Promise<PanelReviewWire> {
    this.#language = this.client.locale;
    const review = await this.reviewer.review();
    this.review = review;
    this.#drafts.take(review.candidates);
    return review;
  }

  protected override async open(): Promise<void> {
    const review = await this.#read();
    const next = review.candidates.findIndex(
      ({ id }) => !isComplete(this.#drafts.of(id), review.options),
    );
    this.at = Math.max(0, next);
    if (review.over && !review.submitted) this.closed = "panel_over";
    this.#show(review.submitted ? "done" : "review");
    // Where the language was changed while one waited.
    void this.#reword();
  }

  #show(stage: Inside): void {
    this.stage = stage;
    this.problem = undefined;
    this.#focusHeading();
  }

  #focusHeading(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  readonly #go = (at: number): void => {
    this.at = at;
    this.#show("review");
  };

  readonly #back = (): void => this.#go(this.at);

  readonly #change = (id: string, change: Partial<Rating>): void => this.#drafts.change(id, change);

  readonly #check = (): void => {
    void this.#drafts.flush();
    this.#show("check");
  };

  readonly #submit = async (): Promise<void> => {
    if (this.submitting) return;
    this.submitting = true;
    this.problem = undefined;
    try {
      await this.#drafts.flush();
      if (!this.#drafts.unsaved) {
        await this.reviewer.submit();
        this.dispatchEvent(new PanelSubmittedEvent());
        await this.open();
      } else if (!this.closed) this.problem = "review.submit-unsaved";
    } catch (error) {
      if (isElsewhere(error) || isOfNobody(error)) await this.#read().catch(() => undefined);
      const refused = error instanceof ApiProblem && error.problem.status === 422;
      if (!this.#stopped(error))
        this.problem = isElsewhere(error)
          ? "review.submit-elsewhere"
          : isOfNobody(error)
            ? "review.none"
            : refused
              ? "review.submit-refused"
              : "review.submit-unsaved";
      this.report(error);
    } finally {
      this.submitting = false;
    }
  };

  /** What can be saved is saved first; then neither page nor browser knows who was here. */
  readonly #leave = async (): Promise<void> => {
    this.problem = undefined;
    try {
      await this.#drafts.flush();
      if (this.#drafts.pending && !this.closed && !this.needed) throw new NetworkFailure("unsaved");
      const { guest } = this.door!;
      await this.reviewer.leave(guest);
      this.#tabs?.postMessage(guest);
      this.#forget();
    } catch (error) {
      this.problem = "review.leave-failed";
      this.report(error);
    }
  };

  readonly #forget = (): void => {
    this.#drafts.forget();
    this.review = this.needed = undefined;
    this.stage = "left";
    this.#focusHeading();
  };

  /** Is it over, or only for who has confirmed again? */
  #stopped(error: unknown): boolean {
    const why = refusalOf(error);
    if (why) this.closed = why;
    return Boolean(why) || this.#barred(error);
  }

  readonly #barred = (error: unknown): boolean => {
    const bars = error instanceof CodeNeeded || error instanceof LinkNeeded;
    if (bars) this.#askFor(error);
    return bars;
  };

  protected override renderInside(stage: Inside) {
    const { speech, reviewer, at, closed, submitting, problem } = this;
    const review = this.review!;
    const drafts = this.#drafts;
    const shared = { review, drafts, go: this.#go };
    const locked = Boolean(closed);
    const whole = {
      ...shared,
      locked,
      submitting,
      problem,
      back: this.#back,
      submit: this.#submit,
    };
    const single = {
      ...shared,
      reviewer,
      stopped: this.#barred,
      at,
      closed,
      check: this.#check,
      change: this.#change,
    };
    const stages = {
      review: () => html`${oneAtATime(single, speech)} ${sheet(review, drafts, speech)}`,
      check: () => check(whole, speech),
      done: () => done(review, drafts, speech),
    };
    return html`${paperHead(review, speech)} ${this.#renderNotice(stage)} ${stages[stage]()}
    ${this.guest === null ? nothing : leaving(speech, stage === "check" ? undefined : problem, this.#leave)}`;
  }

  #renderNotice(stage: Inside) {
    const { speech, closed, needed } = this;
    const { say } = speech;
    if (closed && stage !== "done")
      return html`<p class="notice" role="alert">
        ${say(`review.why-${closed}`)} ${this.#drafts.unsaved ? say("review.kept") : nothing}
      </p>`;
    if (needed instanceof LinkNeeded)
      return html`<p class="notice" role="alert">${say("review.link-needed")}</p>`;
    if (needed)
      return html`<vidare-panel-door
        again
        .door=${this.door}
        .speech=${speech}
        .reviewer=${this.reviewer}
        @entered=${this.#returned}
      ></vidare-panel-door>`;
    const { reopened, timeZone } = this.review!;
    return reopened && stage !== "done"
      ? html`<p class="notice">
          ${say("review.reopened", { name: reopened.by, when: speech.time(reopened.at, timeZone) })}
        </p>`
      : nothing;
  }
}
