import { state } from "lit/decorators.js";
import { ApiProblem } from "../lib/api.ts";
import type { Key } from "../lib/i18n.ts";
import type { GuestDoor } from "./event.ts";
import { GuestAnswer } from "./guest-answer.ts";

/** What is said beside the button that was pressed, or above it all. */
export interface Problem<At extends string, Why extends string> {
  at: At;
  /** Something is lacking, what became of the answer, or what the API says of it. */
  what: Key | { why: Why } | { said: string };
}

/** A page with something to read, to say yes to by one's name, and to ask about. What was typed stays through all that comes between. */
export abstract class GuestAgreement<
  D extends GuestDoor,
  Inside extends string,
  At extends string,
  Why extends string,
> extends GuestAnswer<D, Inside, At | "ask" | "top"> {
  @state() protected name = "";
  @state() protected question = "";
  @state() protected asked = false;
  @state() protected problem?: Problem<At | "ask" | "top", Why> | undefined;

  /** How what is read here stands. */
  protected abstract get standing(): string;
  protected abstract whyOf(cause: unknown): Why;
  /** With this it is not any more as it was read. */
  protected abstract isChanged(why: Why): boolean;
  /** Keeps what there is when that fails. */
  protected abstract read(): Promise<void>;
  /** Sends a question to whoever made it. */
  protected abstract sendQuestion(text: string): Promise<unknown>;

  protected override clear(): void {
    this.name = this.question = "";
  }

  protected async attempt(at: At | "ask", work: () => Promise<void>): Promise<void> {
    if (this.sending) return;
    this.problem = undefined;
    await this.send(at, work, (cause) => this.refused(cause, at));
  }

  protected async refused(cause: unknown, at: At | "ask"): Promise<void> {
    const wrong = cause instanceof ApiProblem ? cause.problem.errors?.[0]?.message : undefined;
    const why = this.whyOf(cause);
    const before = this.standing;
    if (this.isChanged(why)) {
      this.forgetSent();
      await this.read();
    }
    // What was pressed may be gone.
    const other = this.standing !== before;
    this.problem = {
      at: other ? "top" : at,
      what: why === "unsent" && wrong ? { said: wrong } : { why },
    };
    if (other) await this.focusOn(".notice");
  }

  protected lacks(at: At | "ask", what: Key, field: string): void {
    this.problem = { at, what };
    void this.focusOn(field);
  }

  protected ask(): void {
    const text = this.question.trim();
    this.asked = false;
    if (!text) return this.lacks("ask", `${this.page}.question-first` as Key, "#question");
    void this.attempt("ask", async () => {
      await this.sendQuestion(text);
      this.question = "";
      this.asked = true;
    });
  }
}
