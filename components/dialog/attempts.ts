import { type LitElement, nothing, type TemplateResult } from "lit";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";
import { type Failure, failureOf, failureView } from "./failure.ts";

/** What a dialog fetches from its beginning on, and does; a failure is shown with the way to try exactly this again. */
export class Attempts {
  running = true;
  readonly #host: LitElement & { speech: Speech };
  #failure: Failure | undefined;
  #again: () => void = () => undefined;

  constructor(host: LitElement & { speech: Speech }) {
    this.#host = host;
  }

  run(work: () => Promise<void>): void {
    this.#set(true);
    this.#again = () => this.run(work);
    work().then(
      () => this.#set(false),
      (error: unknown) => {
        this.#set(false, failureOf(error));
        this.#host.dispatchEvent(errorEvent(error));
      },
    );
  }

  #set(running: boolean, failure?: Failure): void {
    // It begins as running: the host is about to be shown like that.
    if (running !== this.running || failure !== this.#failure) this.#host.requestUpdate();
    this.running = running;
    this.#failure = failure;
  }

  /** `changing`: it would have been done, not only fetched. */
  view(settings: Settings | undefined, changing = false): TemplateResult | typeof nothing {
    const { speech } = this.#host;
    if (!this.#failure) return nothing;
    const zone = settings?.organisation.timeZone ?? "UTC";
    return failureView(this.#failure, speech, zone, changing, {
      label: speech.say("ui.retry"),
      run: () => this.#again(),
    });
  }
}
