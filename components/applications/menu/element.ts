import { adoptStyles, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { fetchPart, VidareElement } from "../../lib/element.ts";
import { chevron, clock } from "../../lib/icons.ts";
import { placeBelow } from "../../lib/popover.ts";
import { tokens } from "../../lib/tokens.ts";
import { Dialogs } from "./dialogs.ts";
import type * as Menu from "./menu.ts";
import { styles } from "./styles.ts";

/** With the fourteen actions; one wants to see them all. */
const MENU = { width: 416, height: 840, enough: 840 };

/**
 * The menu of further actions for one application, or for several, with its dialogs and its history.
 *
 * @fires candidate-action-before - before an action is executed; cancelable
 * @fires candidate-action - an action has been executed
 * @fires candidate-action-undo - an action has been taken back
 * @csspart button - the button that opens the menu
 * @csspart history-button - the button that opens the history
 * @csspart menu - the menu
 * @csspart item - an entry of the menu
 * @csspart dialog - a dialog, or the history
 * @csspart field - a field of a form, with its label
 * @csspart message - a message in a preview
 */
export class CandidateActions extends VidareElement {
  static override styles = [tokens, styles];

  /** Id of the application, internal or `ext:…`. */
  @property() application = "";
  /** Several applications: the actions are then run for all of them. */
  @property({ attribute: false }) applications: string[] = [];

  @state() private detail?: ApplicationDetail;
  @state() private failed = false;
  @state() private open = false;

  @query(".open") private button!: HTMLButtonElement;
  @query(".menu") private menu!: HTMLElement;
  @query(".items") private items!: HTMLElement;

  #loading?: Promise<void>;
  /** Fetched with the first application's actions. */
  #menu?: typeof Menu;
  readonly #dialogs = new Dialogs(this);

  private get ids(): string[] {
    return this.applications.length
      ? this.applications
      : this.application
        ? [this.application]
        : [];
  }

  private get many(): boolean {
    return this.applications.length > 1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#followWindow(false);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (["application", "applications", "api", "locale"].some((name) => changed.has(name)))
      this.#forget();
    this.toggleAttribute("many", this.many || this.ids.length === 0);
  }

  override updated(changed: PropertyValues): void {
    if (this.open && (changed.has("detail") || changed.has("failed"))) this.#focusFirst();
  }

  /** Asks for the application's actions, unless it is being or has been asked for. */
  readonly #load = (): void => {
    const [id] = this.ids;
    if (!id || this.detail || this.#loading) return;
    this.failed = false;
    const fetching = [this.client.application(id), fetchPart(import("./menu.ts"))] as const;
    const loading = Promise.all(fetching).then(
      ([detail, menu]) => {
        if (this.#loading !== loading) return;
        if (!this.#menu)
          adoptStyles(this.shadowRoot!, [...CandidateActions.elementStyles, menu.menuStyles]);
        this.#menu = menu;
        this.detail = detail;
      },
      (error: unknown) => {
        if (this.#loading !== loading) return;
        this.failed = true;
        if (this.open) this.report(error);
      },
    );
    this.#loading = loading;
    void loading.finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
  };

  #forget(): void {
    this.detail = undefined;
    this.#loading = undefined;
  }

  readonly #openWithArrow = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.menu.showPopover();
  };

  readonly #place = (): void => placeBelow(this.menu, this.button, MENU);

  readonly #prepareMenu = (event: ToggleEvent): void => {
    if (event.newState === "open") this.#place();
    else if (this.menu.contains(this.shadowRoot?.activeElement ?? null)) this.button.focus();
  };

  readonly #followMenu = (event: ToggleEvent): void => {
    this.open = event.newState === "open";
    this.#followWindow(this.open);
    if (!this.open) return;
    this.#load();
    this.#focusFirst();
    this.#dialogs.prepare(this.client);
  };

  #followWindow(on: boolean): void {
    const change = on ? window.addEventListener : window.removeEventListener;
    change("scroll", this.#place, { capture: true });
    change("resize", this.#place);
  }

  #focusFirst(): void {
    const focused = this.shadowRoot?.activeElement;
    if (focused?.closest("[role=menuitem]")) return;
    const first = this.menu.querySelector<HTMLElement>("[role=menuitem], .failed button");
    (first ?? this.items).focus();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === "Tab") this.menu.hidePopover();
    else this.#menu?.moveOrChoose(event, this.menu, this.shadowRoot!.activeElement);
  };

  readonly #openHistory = (): Promise<void> =>
    this.#dialogs.show(this.client, { history: this.ids[0]! });

  readonly #openDialog = (action: ActionId): void => {
    this.menu.hidePopover();
    void this.#dialogs.show(this.client, { action, applications: this.ids });
  };

  readonly #refresh = (): void => {
    this.#forget();
    this.#load();
  };

  override render() {
    const { speech } = this;
    const count = this.applications.length;
    const label = !speech
      ? ""
      : this.ids.length === 0
        ? speech.say("menu.none")
        : this.many
          ? speech.count("menu.open-many", count)
          : speech.say("menu.open");
    return html`
      <div class="bar" @pointerenter=${this.#load} @focusin=${this.#load}>
        <button
          class="button open"
          part="button"
          popovertarget="menu"
          aria-haspopup="menu"
          aria-expanded=${this.open}
          aria-busy=${this.#dialogs.opening ? "true" : nothing}
          ?disabled=${this.ids.length === 0 || !speech}
          @keydown=${this.#openWithArrow}
        >
          ${label}${speech ? chevron : nothing}
        </button>
        ${
          this.many || this.ids.length === 0
            ? nothing
            : html`<button
                class="button plain past"
                part="history-button"
                ?disabled=${!speech}
                @click=${this.#openHistory}
              >
                ${speech ? [clock, speech.say("history.open")] : nothing}
              </button>`
        }
      </div>
      <div
        class="menu"
        id="menu"
        part="menu"
        popover
        @beforetoggle=${this.#prepareMenu}
        @toggle=${this.#followMenu}
        @keydown=${this.#press}
      >
        ${this.#renderMenu()}
      </div>
      ${
        this.#dialogs.refused
          ? html`<p class="refused" role="alert">${speech?.say("ui.load-failed")}</p>`
          : nothing
      }
      ${this.#dialogs.render(this.client, speech, this.#refresh)}
    `;
  }

  #renderMenu() {
    const { speech, detail } = this;
    if (!speech) return nothing;
    const count = this.ids.length;
    if (detail) return this.#menu!.menu(detail, { speech, count, choose: this.#openDialog });
    return html`
      <div class="who">
        <strong>${this.many ? speech.count("menu.many", count) : nothing}</strong>
      </div>
      <div
        class="items"
        tabindex="-1"
        role="group"
        aria-label=${speech.say("menu.loading")}
        aria-busy=${!this.failed}
      >
        ${this.failed ? this.#renderFailure() : html`<div class="bones">${Array.from({ length: 9 }, () => html`<i></i>`)}</div>`}
      </div>
    `;
  }

  #renderFailure() {
    return html`<div class="failed" role="alert">
      <p>${this.speech?.say("menu.failed")}</p>
      <button class="button" @click=${this.#load}>${this.speech?.say("ui.retry")}</button>
    </div>`;
  }
}
