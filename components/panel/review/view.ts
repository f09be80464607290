import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { isComplete, type Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelDoor } from "../../../worker/features/panel/guests.ts";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import { GuestEntry } from "../../guests/entry.ts";
import { leaving } from "../../guests/notices.ts";
import { guestStyles } from "../../guests/styles.ts";
import { Barred } from "../../guests/visit.ts";
import { ApiProblem, NetworkFailure } from "../../lib/api.ts";
import { define } from "../../lib/define.ts";
import type { Key } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import { answerStyles } from "./answer-styles.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { Drafts, type Refusal, refusalOf } from "./drafts.ts";
import { PanelDoorStep } from "./door.ts";
import { check, done } from "./ending.ts";
import { PanelSubmittedEvent } from "./event.ts";
import { PanelFile } from "./files.ts";
import { isElsewhere, isOfNobody, Reviewer } from "./reviewer.ts";
import { reworded } from "./reworded.ts";
import { scaleStyles } from "./scale-styles.ts";
import { paperHead, sheet } from "./sheet.ts";
import { pageStyles } from "./page-styles.ts";

define("vidare-panel-door", PanelDoorStep);
define("vidare-panel-file", PanelFile);

type Inside = "review" | "check" | "done";

const HEARD = ["online", "focus", "visibilitychange", "beforeunload"];

/** The course of a review once inside: candidates one at a time, looking through, thanks. */
export class PanelReviewView extends GuestEntry<PanelDoor, Inside> {
  static override styles = [tokens, guestStyles, pageStyles, scaleStyles, answerStyles];

  @property() panel = "";

  @state() private review?: PanelReviewWire;
  @state() private at = 0;
  /** Nothing more can be saved; what was typed stays. */
  @state() private closed?: Refusal;
  /** By what the reviewer comes in again. */
  @state() private needed?: Barred | undefined;
  @state() private submitting = false;
  @state() private problem?: Key;

  protected readonly page = "review";
  protected readonly purpose = "panel";
  protected visit!: Reviewer;
  /** In which language the API was last asked for the review. */
  #language = "";
  readonly #drafts = new Drafts({
    save: async (application, rating) => {
      const own = await this.visit.rate(application, rating);
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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of HEARD) window.removeEventListener(type, this);
  }

  override willUpdate(changed: PropertyValues): void {
    const { client, link, guest, panel } = this;
    if (!this.hasUpdated) {
      this.visit = new Reviewer(client, { purpose: this.purpose, link, guest, thing: panel });
      return;
    }
    if (changed.has("client")) this.visit.client = client;
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
      const fresh = await this.visit.review();
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
    this.door = (what.door as PanelDoor | null) ?? this.door;
    this.needed = what;
  }

  /** The reviewer has confirmed again: what waited is saved. */
  readonly #returned = (): void => {
    this.needed = undefined;
    this.#catchUp();
    this.focusHeading();
  };

  async #read(): Promise<PanelReviewWire> {
    this.#language = this.client.locale;
    const review = await this.visit.review();
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
    this.focusHeading();
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
        await this.visit.submit();
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

  /** What can be saved is saved first. */
  readonly #leave = async (): Promise<void> => {
    this.problem = undefined;
    try {
      await this.#drafts.flush();
      if (this.#drafts.pending && !this.closed && !this.needed) throw new NetworkFailure("unsaved");
      await this.signOut();
    } catch (error) {
      this.problem = "review.leave-failed";
      this.report(error);
    }
  };

  protected override settle(): Promise<void> {
    return this.#drafts.flush();
  }

  protected override clear(): void {
    this.#drafts.forget();
    this.review = undefined;
  }

  /** Is it over, or only for who has confirmed again? */
  readonly #stopped = (error: unknown): boolean => {
    const why = refusalOf(error);
    if (why) this.closed = why;
    else if (error instanceof Barred) this.#askFor(error);
    else return false;
    return true;
  };

  readonly #entered = (): Promise<void> => this.load(() => this.open());

  protected override renderDoor(
    door: PanelDoor,
    again = false,
    entered: () => unknown = this.#entered,
  ) {
    return html`<vidare-panel-door
      ?again=${again}
      .door=${door}
      .speech=${this.speech}
      .reviewer=${this.visit}
      @entered=${entered}
    ></vidare-panel-door>`;
  }

  protected override renderInside(stage: Inside) {
    const { speech, visit: reviewer, at, closed, submitting, problem } = this;
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
    ${this.guest === null ? nothing : leaving(speech, "review", stage === "check" ? undefined : problem, this.#leave)}`;
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
    if (needed) return this.renderDoor(this.door!, true, this.#returned);
    const { reopened, timeZone } = this.review!;
    return reopened && stage !== "done"
      ? html`<p class="notice">
          ${say("review.reopened", { name: reopened.by, when: speech.time(reopened.at, timeZone) })}
        </p>`
      : nothing;
  }
}
