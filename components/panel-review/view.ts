import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { isComplete, type Rating } from "../../worker/domain/panel.ts";
import type { PanelDoor, PanelReviewWire } from "../../worker/http/panel-wire.ts";
import type { Locale } from "../../worker/domain/vocabulary.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { define } from "../lib/define.ts";
import { errorEvent } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { course } from "./course.ts";
import { PanelDoorStep } from "./door.ts";
import { check, done } from "./ending.ts";
import { PanelOpenedEvent, PanelSubmittedEvent } from "./event.ts";
import { type DeadEnd, failed, gone } from "./notices.ts";
import { Drafts, type Refusal, refusalOf } from "./drafts.ts";
import { PanelFile } from "./files.ts";
import { CodeNeeded, NO_LINK, Reviewer } from "./reviewer.ts";
import { reworded } from "./reworded.ts";
import { sheet } from "./sheet.ts";
import { courseStyles } from "./course-styles.ts";
import { scaleStyles } from "./scale-styles.ts";
import { sheetStyles } from "./sheet-styles.ts";
import { reviewStyles } from "./styles.ts";
import { summaryStyles } from "./summary-styles.ts";

define("vidare-panel-door", PanelDoorStep);
define("vidare-panel-file", PanelFile);

/** Where words will stand: nobody knows yet in which language. */
const BONES = html`<div class="bones" aria-busy="true"><i></i><i></i><i></i></div>`;

type Stage = "loading" | "failed" | "gone" | "door" | "review" | "check" | "done";

/** The course of a review: door, candidates one at a time, looking through, thanks. */
export class PanelReviewView extends LitElement {
  static override styles = [
    tokens,
    reviewStyles,
    courseStyles,
    scaleStyles,
    summaryStyles,
    sheetStyles,
  ];

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
  /** Something has been said, so that another language no longer is a flash. */
  #spoken = false;
  /** In which language the API was last asked for the review. */
  #language = "";
  readonly #drafts = new Drafts({
    save: (application, rating) => this.#reviewer.rate(application, rating),
    changed: () => this.requestUpdate(),
    closed: (why) => (this.closed = why),
    codeNeeded: () => (this.codeNeeded = true),
    failed: (error) => this.#report(error),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("online", this.#catchUp);
    window.addEventListener("beforeunload", this.#ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("online", this.#catchUp);
    window.removeEventListener("beforeunload", this.#ask);
    void this.#drafts.flush();
  }

  override firstUpdated(): void {
    this.#reviewer = new Reviewer(this.client, this.link, this.panel);
    void this.#begin();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) return;
    if (changed.has("client")) this.#reviewer.client = this.client;
    if (changed.has("speech")) this.#catchUp();
  }

  readonly #saveAll = (): void => void this.#drafts.flush();

  readonly #catchUp = (): void => {
    this.#saveAll();
    void this.#reword();
  };

  /** What the API says in words is asked for again in the language that is spoken now. */
  async #reword(): Promise<void> {
    const { locale } = this.client;
    if (!this.review || this.#language === locale) return;
    try {
      const fresh = await this.#reviewer.review();
      if (locale !== this.client.locale) return;
      this.review = reworded(this.review, fresh);
      this.#language = locale;
    } catch (error) {
      this.#stopped(error);
    }
  }

  readonly #ask = (event: Event): void => {
    if (this.#drafts.unsaved && !this.closed) event.preventDefault();
  };

  readonly #begin = (): Promise<void> =>
    this.#load(async () => {
      if (this.#reviewer.hasDoor) {
        this.door = await this.#reviewer.door();
        if (!this.#spoken) await this.#greet(this.door.language);
        this.stage = "door";
      } else {
        await this.#reviewer.enter();
        await this.#open();
      }
    });

  /** A page that changes the language for it is waited for. */
  async #greet(language: Locale): Promise<void> {
    this.dispatchEvent(new PanelOpenedEvent(language));
    await ((this.getRootNode() as ShadowRoot).host as LitElement).updateComplete;
  }

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

  async #open(): Promise<void> {
    this.#language = this.client.locale;
    const review = await this.#reviewer.review();
    this.review = review;
    this.#drafts.take(review.candidates);
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

  readonly #change = (id: string, change: Partial<Rating>): void => this.#drafts.change(id, change);

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
      const refused = error instanceof ApiProblem && error.problem.status === 422;
      if (!this.#stopped(error))
        this.problem = refused ? "review.submit-refused" : "review.submit-unsaved";
      this.#report(error);
    } finally {
      this.submitting = false;
    }
  };

  /** Is it over, or only for who has confirmed again? */
  #stopped(error: unknown): boolean {
    const why = refusalOf(error);
    if (why) this.closed = why;
    else if (error instanceof CodeNeeded) this.codeNeeded = true;
    else return false;
    return true;
  }

  get #deadEnd(): DeadEnd {
    if (!this.link) return "closed";
    return this.link === NO_LINK ? "forgotten" : "gone";
  }

  #report(error: unknown): void {
    if (!(error instanceof CodeNeeded)) this.dispatchEvent(errorEvent(error));
  }

  override render() {
    const { speech, stage, review, door } = this;
    const { say } = speech;
    const unspoken = !this.#spoken && this.client.locale !== speech.locale;
    if (unspoken || (stage === "loading" && !this.#spoken)) return BONES;
    if (stage === "loading") return html`<p role="status">${say("review.loading")}</p>`;
    this.#spoken = true;
    if (stage === "gone") return gone(speech, this.#deadEnd);
    if (stage === "failed") return failed(speech, this.requestId, () => void this.#begin());
    if (stage === "door")
      return html`<vidare-panel-door
        .door=${door}
        .speech=${speech}
        .reviewer=${this.#reviewer}
        @entered=${this.#entered}
      ></vidare-panel-door>`;
    return html`${this.#renderNotice(speech)} ${this.#renderStage(stage, review!, speech)}`;
  }

  #renderStage(stage: "review" | "check" | "done", review: PanelReviewWire, speech: Speech) {
    const drafts = this.#drafts;
    if (stage === "done") return done(review, drafts, speech);
    if (stage === "check")
      return check(
        {
          review,
          drafts,
          locked: Boolean(this.closed),
          submitting: this.submitting,
          problem: this.problem,
          go: this.#go,
          back: () => this.#go(this.at),
          submit: () => void this.#submit(),
        },
        speech,
      );
    return html`${course(
      {
        review,
        drafts,
        closed: this.closed,
        reviewer: this.#reviewer,
        at: this.at,
        go: this.#go,
        check: this.#check,
        change: this.#change,
      },
      speech,
    )}
    ${sheet(review, drafts, speech)}`;
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
}
