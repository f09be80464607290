import type { LitElement } from "lit";
import type { Key, Speech } from "../lib/i18n.ts";
import type { MessageTools } from "../messages/tools.ts";
import { leavingFooter } from "./footer.ts";

/** Is a message being written anew somewhere below? */
const rewriting = (root: ParentNode): boolean =>
  [...root.querySelectorAll<MessageTools>("vidare-message-tools")].some((tools) => tools.dirty);

/** Closing the host's dialog asks first when something would be lost by it. */
export class Leaving {
  readonly #host: LitElement;
  readonly #unfinished: () => Key | null;
  #question: Key | null = null;

  /** `unfinished`: the question to ask, if any, besides that about a message being written anew. */
  constructor(host: LitElement, unfinished: () => Key | null = () => null) {
    this.#host = host;
    this.#unfinished = unfinished;
  }

  readonly close = (event?: Event): void => {
    const root = this.#host.renderRoot;
    const question = this.#unfinished() ?? (rewriting(root) ? "dialog.leave" : null);
    const ask = question !== null && this.#question === null;
    this.#ask(ask ? question : null);
    if (ask) event?.preventDefault();
    else root.querySelector<HTMLDialogElement>("dialog[open]")?.close();
  };

  /** The question while it is asked, else the dialog's own buttons. */
  footer(speech: Speech, own: unknown): unknown {
    if (!this.#question) return own;
    return leavingFooter(
      speech,
      this.#question,
      () => this.close(),
      () => this.#ask(null),
    );
  }

  #ask(question: Key | null): void {
    this.#question = question;
    this.#host.requestUpdate();
  }
}
