import { type LitElement, nothing, type TemplateResult } from "lit";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { type Failure, failureOf, failureView } from "../dialog/failure.ts";
import type { FieldErrors } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";
import { errorEvent } from "../lib/element.ts";
import type { Speech } from "../lib/i18n.ts";

type Host = LitElement & { speech: Speech; settings: Settings };

/** What a small form among the texts does: faults go to their fields, any other failure can be tried again. */
export class OwnAttempt {
  errors: FieldErrors = {};
  working = false;
  readonly #host: Host;
  #failure: Failure | undefined;
  #again: () => void = () => undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The form is opened anew. */
  forget(): void {
    this.errors = {};
    this.#failure = undefined;
  }

  async run(work: () => Promise<void>): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.#failure = undefined;
    this.#again = () => void this.run(work);
    this.#host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.working = false;
      this.#host.requestUpdate();
    }
  }

  #fail(error: unknown): void {
    this.errors = errorsOf(error);
    if (Object.keys(this.errors).length) return this.focusOn("[aria-invalid=true]");
    this.#failure = failureOf(error);
    this.#host.dispatchEvent(errorEvent(error));
    this.focusOn("[role=alert]");
  }

  /** Once what has changed is on show. */
  focusOn(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  view(): TemplateResult | typeof nothing {
    if (!this.#failure) return nothing;
    const { speech, settings } = this.#host;
    return failureView(this.#failure, speech, settings.organisation.timeZone, false, {
      label: speech.say("ui.retry"),
      run: () => this.#again(),
    });
  }
}

/** What is wrong with the fields of a body, by their names. */
const errorsOf = (error: unknown): FieldErrors =>
  error instanceof ApiProblem
    ? Object.fromEntries(
        (error.problem.errors ?? []).map(({ path, message }) => [String(path.at(-1)), message]),
      )
    : {};
