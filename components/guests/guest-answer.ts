import { state } from "lit/decorators.js";
import { ApiProblem } from "../lib/api.ts";
import { GuestEntry } from "./entry.ts";
import type { GuestDoor } from "./event.ts";

/** The link is retired, or what it led to is gone. */
const isGone = (error: unknown): boolean =>
  error instanceof ApiProblem && [404, 410].includes(error.problem.status);

/** A page on which a guest answers, one thing at a time. `Way`: which of the answers is being sent. */
export abstract class GuestAnswer<
  D extends GuestDoor,
  Inside extends string,
  Way extends string,
> extends GuestEntry<D, Inside> {
  @state() protected sending: Way | "" = "";

  /** What was sent last, and its key: sent once more it is the same answer. */
  #sent = { said: "", key: "" };

  protected readonly enter = (): Promise<void> =>
    this.load(async () => {
      await this.visit.enter();
      await this.open();
    });

  protected keyOf(body: object): string {
    const said = JSON.stringify(body);
    if (said !== this.#sent.said) this.#sent = { said, key: crypto.randomUUID() };
    return this.#sent.key;
  }

  /** Something has changed: the same once more may be right then. */
  protected forgetSent(): void {
    this.#sent = { said: "", key: "" };
  }

  /** `refused`: of what does not end the visit. */
  protected async send(
    way: Way,
    work: () => Promise<void>,
    refused: (cause: unknown) => Promise<void>,
  ): Promise<void> {
    if (this.sending) return;
    this.sending = way;
    try {
      await work();
    } catch (cause) {
      if (isGone(cause))
        await this.load(async () => {
          throw cause;
        });
      else {
        this.report(cause);
        await refused(cause);
      }
    } finally {
      this.sending = "";
    }
  }

  protected async focusOn(what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }
}
