import { LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { ApiProblem, type Client, clientFor, NetworkFailure, type TokenProvider } from "./api.ts";
import { VidareErrorEvent } from "./error-event.ts";
import { frameWords, localeOf, speak, type Speech, type WordPart } from "./i18n.ts";

/**
 * What every element of the family has in common (PRODUCT.md, "Element contract").
 *
 * @fires vidare-error - something the user asked for failed
 */
export abstract class VidareElement extends LitElement {
  /** What each public property was made with. */
  readonly #made = new Map<PropertyKey, unknown>();

  /** Base URL of the API; the page's own origin when empty. */
  @property() api = "";
  /** `sv` or `en`; the nearest `lang` when empty. */
  @property() locale = "";
  /** The host's route that answers a POST with `{token}`. */
  @property({ attribute: "token-url" }) tokenUrl = "";
  /** Answers a session token; used instead of `token-url`. */
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined = undefined;

  @state() protected speech?: Speech;

  /** Which words the element begins with. */
  protected readonly words: readonly WordPart[] = [frameWords.menu];

  /** Is there somewhere to get a token from? Pages may set it after the element. */
  protected get hasSession(): boolean {
    return Boolean(this.tokenProvider ?? this.tokenUrl);
  }

  protected get client(): Client {
    return clientFor(this.api, localeOf(this, this.locale), this.tokenUrl, this.tokenProvider);
  }

  constructor() {
    super();
    for (const type of ["keydown", "keypress", "keyup"]) this.addEventListener(type, keepKey);
  }

  /** Frameworks set null or undefined where nothing is said: a property then is as it was made. */
  override requestUpdate(...change: Parameters<LitElement["requestUpdate"]>): void {
    const [name, , options] = change;
    if (options && !options.state) {
      const value: unknown = Reflect.get(this, name!);
      if (!this.#made.has(name!)) this.#made.set(name!, value);
      const made = this.#made.get(name!);
      if ((value ?? null) === null && value !== made) Reflect.set(this, name!, made);
    }
    super.requestUpdate(...change);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#speak();
  }

  override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has("locale")) void this.#speak();
  }

  protected report(error: unknown): void {
    this.dispatchEvent(errorEvent(error));
  }

  async #speak(): Promise<void> {
    try {
      this.speech = await fetchPart(speak(localeOf(this, this.locale), this.words));
    } catch (error) {
      this.report(error);
    }
  }
}

/** Where keys are meant for what has the focus, and for nothing around it. */
const OWN_KEYS = "input, select, textarea, [contenteditable], dialog, [popover]";

/** From outside a key seems pressed on the element, which the page's shortcuts take for no field. */
function keepKey(event: Event): void {
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(event.currentTarget!));
  if (inside.some((node) => node instanceof Element && node.matches(OWN_KEYS)))
    event.stopPropagation();
}

/** What a page is told of a failure. What nobody foresaw is also reported as an error of the page. */
export function errorEvent(error: unknown): VidareErrorEvent {
  if (error instanceof ApiProblem) {
    const { code, status, requestId } = error.problem;
    return new VidareErrorEvent(code, status, requestId || null);
  }
  if (error instanceof NetworkFailure) return new VidareErrorEvent("network");
  reportError(error);
  return new VidareErrorEvent("internal_error");
}

/** A part that is fetched when needed; failing to come is a failure of the network. */
export const fetchPart = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((cause: unknown) => {
    throw new NetworkFailure("part", { cause });
  });
