import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { ApplicationDetail, PlanWire, ProblemWire, Settings } from "../../worker/http/wire.ts";
import { forms } from "../forms/index.ts";
import type { OpenForm } from "../forms/parts/form.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { LiveMessages } from "../lib/controllers.ts";
import { errorEvent } from "../lib/element.ts";
import {
  CandidateActionBeforeEvent,
  CandidateActionEvent,
  CandidateActionUndoEvent,
} from "../lib/events.ts";
import { type Key, speak, type Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { bulkPreview, outcomes, progressView, undoSummary } from "./bulk.ts";
import { itemIcons, toneIcons } from "./icons.ts";
import { failureView } from "./failure.ts";
import { anchored, commonErrors } from "./errors.ts";
import { frame, steps } from "./frame.ts";
import { type Failure, failureOf, Operation, type Row } from "./operation.ts";
import { planView, type PlanView } from "./plan.ts";
import { receiptView } from "./receipt.ts";
import { styles } from "./styles.ts";

/** Where the dialog stands. What is under way is said by `working`. */
type Phase = "loading" | "form" | "preview" | "receipt" | "undo" | "undone";
type Work = "planning" | "executing" | "undoing";

/**
 * One action from form to receipt and back: fill in, review, execute, undo.
 * Made by the elements of the family; not for use by pages.
 */
export class ActionDialog extends LitElement {
  static override styles = [tokens, styles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) action!: ActionId;
  @property({ attribute: false }) applications: string[] = [];

  @state() private phase: Phase = "loading";
  @state() private working?: Work;
  @state() private failure?: Failure;
  @state() private index = 0;
  @state() private framed = false;
  @state() private typed = "";
  @state() private wrong = false;
  @state() private leaving = false;
  @state() private tested: NonNullable<PlanView["test"]>["state"] = "idle";
  @state() private unanchored = "";
  @state() private announcement = "";

  @query("dialog") private dialog!: HTMLDialogElement;

  #operation!: Operation;
  #speech?: Speech;
  #settings?: Settings;
  #detail: ApplicationDetail | null = null;
  #form?: OpenForm;
  #undoPlan: PlanWire | null = null;
  #again: () => void = () => undefined;
  readonly #live = new LiveMessages(
    this,
    () => this.#operation.messages,
    () => this.#refresh(),
  );

  override firstUpdated(): void {
    this.dialog.showModal();
    this.#operation = new Operation(this.client, this.action, this.applications);
    void this.#open();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has("phase")) this.#enterPhase();
  }

  #enterPhase(): void {
    const body = this.renderRoot.querySelector(".body");
    body?.scrollTo(0, 0);
    const first =
      this.phase === "form" &&
      this.renderRoot.querySelector<HTMLElement>("form :is(input, select, textarea)");
    (first || this.renderRoot.querySelector<HTMLElement>("[data-heading]"))?.focus();
  }

  /** Runs one call; a failure is shown with the way to try exactly this again. */
  async #attempt(work: Work | undefined, run: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = work;
    this.failure = undefined;
    this.leaving = false;
    this.#again = () => void this.#attempt(work, run);
    try {
      await run();
    } catch (error) {
      if (this.#anchor(error)) return;
      this.failure = failureOf(error);
      this.dispatchEvent(errorEvent(error));
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(".body > [role=alert]")?.focus(),
      );
    } finally {
      this.working = undefined;
    }
  }

  async #open(): Promise<void> {
    await this.#attempt(undefined, async () => {
      const { client, applications, action } = this;
      const [speech, settings, detail, module] = await Promise.all([
        speak(client.locale, "dialog").then((speech) => (this.#speech = speech)),
        client.settings(),
        applications.length === 1 ? client.application(applications[0]!) : null,
        forms[action]?.(),
      ]);
      if (!module) throw new Error(`No form for ${action}`);
      this.#settings = settings;
      this.#detail = detail;
      if (detail) this.#operation.rows[0]!.name = detail.candidate.name;
      const { timeZone } = settings.organisation;
      const today = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(
        new Date(),
      );
      const context = { client, speech, settings, detail, count: applications.length, today };
      this.#form = await module.form.open(context, () => this.requestUpdate());
      if (this.#form.empty) await this.#plan();
      else this.phase = "form";
    });
  }

  readonly #review = (event?: Event): void => {
    event?.preventDefault();
    void this.#attempt("planning", () => this.#plan());
  };

  async #plan(): Promise<void> {
    const form = this.#form!;
    form.errors = {};
    this.unanchored = "";
    await this.#operation.plan(form.input());
    const errors = commonErrors(this.#operation.rows);
    if (errors && this.#show(errors)) return;
    this.index = 0;
    this.typed = "";
    this.wrong = false;
    this.tested = "idle";
    this.phase = "preview";
    void this.#operation.nameRest().then(() => this.requestUpdate());
  }

  /** Errors of the input go to their controls; answers whether the failure was one. */
  #anchor(error: unknown): boolean {
    const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
    return errors?.length ? this.#show(errors) : false;
  }

  #show(errors: NonNullable<ProblemWire["errors"]>): boolean {
    const form = this.#form;
    if (!form || form.empty) return false;
    const controls = this.renderRoot.querySelectorAll<HTMLElement>("[data-path]");
    const paths =
      this.phase === "form" ? [...controls].map(({ dataset }) => dataset["path"]!) : null;
    const { fields, rest } = anchored(errors, paths);
    if (Object.keys(fields).length === 0) return false;
    form.errors = fields;
    this.unanchored = rest.join(" ");
    this.phase = "form";
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(),
    );
    return true;
  }

  readonly #execute = (): void => {
    const operation = this.#operation;
    const { ready, input } = operation;
    if (this.working || ready.length === 0) return;
    this.wrong = operation.confirm && this.typed.trim() !== String(ready.length);
    if (this.wrong) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>("#confirm")?.focus(),
      );
      return;
    }
    const ids = ready.map(({ application }) => application);
    if (!this.dispatchEvent(new CandidateActionBeforeEvent(this.action, ids, input))) return;
    void this.#attempt("executing", async () => {
      await operation.execute(() => this.requestUpdate());
      const results = operation.rows.flatMap(({ result }) => result ?? []);
      this.#finish("receipt");
      if (results.length) this.dispatchEvent(new CandidateActionEvent(this.action, results));
    });
  };

  readonly #stop = (): void => {
    this.#operation.stop();
    this.requestUpdate();
  };

  readonly #planUndo = (): void => {
    void this.#attempt("planning", async () => {
      this.#undoPlan = await this.#operation.planUndo();
      this.phase = "undo";
    });
  };

  readonly #undo = (): void => {
    void this.#attempt("undoing", async () => {
      await this.#operation.undo();
      // How its messages fare is asked at once, but the undo stands whether or not that is answered.
      await this.#operation.refresh().catch(() => undefined);
      this.#finish("undone");
      const results = this.#operation.rows.flatMap(({ undone }) => undone ?? []);
      this.dispatchEvent(new CandidateActionUndoEvent(results));
    });
  };

  #finish(phase: Phase): void {
    this.phase = phase;
    if (this.action !== "purge") this.#live.start();
  }

  async #refresh(): Promise<void> {
    const before = new Map(this.#operation.messages.map(({ id, state }) => [id, state]));
    await this.#operation.refresh();
    const moved = this.#operation.messages.filter(({ id, state }) => before.get(id) !== state);
    const [first] = moved;
    if (!first || this.#operation.many) return;
    const state = this.#speech!.say(`message-state.${first.state}`);
    this.announcement = this.#speech!.say("receipt.live", { to: first.to, state });
  }

  readonly #giveReason = (row: Row, reason: string): void => {
    void this.#attempt("planning", () => this.#operation.planRow(row, reason ? { reason } : {}));
  };

  readonly #sendTest = (): void => {
    const row = this.#operation.ready[this.index];
    if (!row || this.tested !== "idle") return;
    this.tested = "sending";
    const input = { ...this.#operation.input, ...row.own };
    const path = `/v1/applications/${encodeURIComponent(row.application)}/test-copies`;
    this.client.post<{ sentTo: string }>(path, { action: this.action, input }).then(
      (sent) => (this.tested = sent),
      (error: unknown) => {
        this.tested = "idle";
        this.failure = failureOf(error);
        this.#again = this.#sendTest;
        this.dispatchEvent(errorEvent(error));
      },
    );
  };

  /** Closing asks first when something has been filled in, and waits while something is under way. */
  readonly #close = (event?: Event): void => {
    const unfinished = (this.phase === "form" || this.phase === "preview") && this.#form?.dirty;
    if (
      this.working === "executing" ||
      this.working === "undoing" ||
      (unfinished && !this.leaving)
    ) {
      event?.preventDefault();
      this.leaving = Boolean(unfinished) && !this.working;
      return;
    }
    if (this.dialog.open) this.dialog.close();
  };

  readonly #closed = (): void => {
    this.#live.stop();
    this.dispatchEvent(new Event("close"));
  };

  readonly #stay = (): void => {
    this.leaving = false;
  };

  readonly #back = (): void => {
    this.failure = undefined;
    this.phase = this.phase === "undo" ? "receipt" : "form";
  };

  override render() {
    const speech = this.#speech;
    return frame({
      title: speech?.say(`action.${this.action}`) ?? "",
      who: this.#who(),
      closeLabel: speech?.say("ui.close") ?? "",
      busy: Boolean(this.working) || this.phase === "loading",
      steps: speech && this.phase !== "loading" ? steps(this.#step(), speech) : nothing,
      body: html`${this.#renderFailure()} ${this.#renderBody()}`,
      footer: this.leaving ? this.#renderLeaving() : this.#renderFooter(),
      announcement: this.announcement,
      close: this.#close,
      closed: this.#closed,
    });
  }

  #who(): string {
    if (this.applications.length > 1)
      return this.#speech?.count("dialog.many", this.applications.length) ?? "";
    return this.#detail ? `${this.#detail.candidate.name} · ${this.#detail.project.title}` : "";
  }

  #step(): 0 | 1 | 2 {
    return this.phase === "form" ? 0 : this.phase === "preview" ? 1 : 2;
  }

  #renderFailure() {
    if (!this.failure || !this.#speech) return nothing;
    const conflict = this.failure.kind === "conflict" && this.phase === "preview";
    return failureView(
      this.failure,
      this.#speech,
      this.#settings?.organisation.timeZone ?? "UTC",
      this.phase === "preview" || this.phase === "undo",
      {
        label: this.#speech.say(conflict ? "conflict.again" : "ui.retry"),
        run: conflict ? this.#review : () => this.#again(),
      },
    );
  }

  #renderBody() {
    const speech = this.#speech;
    const settings = this.#settings;
    if (this.phase === "loading" || !speech || !settings)
      return this.failure
        ? nothing
        : html`<div
            class="bones"
            role="status"
            aria-label=${speech?.say("dialog.loading") ?? nothing}
          >
            <i></i><i></i><i></i><i></i>
          </div>`;
    const { say } = speech;
    const operation = this.#operation;
    const heading = (words: string) => html`<h3 data-heading tabindex="-1">${words}</h3>`;
    const view: PlanView = {
      speech,
      settings,
      framed: this.framed,
      setFramed: (framed) => (this.framed = framed),
    };
    const [row] = operation.rows;
    switch (this.phase) {
      case "form":
        return html`<form id="form" novalidate @submit=${this.#review}>
          ${
            Object.keys(this.#form!.errors).length
              ? html`<p class="error" role="alert">${this.unanchored || say("error.fields")}</p>`
              : nothing
          }
          ${this.#form!.render()}
        </form>`;
      case "preview": {
        if (this.working === "executing" && operation.many) return progressView(operation, speech);
        const test = { send: this.#sendTest, state: this.tested };
        const shown = operation.ready[this.index]?.plan ?? row?.plan;
        const whole = {
          ...view,
          ...(shown?.executable && shown.messages.length === 1 && { test }),
        };
        if (!operation.many)
          return html`${heading(say("preview.title"))}
          ${row?.plan ? planView(row.plan, whole) : nothing}`;
        return html`${heading(say("preview.title"))}
        ${bulkPreview({
          ...whole,
          operation,
          index: this.index,
          show: (index) => ((this.index = index), (this.tested = "idle")),
          typed: this.typed,
          wrong: this.wrong,
          type: (typed) => (this.typed = typed),
          reason: this.#giveReason,
        })}`;
      }
      case "undo":
        return html`${heading(say("undo.title"))}
        ${this.#undoPlan ? planView(this.#undoPlan, view) : undoSummary(operation, speech)}`;
      case "receipt":
      case "undone":
        return html`<div class="finished">
            ${this.phase === "undone" ? itemIcons.returns : toneIcons.good}${heading(this.#result())}
          </div>
          ${operation.many ? outcomes(operation, speech, settings) : this.#renderReceipt(row)}`;
    }
  }

  #renderReceipt(row: Row | undefined) {
    const receipt = row?.undone?.receipt ?? row?.result?.receipt;
    if (!receipt) return nothing;
    const { messages } = this.#operation;
    return receiptView({ ...receipt, messages }, this.#speech!, this.#settings!);
  }

  /** The heading of the receipt: what has been done, in words. */
  #result(): string {
    const { say, count } = this.#speech!;
    const operation = this.#operation;
    if (this.phase === "undone") return say("undo.done");
    if (!operation.many) {
      const key = `done.${this.action}` as Key;
      return (
        say(key, { name: operation.rows[0]!.name }) ||
        say("done.other", { name: operation.rows[0]!.name })
      );
    }
    if (operation.stopped)
      return count("bulk.stopped", operation.ready.length - operation.answered);
    return operation.done.length ? count("done.many", operation.done.length) : say("done.none");
  }

  #renderLeaving() {
    const { say } = this.#speech!;
    return html`<p class="grow" role="alert">${say("dialog.leave")}</p>
      <button type="button" class="button" @click=${() => this.#close()}>
        ${say("dialog.leave-go")}
      </button>
      <button type="button" class="button primary" @click=${this.#stay}>
        ${say("dialog.leave-stay")}
      </button>`;
  }

  #renderFooter() {
    const speech = this.#speech;
    if (!speech || this.phase === "loading") return nothing;
    const { say } = speech;
    const operation = this.#operation;
    const off = this.working ? "true" : nothing;
    const button = (label: Key, click: () => void, kind = "") =>
      html`<button type="button" class="button ${kind}" aria-disabled=${off} @click=${click}>
        ${say(label)}
      </button>`;
    const close = () => this.#close();
    switch (this.phase) {
      case "form":
        return html`${button("dialog.cancel", close)}
          <button class="button primary" form="form" aria-disabled=${off}>
            ${say(this.working ? "dialog.reviewing" : "dialog.review")}
          </button>`;
      case "preview": {
        if (this.working === "executing" && operation.many)
          return html`<button
            type="button"
            class="button"
            aria-disabled=${operation.stopped ? "true" : nothing}
            @click=${this.#stop}
          >
            ${say("bulk.stop")}
          </button>`;
        const verb = this.#form?.verb() ?? (`do.${this.action}` as Key);
        const blocked = operation.ready.length === 0;
        return html`${this.#form?.empty ? button("dialog.cancel", close) : button("dialog.back", this.#back)}
          <button
            type="button"
            class="button ${this.action === "purge" ? "danger" : "primary"}"
            aria-disabled=${this.working || blocked ? "true" : nothing}
            @click=${this.#execute}
          >
            ${this.working === "executing" ? say("dialog.working") : say(verb)}
            ${operation.many && !this.working ? html`(${operation.ready.length})` : nothing}
          </button>`;
      }
      case "receipt": {
        const undoable = operation.receipts.some((receipt) => receipt.undoable);
        return html`${undoable ? button(operation.many ? "receipt.undo-many" : "receipt.undo", this.#planUndo) : nothing}
        ${button("dialog.close", close, "primary")}`;
      }
      case "undo":
        return html`${button("undo.keep", this.#back)}
          <button
            type="button"
            class="button primary"
            aria-disabled=${this.working || this.#undoPlan?.executable === false ? "true" : nothing}
            @click=${this.#undo}
          >
            ${say(this.working ? "undo.working" : "undo.do")}
          </button>`;
      case "undone":
        return button("dialog.close", close, "primary");
    }
  }
}
