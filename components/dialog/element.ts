import { LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import { formStyles } from "../forms/parts/styles.ts";
import type { Client } from "../lib/api.ts";
import { LiveMessages } from "../lib/controllers.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { content } from "./content.ts";
import { Conversation, type Phase, type Stage } from "./conversation.ts";
import { footer } from "./footer.ts";
import { frame, steps } from "./frame.ts";
import { Leaving } from "./leaving.ts";
import { bulkStyles } from "./styles/bulk.ts";
import { frameStyles } from "./styles/frame.ts";
import { planStyles } from "./styles/plan.ts";
import { stepperStyles } from "./styles/stepper.ts";

const STEP: Record<Phase, 0 | 1 | 2> = {
  loading: 0,
  form: 0,
  preview: 1,
  receipt: 2,
  undo: 2,
  undone: 2,
};

const TARGETS = {
  failure: ".body > [role=alert]",
  error: "[aria-invalid=true]",
  confirmation: "#confirm",
  row: "[data-of=bulk] select",
};

/**
 * One action from form to receipt and back: fill in, review, execute, undo.
 * Made by the elements of the family; not for use by pages.
 */
export class ActionDialog extends LitElement implements Stage {
  static override styles = [tokens, frameStyles, formStyles, planStyles, stepperStyles, bulkStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) action!: ActionId;
  @property({ attribute: false }) applications: readonly string[] = [];
  /** The text that what is written begins with. */
  @property({ attribute: false }) start?: string | undefined;

  @state() private framed = false;
  @state() private announcement = "";

  @query("dialog") private dialog!: HTMLDialogElement;

  #talk!: Conversation;
  #shown: Phase = "loading";
  readonly #leaving = new Leaving(this, () => this.#talk.unfinished);
  readonly #live = new LiveMessages(
    this,
    () => this.#talk.operation.messages,
    async () => {
      this.announcement = (await this.#talk.refresh()) || this.announcement;
    },
  );

  override willUpdate(): void {
    const { client, speech, action, applications, start } = this;
    this.#talk ??= new Conversation(this, client, speech, action, applications, start);
  }

  override firstUpdated(): void {
    this.renderRoot.addEventListener("message-change", this.#reload);
    this.dialog.showModal();
    void this.updateComplete.then(() => this.#talk.open());
  }

  override updated(): void {
    if (this.#shown === this.#talk.phase) return;
    this.#shown = this.#talk.phase;
    this.#enterPhase(this.#shown);
  }

  /** A new step begins at its top, with the focus on its first control or its heading. */
  #enterPhase(phase: Phase): void {
    this.renderRoot.querySelector(".body")?.scrollTo(0, 0);
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const first = phase === "form" ? find("form :is(input, select, textarea)") : null;
    (first ?? find("[data-heading]"))?.focus();
    if ((phase === "receipt" || phase === "undone") && !this.#talk.form?.erases) this.#live.start();
  }

  controls(): string[] {
    const controls = this.renderRoot.querySelectorAll<HTMLElement>("[data-path]");
    return [...controls].map(({ dataset }) => dataset["path"]!);
  }

  focusOn(target: keyof typeof TARGETS): void {
    void this.updateComplete.then(() => {
      const found = this.renderRoot.querySelector<HTMLElement>(TARGETS[target]);
      // Nothing in a part that is closed can have the focus.
      found?.closest("details")?.setAttribute("open", "");
      found?.focus();
    });
  }

  /** Closing asks first when something has been filled in, and waits while something is under way. */
  readonly #close = (event?: Event): void => {
    if (this.#talk.committed) event?.preventDefault();
    else this.#leaving.close(event);
  };

  readonly #leaveFor = (event: Event): void => {
    this.#close();
    this.dispatchEvent(event);
  };

  readonly #closed = (): void => {
    // A browser closes on the second Escape, whatever is under way.
    if (this.#talk.committed) return this.dialog.showModal();
    this.#live.stop();
    this.dispatchEvent(new Event("close"));
  };

  /** A message has been changed; a failure to show it is met by the next look. */
  readonly #reload = (): void => {
    this.#live.start();
    void this.#talk
      .refresh()
      .catch(() => undefined)
      .finally(() => this.requestUpdate());
  };

  readonly #setFramed = (framed: boolean): void => {
    this.framed = framed;
  };

  override render() {
    const talk = this.#talk;
    const { speech, phase, detail, working } = talk;
    const one = detail ? `${detail.candidate.name} · ${detail.project.title}` : "";
    const count = this.applications.length;
    return frame({
      title: speech.say(`action.${this.action}`),
      who: count > 1 ? speech.count("dialog.many", count) : one,
      closeLabel: speech.say("ui.close"),
      busy: working !== undefined || phase === "loading",
      steps: phase === "loading" ? nothing : steps(STEP[phase], speech),
      body: content(talk, {
        client: this.client,
        framed: this.framed,
        setFramed: this.#setFramed,
        leave: this.#leaveFor,
      }),
      footer: this.#leaving.footer(
        speech,
        footer(talk, () => this.#close()),
      ),
      announcement: this.announcement,
      close: this.#close,
      closed: this.#closed,
    });
  }
}
