/**
 * Where a dialog stands and what can be done there: from form to preview, receipt, undo.
 * Knows no markup; {@link ActionDialog} shows it, {@link Operation} talks to the API.
 */
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { PlanWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import type { OpenForm } from "../forms/parts/form.ts";
import { ApiProblem, type Client } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import {
  CandidateActionBeforeEvent,
  CandidateActionEvent,
  CandidateActionUndoEvent,
} from "../lib/events.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { anchored, commonErrors } from "./errors.ts";
import { type Failure, failureOf } from "./failure.ts";
import { openForm } from "./open-form.ts";
import { Operation } from "./operation.ts";
import type { Input, Row } from "./rows.ts";

export type Phase = "loading" | "form" | "preview" | "receipt" | "undo" | "undone";
type Work = "planning" | "executing" | "undoing";

/** What a conversation needs of the dialog around it. */
export interface Stage {
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  /** Paths of the controls on show. */
  controls(): string[];
  /** Moves the focus, once what has changed is on show. */
  focusOn(target: "failure" | "error" | "confirmation" | "row"): void;
}

export class Conversation {
  readonly operation: Operation;
  readonly speech: Speech;
  phase: Phase = "loading";
  /** The call that is under way. */
  working?: Work;
  failure?: Failure;
  settings?: Settings;
  detail: ApplicationDetail | null = null;
  form?: OpenForm;
  /** Errors of the input that no control could take, in words. */
  unanchored = "";
  /** Which of the ready rows is shown. */
  index = 0;
  /** Which of the shared messages is shown. */
  sharedAt = 0;
  /** What has been typed as confirmation of many, and whether it was wrong. */
  typed = "";
  wrong = false;
  /** How far a test copy of the shown message has come. */
  tested: "idle" | "sending" | { sentTo: string } = "idle";
  undoPlan: PlanWire | null = null;
  readonly #client: Client;
  readonly #stage: Stage;
  readonly #start: string | undefined;
  #again: () => void = () => undefined;

  constructor(
    stage: Stage,
    client: Client,
    speech: Speech,
    action: ActionId,
    applications: readonly string[],
    start?: string,
  ) {
    this.#stage = stage;
    this.#start = start;
    this.#client = client;
    this.speech = speech;
    this.operation = new Operation(client, action, applications);
  }

  /** What to ask before closing: whether it was done is not known, or what is filled in would be lost. */
  get unfinished(): Key | null {
    if (this.operation.unanswered) return "dialog.leave-unanswered";
    const open = this.phase === "form" || this.phase === "preview";
    return open && this.form?.dirty ? "dialog.leave" : null;
  }

  /** Is something being done that must not be left half-way? */
  get committed(): boolean {
    return this.working === "executing" || this.working === "undoing";
  }

  #change(change: Partial<Conversation>): void {
    Object.assign(this, change);
    this.#stage.requestUpdate();
  }

  /** Runs one call at a time; a failure is shown with the way to try exactly this again. */
  async #attempt(work: Work | undefined, run: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.#again = () => void this.#attempt(work, run);
    this.#change({ working: work, failure: undefined });
    try {
      await run();
    } catch (error) {
      if (!this.#anchor(error)) this.#fail(error);
    } finally {
      this.#change({ working: undefined });
    }
  }

  #fail(error: unknown): void {
    this.#change({ failure: failureOf(error) });
    this.#stage.dispatchEvent(errorEvent(error));
    this.#stage.focusOn("failure");
  }

  readonly tryAgain = (): void => this.#again();

  open(): void {
    void this.#attempt(undefined, async () => {
      const { operation, speech } = this;
      const changed = () => this.#stage.requestUpdate();
      const opened = await openForm(this.#client, speech, operation, changed, this.#start);
      this.#change(opened);
      const { form } = opened;
      if (form.empty) await this.#plan();
      else this.#change({ phase: "form" });
    });
  }

  readonly review = (): void => void this.#attempt("planning", () => this.#plan());

  async #plan(): Promise<void> {
    const { operation } = this;
    const form = this.form!;
    form.errors = {};
    this.unanchored = "";
    await operation.plan(form.input());
    const errors = commonErrors(operation.rows);
    if (errors && this.#show(errors)) return;
    this.#change({
      phase: "preview",
      index: 0,
      sharedAt: 0,
      typed: "",
      wrong: false,
      tested: "idle",
    });
    void operation.nameRest().then(() => this.#stage.requestUpdate());
  }

  /** Errors of the input go to their controls; answers whether the failure was one. */
  #anchor(error: unknown): boolean {
    const errors = error instanceof ApiProblem ? error.problem.errors : undefined;
    return errors?.length ? this.#show(errors) : false;
  }

  #show(errors: NonNullable<ProblemWire["errors"]>): boolean {
    const { form } = this;
    if (!form || form.empty) return false;
    const controls = this.phase === "form" ? this.#stage.controls() : null;
    const { fields, rest } = anchored(errors, controls);
    if (Object.keys(fields).length === 0) return false;
    form.errors = fields;
    this.#change({ phase: "form", unanchored: rest.join(" ") });
    this.#stage.focusOn("error");
    return true;
  }

  readonly execute = (): void => {
    const { operation } = this;
    const { action, ready, input } = operation;
    if (this.working || ready.length === 0) return;
    this.#change({
      wrong: operation.confirm && this.typed.trim() !== String(operation.toType),
      failure: undefined,
    });
    if (this.wrong) return this.#stage.focusOn("confirmation");
    const ids = ready.map(({ application }) => application);
    const before = new CandidateActionBeforeEvent(action, ids, input);
    if (!this.#stage.dispatchEvent(before)) return this.#vetoed(String(before.reason).trim());
    void this.#attempt("executing", async () => {
      await operation.execute(() => this.#stage.requestUpdate());
      this.#finish();
    });
  };

  /** The page does not allow it; what it says of that is shown, and nothing is said of what it keeps to itself. */
  #vetoed(reason: string): void {
    if (!reason) return;
    this.#change({ failure: { kind: "vetoed", reason } });
    this.#stage.focusOn("failure");
  }

  #finish(): void {
    const { action, rows } = this.operation;
    this.#change({ phase: "receipt", failure: undefined });
    const results = rows.flatMap(({ result }) => result ?? []);
    if (results.length) this.#stage.dispatchEvent(new CandidateActionEvent(action, results));
  }

  /** Leaves it at what has been done of many, when the rest was refused. */
  readonly settle = (): void => {
    this.operation.stop();
    this.#finish();
  };

  readonly stop = (): void => {
    this.operation.stop();
    this.#stage.requestUpdate();
  };

  readonly planUndo = (): void =>
    void this.#attempt("planning", async () => {
      this.#change({ undoPlan: await this.operation.planUndo(), phase: "undo" });
    });

  readonly undo = (): void => {
    if (this.undoPlan?.executable === false) return;
    void this.#attempt("undoing", async () => {
      await this.operation.undo();
      // How its messages fare is asked at once, but the undo stands whether or not that is answered.
      await this.operation.refresh().catch(() => undefined);
      this.#change({ phase: "undone" });
      const results = this.operation.rows.flatMap(({ undone }) => undone ?? []);
      this.#stage.dispatchEvent(new CandidateActionUndoEvent(results));
    });
  };

  /** What the receipt leads on to. */
  readonly follow = (run: () => Promise<void>): void => void this.#attempt(undefined, run);

  readonly back = (): void =>
    this.#change({ failure: undefined, phase: this.phase === "undo" ? "receipt" : "form" });

  readonly showRow = (index: number): void => this.#change({ index, tested: "idle" });

  /** From what is said of many to one whom it concerns. */
  readonly leadTo = (index: number): void => {
    this.showRow(index);
    this.#stage.focusOn("row");
  };

  readonly showShared = (sharedAt: number): void => this.#change({ sharedAt });

  readonly type = (typed: string): void => this.#change({ typed });

  /** Plans one row anew with something of its own. */
  readonly giveOwn = (row: Row, own: Input): void =>
    void this.#attempt("planning", () => this.operation.planRow(row, own));

  /** Sends the shown message to the recruiter, marked as a test. */
  readonly sendTest = (): void => {
    const row = this.operation.ready[this.index];
    if (!row || this.tested !== "idle") return;
    this.#change({ tested: "sending" });
    this.#again = this.sendTest;
    this.operation.sendTest(row).then(
      (tested) => this.#change({ tested }),
      (error: unknown) => {
        this.#change({ tested: "idle" });
        this.#fail(error);
      },
    );
  };

  /** Asks how the messages fare; answers in words what has changed, for one application. */
  async refresh(): Promise<string> {
    const { operation, speech } = this;
    const before = new Map(operation.messages.map(({ id, state }) => [id, state]));
    await operation.refresh();
    const moved = operation.messages.find(({ id, state }) => before.get(id) !== state);
    if (!moved || operation.many) return "";
    return speech.say("receipt.live", {
      to: moved.to,
      state: speech.say(`message-state.${moved.state}`),
    });
  }
}
