import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";
import type { MessageDetail } from "../../worker/features/mail-log/schemas/messages.ts";
import type { PlannedMessageWire } from "../../worker/http/schemas/plans.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { toneIcons } from "../dialog/icons.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import { contextOf, type OpenForm } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { errorsAt, refusalOf } from "./errors.ts";
import { holdView, holdWords } from "./hold-view.ts";
import { Holding } from "./holding.ts";
import { conflictView, editStep, idleStep, previewStep, stopStep } from "./steps.ts";
import { toolStyles } from "./styles.ts";

/** `idle`: buttons. `done`: what has been done, in words. */
type Step = "idle" | "stop" | "edit" | "preview" | "done";

/**
 * Editing and stopping a message that still waits, in place: confirmed or previewed first.
 * Made by the lists of messages.
 *
 * @fires message-change - the message is another now, or turned out to be
 */
export class MessageTools extends LitElement {
  static override styles = [tokens, frameStyles, formStyles, planStyles, toolStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) message!: MessageWire;

  @state() private step: Step = "idle";
  /** A call is under way. */
  @state() busy = false;
  @state() private failure?: Failure;
  @state() private done?: Key;
  @state() private framed = false;

  readonly #holding = new Holding(this, (problem) => {
    this.failure = failureOf(problem);
    this.#tell();
  });
  #detail?: MessageDetail;
  #form?: OpenForm;
  #planned?: PlannedMessageWire;
  #again: () => void = () => undefined;

  /** Has something been written that is not saved? */
  get dirty(): boolean {
    return this.#form?.dirty ?? false;
  }

  private get path(): string {
    return `/v1/messages/${encodeURIComponent(this.message.id)}`;
  }

  override updated(): void {
    const { changeable, stranded } = this.message;
    this.hidden = this.step === "idle" && !this.failure && !changeable && !stranded;
  }

  /** One call at a time; a failure is shown with the way to try exactly this again. */
  async #attempt(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.#again = () => void this.#attempt(run);
    try {
      await run();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.busy = false;
    }
  }

  #fail(error: unknown): void {
    const problem = error instanceof ApiProblem ? error.problem : undefined;
    const errors = this.#form && errorsAt(problem?.errors ?? []);
    if (errors) {
      this.#form!.errors = errors;
      return this.#show("edit", "[aria-invalid=true]");
    }
    this.failure = failureOf(error);
    if (problem?.code === "not_allowed") this.#tell();
    this.dispatchEvent(errorEvent(error));
    // No form has come of it: nothing is to wait for one.
    if (this.step === "idle") void this.#letGo();
    this.#show(this.step, "[role=alert]");
  }

  #tell(): void {
    this.dispatchEvent(new Event("message-change", { bubbles: true }));
  }

  /** Goes to a step with the focus on what it begins with. */
  #show(step: Step, focus: string): void {
    this.step = step;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector(".panel")?.scrollIntoView({ block: "nearest" });
      if (step === "preview") this.renderRoot.querySelector(".panel")?.scrollIntoView();
      this.renderRoot
        .querySelector<HTMLElement>(focus)
        ?.focus({ preventScroll: step === "preview" });
    });
  }

  async #open(): Promise<MessageDetail> {
    this.#detail = await this.client.get<MessageDetail>(this.path);
    return this.#detail;
  }

  /** What is open for editing does not leave. */
  async #hold(): Promise<void> {
    await this.#holding.begin(this.client, this.path);
    this.#tell();
  }

  async #letGo(): Promise<void> {
    if (!this.#holding.hold) return;
    await this.#holding.release();
    this.#tell();
  }

  readonly #waitMore = (): void => void this.#attempt(() => this.#hold());

  readonly #edit = (): void =>
    void this.#attempt(async () => {
      const [detail, [{ editForm }]] = await Promise.all([
        this.#open(),
        fetchPart(Promise.all([import("./edit-form.ts"), import("../merge/define.ts")])),
      ]);
      if (!detail.editable) return this.#fail(refusalOf(detail));
      await this.#hold();
      const form = editForm(detail, () => this.#holding.hold);
      this.#form = await form.open(contextOf(this), () => this.requestUpdate());
      this.#show("edit", "[data-path=subject]");
    });

  /** The same words, made anew for the address of today. */
  readonly #readdress = (): void =>
    void this.#attempt(async () => {
      const detail = await this.#open();
      if (!detail.source) return this.#fail(refusalOf(detail));
      await this.#hold();
      this.#form = undefined;
      await this.#plan();
    });

  get #words(): Record<string, unknown> {
    return this.#form?.input() ?? { ...this.#detail?.source };
  }

  async #plan(): Promise<void> {
    if (this.#form) this.#form.errors = {};
    this.#planned = await this.client.post<PlannedMessageWire>(
      `${this.path}/edit-plans`,
      this.#words,
    );
    this.#show("preview", ".preview");
  }

  readonly #review = (event?: Event): void => {
    event?.preventDefault();
    void this.#attempt(() => this.#plan());
  };

  /** After somebody else's change: the newest version, with what was typed here. */
  readonly #anew = (): void =>
    void this.#attempt(async () => {
      await this.#open();
      this.#tell();
      if (this.step === "stop") return;
      await this.#plan();
    });

  readonly #save = (): void =>
    void this.#attempt(async () => {
      const { version } = this.#detail!;
      await this.client.post(`${this.path}/edits`, { version, ...this.#words });
      this.#finish("change.edited");
    });

  readonly #stop = (): void =>
    void this.#attempt(async () => {
      const { version } = this.#detail ?? this.message;
      await this.client.post(`${this.path}/cancel`, { version });
      this.#finish("change.stopped");
    });

  #finish(done: Key): void {
    this.#holding.forget();
    this.done = done;
    this.#form = undefined;
    this.#detail = undefined;
    this.#show("done", ".done");
    this.#tell();
  }

  readonly #askStop = (): void => {
    this.#detail = undefined;
    this.#show("stop", ".confirm");
  };

  readonly #leave = (): void => {
    this.failure = undefined;
    this.#form = undefined;
    this.#show("idle", "button");
    void this.#letGo();
  };

  readonly #back = (): void => {
    if (this.#form) this.#show("edit", "[data-path=subject]");
    else this.#leave();
  };

  /** Stands above what is edited: that the message waits, and for how long. */
  get notice(): unknown {
    const { timeZone } = this.settings.organisation;
    return holdView(this.#holding, this.speech, timeZone, this.#waitMore);
  }

  override render() {
    const { speech, settings } = this;
    const { timeZone } = settings.organisation;
    return html`<p class="visually-hidden" role="status">
        ${holdWords(this.#holding, speech, timeZone)}
      </p>
      ${this.#renderFailure()} ${this.#renderStep()}`;
  }

  #renderFailure() {
    const { failure, speech, settings } = this;
    if (!failure) return nothing;
    const { timeZone } = settings.organisation;
    if (failure.kind === "conflict")
      return conflictView(this, failure.problem, timeZone, this.#anew);
    return failureView(failure, speech, timeZone, this.step === "preview", {
      label: speech.say("ui.retry"),
      run: () => this.#again(),
    });
  }

  #renderStep() {
    const { speech, settings, client, framed } = this;
    const does = { readdress: this.#readdress, edit: this.#edit, askStop: this.#askStop };
    switch (this.step) {
      case "idle":
        return idleStep(this, does);
      case "stop":
        return stopStep(this, { stop: this.#stop, leave: this.#leave });
      case "edit":
        return editStep(this, this.#form!, { review: this.#review, leave: this.#leave });
      case "preview":
        return previewStep(
          this,
          this.#planned!,
          { speech, settings, client, framed, setFramed: this.#setFramed },
          {
            save: this.#save,
            back: this.#back,
            backLabel: this.#form ? "dialog.back" : "dialog.cancel",
            rest: this.#words["send"] ? null : (this.#holding.hold ?? null),
          },
        );
      case "done":
        return html`<p class="done" tabindex="-1">
            ${toneIcons.good}<span>${speech.say(this.done!)}</span>
          </p>
          ${idleStep(this, does)}`;
    }
  }

  readonly #setFramed = (framed: boolean): void => {
    this.framed = framed;
  };
}
