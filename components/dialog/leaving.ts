import type { LitElement } from "lit";
import type { Speech } from "../lib/i18n.ts";
import type { MessageTools } from "../messages/tools.ts";
import { leavingFooter } from "./footer.ts";

/** Is a message being written anew somewhere below? */
const rewriting = (root: ParentNode): boolean =>
  [...root.querySelectorAll<MessageTools>("vidare-message-tools")].some((tools) => tools.dirty);

/** Closing the host's dialog asks first when that would throw away what has been written in it. */
export class Leaving {
  readonly #host: LitElement;
  readonly #unfinished: () => boolean;
  #asking = false;

  constructor(host: LitElement, unfinished: () => boolean = () => false) {
    this.#host = host;
    this.#unfinished = unfinished;
  }

  readonly close = (event?: Event): void => {
    const root = this.#host.renderRoot;
    const ask = (this.#unfinished() || rewriting(root)) && !this.#asking;
    this.#ask(ask);
    if (ask) event?.preventDefault();
    else root.querySelector<HTMLDialogElement>("dialog[open]")?.close();
  };

  /** The question while it is asked, else the dialog's own buttons. */
  footer(speech: Speech, own: unknown): unknown {
    if (!this.#asking) return own;
    return leavingFooter(
      speech,
      () => this.close(),
      () => this.#ask(false),
    );
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
  }
}
