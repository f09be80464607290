import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { frame } from "../dialog/frame.ts";
import { bulkStyles } from "../dialog/styles/bulk.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { ActionStartEvent } from "../dialog/taken-back.ts";
import type { Client } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import { CandidateActionUndoEvent } from "../lib/events.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import type * as undoViews from "./undo-views.ts";
import type { BulkPart } from "./part.ts";
import { partsOf } from "./parts.ts";
import { people } from "./people.ts";
import { bulkDialogStyles } from "./styles.ts";
import { TakingBack } from "./taking-back.ts";

type Phase = "people" | "plan" | "done";
type Work = "reading" | "planning" | "undoing";

/** One thing that was done to many: whom, and the undo of the whole. Made by the list and by a history. */
export class BulkDialog extends LitElement {
  static override styles = [tokens, frameStyles, planStyles, bulkStyles, bulkDialogStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  /** Its id. */
  @property({ attribute: false }) bulk = "";

  @state() private settings?: Settings;
  @state() private phase: Phase = "people";
  @state() private working?: Work;
  @state() private failure?: Failure;
  @state() private correction: ActionStartEvent | null = null;
  @state() private parts: readonly BulkPart[] = [];
  @state() private views?: typeof undoViews;

  @query("dialog") private dialog!: HTMLDialogElement;

  #taking!: TakingBack;
  #again: () => void = () => undefined;

  override firstUpdated(): void {
    this.#taking = new TakingBack(this.client, this.bulk);
    this.dialog.showModal();
    this.#read();
  }

  /**
   * Runs one call at a time, and what comes after it once it has succeeded; a failure is shown with the way to try
   * exactly this again.
   */
  async #attempt(work: Work, run: () => Promise<void>, after?: () => void): Promise<void> {
    if (this.working) return;
    this.#again = () => void this.#attempt(work, run, after);
    this.working = work;
    this.failure = undefined;
    try {
      await run();
    } catch (error) {
      this.failure = failureOf(error);
      this.dispatchEvent(errorEvent(error));
    } finally {
      this.working = undefined;
    }
    await this.updateComplete;
    const target = this.failure ? ".body > [role=alert]" : "[data-heading]";
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    if (!this.failure) after?.();
  }

  #read(): void {
    void this.#attempt("reading", async () => {
      [this.settings] = await Promise.all([this.client.settings(), this.#taking.read()]);
      void this.#fetchParts();
    });
  }

  /** Beside whom it was done to, which is there without them. */
  async #fetchParts(): Promise<void> {
    try {
      this.parts = await fetchPart(partsOf(this.#taking.bulk!, this.speech));
    } catch (error) {
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #plan = (): void =>
    void this.#attempt("planning", async () => {
      this.views = await fetchPart(import("./undo-views.ts"));
      await this.#taking.plan();
      this.phase = "plan";
    });

  readonly #undo = (): void => {
    const undo = async () => {
      const taking = this.#taking;
      const told = new Set(taking.results.keys());
      try {
        await taking.undo(() => this.requestUpdate());
      } finally {
        // What was undone before an interruption is undone.
        const fresh = [...taking.results].flatMap(([id, result]) => (told.has(id) ? [] : result));
        if (fresh.length) this.dispatchEvent(new CandidateActionUndoEvent(fresh));
      }
      // Whom it was done to may have grown since the plan; the undo stands whether or not that is answered.
      await taking.read().catch(() => undefined);
      this.phase = "done";
    };
    void this.#attempt("undoing", undo, this.#readCorrection);
  };

  readonly #readCorrection = (): void =>
    void this.#attempt("reading", async () => {
      this.correction = await this.#taking.correction();
    });

  readonly #leaveFor = (event: Event): void => {
    this.#close();
    this.dispatchEvent(event);
  };

  readonly #lead = (action: ActionId, applications: readonly string[]): void =>
    this.#leaveFor(new ActionStartEvent(applications, undefined, action));

  readonly #back = (): void => {
    this.failure = undefined;
    this.phase = "people";
    if (this.#taking.results.size) this.#read();
  };

  readonly #close = (event?: Event): void => {
    if (this.working === "undoing") event?.preventDefault();
    else if (!event) this.dialog.close();
  };

  readonly #closed = (): void => {
    // A browser closes on the second Escape, whatever is under way.
    if (this.working === "undoing") return this.dialog.showModal();
    this.dispatchEvent(new Event("close"));
  };

  override render() {
    const { speech, settings, working } = this;
    const { bulk } = this.#taking ?? {};
    const { say, count, time } = speech;
    const zone = settings?.organisation.timeZone;
    return frame({
      title: bulk ? say(`action.${bulk.action}`) : say("bulks.title"),
      who:
        bulk && settings
          ? `${count("dialog.many", bulk.total)} · ${bulk.actor.name}, ${time(bulk.at, zone)}`
          : "",
      closeLabel: say("ui.close"),
      busy: working !== undefined,
      steps: nothing,
      body: html`${this.#renderFailure()}
      ${bulk && settings ? this.#renderPhase() : working ? bones : nothing}`,
      footer: this.#renderFooter(),
      announcement: "",
      close: this.#close,
      closed: this.#closed,
    });
  }

  #renderFailure() {
    const { failure, speech, settings, phase } = this;
    if (!failure) return nothing;
    const zone = settings?.organisation.timeZone ?? "UTC";
    return failureView(failure, speech, zone, phase === "plan", {
      label: speech.say("ui.retry"),
      run: () => this.#again(),
    });
  }

  #renderPhase() {
    const { phase, working, speech, correction, views } = this;
    const taking = this.#taking;
    if (phase === "people" || !views)
      return html`${this.parts.map(({ view }) => view(this, this.#lead))} ${people(taking, speech)}`;
    if (working === "undoing") return views.progress(taking, speech);
    if (phase === "plan") return views.plan(taking, speech);
    return views.done(taking, speech, correction && { start: correction, leave: this.#leaveFor });
  }

  #renderFooter() {
    const { phase, working, speech } = this;
    const { say, count } = speech;
    const taking = this.#taking;
    const button = (words: string, run: () => void, kind = "", off = working !== undefined) =>
      html`<button
        type="button"
        class="button ${kind}"
        aria-disabled=${off ? "true" : nothing}
        @click=${() => !off && run()}
      >
        ${words}
      </button>`;
    const close = button(
      say("dialog.close"),
      () => this.#close(),
      phase === "done" ? "primary" : "",
    );
    if (phase === "plan") {
      const n = taking.ready.length;
      const words = working === "undoing" ? say("undo.working") : count("bulks.take-back", n);
      return html`${button(say("dialog.back"), this.#back)}
      ${n ? button(words, this.#undo, "primary") : nothing}`;
    }
    const n = taking?.bulk?.undoable ?? 0;
    if (phase === "done" || !n) return close;
    const words = working === "planning" ? say("bulks.planning") : count("bulks.take-back", n);
    return html`${button(words, this.#plan)} ${close}`;
  }
}

const bones = html`<div class="bones"><i></i><i></i><i></i><i></i></div>`;
