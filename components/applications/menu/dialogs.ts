import type { LitElement } from "lit";
import type { Client } from "../../lib/api.ts";
import { errorEvent, fetchPart } from "../../lib/element.ts";
import { frameWords, speak, type Speech } from "../../lib/i18n.ts";
import { historyWords } from "../history/words.ts";
import type { Opened, openedView } from "./opened.ts";

const { menu, dialog } = frameWords;
const PARTS = {
  dialog: { load: () => import("../../dialog/define.ts"), words: [menu, dialog] },
  history: {
    load: () => import("../history/define.ts"),
    words: [menu, dialog, historyWords],
  },
};

/** The dialogs of an element: fetched when asked for, with their words, and one shown at a time. */
export class Dialogs {
  /** One is on its way. */
  opening = false;
  /** The last did not come. */
  refused = false;

  readonly #host: LitElement;
  #opened?: Opened;
  #next?: Opened;
  #view?: typeof openedView;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Fetches what will probably be asked for next; if it does not come now, showing asks again. */
  prepare(client: Client): void {
    void Promise.allSettled([PARTS.dialog.load(), speak(client.locale, PARTS.dialog.words)]);
  }

  async show(client: Client, opened: Opened): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    this.refused = false;
    this.#host.requestUpdate();
    try {
      const { load, words } = PARTS["history" in opened ? "history" : "dialog"];
      const fetching = [import("./opened.ts"), load(), speak(client.locale, words)] as const;
      const [{ openedView }] = await fetchPart(Promise.all(fetching));
      this.#view = openedView;
      this.#opened = opened;
    } catch (error) {
      this.refused = true;
      this.#host.dispatchEvent(errorEvent(error));
    }
    this.opening = false;
    this.#host.requestUpdate();
  }

  async #close(client: Client): Promise<void> {
    const next = this.#next;
    this.#opened = this.#next = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (next) await this.show(client, next);
  }

  /** What is on show; `refresh` runs when something has been done or taken back there. */
  render(client: Client, speech: Speech | undefined, refresh: () => void): unknown {
    if (!this.#opened || !speech) return undefined;
    return this.#view!(this.#opened, {
      client,
      speech,
      refresh,
      follow: (next) => (this.#next = next),
      close: () => void this.#close(client),
    });
  }
}
