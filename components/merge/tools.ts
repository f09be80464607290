import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { moveInMenu } from "../lib/a11y.ts";
import { placeBelow } from "../lib/popover.ts";
import { chevron } from "../lib/icons.ts";
import type { Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { toolStyles } from "./styles.ts";
import type { MergeText } from "./text.ts";

const MENU_WIDTH = 288;

/**
 * What stands below a {@link MergeText}: how many places are open and the way to them, the menu of its fields,
 * and the fallback of the one at the cursor.
 */
export class MergeTools extends LitElement {
  static override styles = [tokens, toolStyles];

  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) fields: readonly { id: string; label: string }[] = [];
  /** What the fields are put into, in words: the name of the button. */
  @property() label = "";

  /** Whether open places stay until the text is used. */
  @property({ attribute: false }) keepsOpen = false;

  @state() private open = false;
  @query("[popovertarget]") private button!: HTMLButtonElement;
  @query("[popover]") private menu!: HTMLElement;

  /** The text box that stands before it. */
  get #target(): MergeText {
    return this.previousElementSibling as MergeText;
  }

  override firstUpdated(): void {
    this.#target.addEventListener("merge-change", () => this.requestUpdate());
  }

  readonly #place = (event: ToggleEvent): void => {
    if (event.newState === "open") placeBelow(this.menu, this.button, { width: MENU_WIDTH });
  };

  readonly #follow = (event: ToggleEvent): void => {
    this.open = event.newState === "open";
    if (this.open && !this.menu.contains(this.shadowRoot!.activeElement)) this.#focusFirst();
  };

  #focusFirst(): void {
    this.menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }

  readonly #openWithArrow = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.menu.showPopover();
    this.#focusFirst();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const items = [...this.menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
    if (event.key === "Tab") this.menu.hidePopover();
    else moveInMenu(event, items, this.shadowRoot?.activeElement ?? null);
  };

  #insert(id: string): void {
    this.menu.hidePopover();
    this.#target.insertField(id);
  }

  readonly #setFallback = (event: Event): void =>
    this.#target.setFallback((event.target as HTMLInputElement).value);

  /** Enter goes back to the text instead of sending the form. */
  readonly #return = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.#target.focus();
  };

  override render() {
    const { say } = this.speech;
    const { current, open } = this.#target;
    const left = this.keepsOpen ? "merge.open-later" : "merge.open";
    return html`<div class="open-places">
        <span role="status">${open ? this.speech.count(left, open) : nothing}</span>${
          open && !this.keepsOpen
            ? html`<button
                type="button"
                class="tag"
                aria-label=${say("merge.next-in", { label: this.label })}
                @click=${() => this.#target.goToOpen()}
              >
                ${say("merge.next")}
              </button>`
            : nothing
        }
      </div>
      <button
        type="button"
        class="tag"
        popovertarget="fields"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${say("merge.insert-into", { label: this.label })}
        @keydown=${this.#openWithArrow}
      >
        ${say("merge.insert")}${chevron}
      </button>
      <div
        id="fields"
        popover
        role="menu"
        aria-label=${say("merge.insert")}
        @beforetoggle=${this.#place}
        @toggle=${this.#follow}
        @keydown=${this.#move}
      >
        ${this.fields.map(
          ({ id, label }) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              @click=${() => this.#insert(id)}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${
        current
          ? html`<label
              ><span>${say("merge.fallback", { label: current.label })}</span
              ><input
                maxlength="100"
                autocomplete="off"
                .value=${live(current.fallback)}
                @change=${this.#setFallback}
                @keydown=${this.#return}
            /></label>`
          : nothing
      }`;
  }
}
