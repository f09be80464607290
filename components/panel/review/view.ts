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
import { Barred, isElsewhere, isOfNobody } from "./reviewer.ts";
import { reworded } from "./reworded.ts";
import { scaleStyles } from "./scale-styles.ts";
import { paperHead, sheet } from "./sheet.ts";
import { buttonStyles, pageStyles } from "./page-styles.ts";

define("vidare-panel-file", PanelFile);

const HEARD = ["online", "focus", "visibilitychange", "beforeunload"];

/** The course of a review once inside: candidates one at a time, looking through, thanks. */
export class PanelReviewView extends PanelEntry {
  static override styles = [tokens, buttonStyles, pageStyles, scaleStyles, answerStyles];

  @state() private review?: PanelReviewWire;
  @state() private at = 0;
  /** Nothing more can be saved; what was typed stays. */
  @state() private closed?: Refusal;
  /** By what the reviewer comes in again. */
  @state() private needed?: Barred | undefined;
  @state() private submitting = false;
  @state() private problem?: Key;
  /** Between tabs: the id of a guest who is done on this computer. */
  #tabs!: BroadcastChannel;
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
    for (const type of HEARD) window.addEventListener(type, this);
    this.#tabs = new BroadcastChannel("vidare-panel");
    this.#tabs.addEventListener("message", ({ data }) => {
      if (data !== this.door?.guest) return;
      this.reviewer.left = true;
      void this.#drafts.flush().then(this.#forget);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of HEARD) window.removeEventListener(type, this);
    this.#tabs.close();
    void this.#drafts.flush();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) return;
    if (changed.has("client")) this.reviewer.client = this.client;
    if (changed.has("speech")) this.#catchUp();
  }

  /** Saves first, so that what is read then is what was written here. */
  readonly #catchUp = (): void => void this.#drafts.flush().then(() => this.#reword());

  handleEvent(event: Event): void {
    const { hidden } = document;
    const { type } = event;
    if (type === "beforeunload") {
      if (this.#drafts.unsaved && !this.closed) event.preventDefault();
      // The link may have been opened again beside this page.
    } else if (type === "online" || (!hidden && this.needed?.door === null)) this.#catchUp();
    // It may not come back: what was written last does not wait.
    else if (hidden && !this.needed) void this.#drafts.flush();
  }

  /** What the API says in words is asked for again in the language that is spoken now. */
  async #reword(): Promise<void> {
    const { locale } = this.client;
    const again = this.needed?.door === null;
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

  #askFor(what: Barred): void {
    this.door = what.door ?? this.door;
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
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of a channel, not a window
      this.#tabs.postMessage(guest);
      this.#forget();
    } catch (error) {
      this.problem = "review.leave-failed";
      this.report(error);
    }
  };

  readonly #forget = (): void => {
    this.#drafts.forget();
    this.review = undefined;
    this.stage = "left";
    this.#focusHeading();
  };

  /** Is it over, or only for who has confirmed again? */
  readonly #stopped = (error: unknown): boolean => {
    const why = refusalOf(error);
    if (why) this.closed = why;
    else if (error instanceof Barred) this.#askFor(error);
    else return false;
    return true;
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
      stopped: this.#stopped,
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
    if (needed?.door === null)
      return html`<p class="notice" role="alert">
        ${say("review.forgotten")}. ${say("review.kept")}
      </p>`;
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
