import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { MessageDetail, MessageWire } from "../../worker/http/schemas/messages.ts";
import type { PlannedMessageWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import { toneIcons } from "../dialog/icons.ts";
import { messageView } from "../dialog/plan.ts";
import { frameStyles } from "../dialog/styles/frame.ts";
import { planStyles } from "../dialog/styles/plan.ts";
import type { FieldErrors, OpenForm } from "../forms/parts/form.ts";
import { formStyles } from "../forms/parts/styles.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent, fetchPart } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { toolStyles } from "./styles.ts";

const CONTROLS = ["subject", "body", "send", "send.at"];

/** Errors by the control they stand at; null when there is none for it. */
function errorsAt(errors: NonNullable<ProblemWire["errors"]>): FieldErrors | null {
  const at = errors.flatMap(({ path, message }) => {
    const control = CONTROLS.find((name) => name === path.join("."));
    return control ? [[control, message] as const] : [];
  });
  return at.length ? Object.fromEntries(at) : null;
}

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
  @state() private busy = false;
  @state() private failure?: Failure;
  @state() private done?: Key;
  @state() private framed = false;

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
    const { changeable, addressChanged } = this.message;
    this.hidden = this.step === "idle" && !this.failure && !changeable && !addressChanged;
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

  readonly #edit = (): void =>
    void this.#attempt(async () => {
      const [detail, [{ editForm }]] = await Promise.all([
        this.#open(),
        fetchPart(Promise.all([import("./edit-form.ts"), import("../merge/define.ts")])),
      ]);
      if (!detail.editable) return this.#refuse(detail);
      const { client, speech, settings } = this;
      const zone = { timeZone: settings.organisation.timeZone, dateStyle: "short" } as const;
      const today = new Intl.DateTimeFormat("sv", zone).format(new Date());
      this.#form = await editForm(detail).open(
        { client, speech, settings, detail: null, applications: [], count: 1, today },
        () => this.requestUpdate(),
      );
      this.#show("edit", "[data-path=subject]");
    });

  /** The same words, made anew for the address of today. */
  readonly #readdress = (): void =>
    void this.#attempt(async () => {
      const detail = await this.#open();
      if (!detail.source) return this.#refuse(detail);
      this.#form = undefined;
      await this.#plan();
    });

  #refuse({ whyNot }: MessageDetail): void {
    const { message = "", code = "" } = whyNot ?? {};
    this.#fail(
      new ApiProblem({
        type: "about:blank",
        title: message,
        status: 409,
        code: "not_allowed",
        detail: message,
        requestId: "",
        reason: code,
      }),
    );
  }

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
  };

  readonly #back = (): void => {
    if (this.#form) this.#show("edit", "[data-path=subject]");
    else this.#leave();
  };

  override render() {
    return html`${this.#renderFailure()} ${this.#renderStep()}`;
  }

  #renderFailure() {
    const { failure, speech, settings } = this;
    if (!failure) return nothing;
    const { timeZone } = settings.organisation;
    if (failure.kind !== "conflict")
      return failureView(failure, speech, timeZone, this.step === "preview", {
        label: speech.say("ui.retry"),
        run: () => this.#again(),
      });
    const { conflict } = failure.problem;
    return html`<div class="callout" data-tone="bad" role="alert" tabindex="-1">
      ${toneIcons.bad}
      <div>
        <h4>${speech.say("conflict.title")}</h4>
        <p>
          ${
            conflict
              ? speech.say("change.conflict", {
                  by: conflict.by,
                  at: speech.time(conflict.at, timeZone),
                })
              : speech.say("change.conflict-unknown")
          }
        </p>
        ${this.#button("conflict.again", this.#anew)}
      </div>
    </div>`;
  }

  #renderStep() {
    switch (this.step) {
      case "idle":
        return this.#renderIdle();
      case "stop":
        return this.#renderStop();
      case "edit":
        return this.#renderEdit();
      case "preview":
        return this.#renderPreview();
      case "done":
        return html`<p class="done" tabindex="-1">
            ${toneIcons.good}<span>${this.speech.say(this.done!)}</span>
          </p>
          ${this.#renderIdle()}`;
    }
  }

  #button(label: Key, run: () => void, kind = "", name?: Key): TemplateResult {
    const { say } = this.speech;
    const { subject, to } = this.message;
    return html`<button
      type="button"
      class="button ${kind}"
      aria-label=${name ? say(name, { subject, to }) : nothing}
      aria-disabled=${this.busy ? "true" : nothing}
      @click=${() => !this.busy && run()}
    >
      ${say(label)}
    </button>`;
  }

  #renderIdle() {
    const { changeable, addressChanged } = this.message;
    const { say } = this.speech;
    return html`${
      addressChanged
        ? html`<p class="notice">${toneIcons.warn}<span>${say("change.address-changed")}</span></p>`
        : nothing
    }
    ${
      changeable
        ? html`<div class="tools">
            ${addressChanged ? this.#button("change.readdress", this.#readdress) : nothing}
            ${this.#button("change.edit", this.#edit, "", "change.edit-name")}
            ${this.#button("change.stop", this.#askStop, "", "change.stop-name")}
          </div>`
        : nothing
    }`;
  }

  #renderStop() {
    const { say } = this.speech;
    return html`<div
      class="panel confirm"
      role="group"
      tabindex="-1"
      aria-label=${say("change.stop")}
    >
      <p>${say("change.stop-ask", { to: this.message.to })}</p>
      <div class="tools">
        ${this.#button("change.stop-do", this.#stop, "danger")}
        ${this.#button("change.stop-keep", this.#leave)}
      </div>
    </div>`;
  }

  #renderEdit() {
    const { say } = this.speech;
    return html`<form
      class="panel"
      novalidate
      aria-label=${say("change.edit")}
      @submit=${this.#review}
    >
      ${this.#form!.render()}
      <div class="tools">
        <button class="button primary" aria-disabled=${this.busy ? "true" : nothing}>
          ${say("dialog.review")}
        </button>
        ${this.#button("dialog.cancel", this.#leave)}
      </div>
    </form>`;
  }

  #renderPreview() {
    const { speech, settings, client, framed } = this;
    const { say, time } = speech;
    const message = this.#planned!;
    const view = { speech, settings, client, framed, setFramed: this.#setFramed };
    const { timeZone } = settings.organisation;
    const leaves =
      message.state === "queued" ? say("message.at-once") : time(message.sendAt, timeZone);
    return html`<div
      class="panel preview"
      role="group"
      tabindex="-1"
      aria-label=${say("change.preview")}
    >
      <h4>${say("change.preview")}</h4>
      ${messageView(message, view, leaves)}
      <div class="tools">
        ${this.#button("change.save", this.#save, "primary")}
        ${this.#button(this.#form ? "dialog.back" : "dialog.cancel", this.#back)}
      </div>
    </div>`;
  }

  readonly #setFramed = (framed: boolean): void => {
    this.framed = framed;
  };
}
