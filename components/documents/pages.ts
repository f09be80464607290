import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { DisplayListWire } from "../../worker/http/schemas/documents.ts";
import { back, onward } from "../dialog/icons.ts";
import { errorEvent } from "../lib/element.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { tokens } from "../lib/tokens.ts";
import { documentPage, documentPageStyles } from "./page.ts";

/** A document's pages, one at a time, as they are printed. */
export class DocumentPages extends LitElement {
  static override styles = [
    tokens,
    documentPageStyles,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        min-inline-size: 0;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
      }
      .larger {
        margin-inline-start: auto;
      }
      .larger[aria-pressed="true"] {
        background: var(--_hover);
      }
      .paper {
        padding: 0.5rem;
        border-radius: var(--_radius);
        background: var(--_sunken);
        overflow: auto;
      }
      .paper[data-larger] {
        max-block-size: 75vh;
      }
      .paper[data-larger] .page {
        inline-size: 200%;
      }
    `,
  ];

  @property({ attribute: false }) speech!: Speech;
  /** Null until somebody wants to see it. */
  @property({ attribute: false }) list: DisplayListWire | null = null;
  /** Brings it where it is not at hand. */
  @property({ attribute: false }) bring?: () => Promise<DisplayListWire | null>;
  /** Changes when the document becomes another's. */
  @property() of = "";

  @state() private brought: DisplayListWire | null = null;
  @state() private at = 0;
  @state() private larger = false;
  @state() private failed = false;

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("of") && !changed.has("list")) return;
    this.brought = null;
    this.at = 0;
    this.failed = false;
  }

  readonly #show = async (): Promise<void> => {
    const { of } = this;
    this.failed = false;
    try {
      const brought = (await this.bring?.()) ?? null;
      if (of !== this.of) return;
      this.brought = brought;
      this.failed = brought === null;
    } catch (error) {
      this.failed = of === this.of;
      this.dispatchEvent(errorEvent(error));
    }
  };

  override render() {
    const { say } = this.speech;
    const shown = this.list ?? this.brought;
    const page = shown?.pages[this.at];
    if (!shown || !page)
      return html`<div class="tools">
        <button type="button" class="button" @click=${this.#show}>${say("pages.show")}</button>
        <span role="status">${this.failed ? say("pages.failed") : nothing}</span>
      </div>`;
    const total = shown.pages.length;
    const label = say("pages.page", { n: this.at + 1, total });
    return html`<div class="tools" role="group" aria-label=${say("pages.choose")}>
        ${total > 1 ? this.#step(-1, "pages.previous", total) : nothing}
        <span role="status">${label}</span>
        ${total > 1 ? this.#step(1, "pages.next", total) : nothing}
        <button
          type="button"
          class="button plain larger"
          aria-pressed=${this.larger}
          @click=${() => (this.larger = !this.larger)}
        >
          ${say("pages.larger")}
        </button>
      </div>
      <div
        class="paper"
        ?data-larger=${this.larger}
        role="region"
        aria-label=${shown.title}
        tabindex="0"
      >
        ${documentPage(page, { label })}
      </div>`;
  }

  #step(by: -1 | 1, label: Key, total: number) {
    const to = this.at + by;
    const possible = to >= 0 && to < total;
    return html`<button
      type="button"
      class="button plain"
      aria-label=${this.speech.say(label)}
      aria-disabled=${!possible}
      @click=${() => possible && (this.at = to)}
    >
      ${by < 0 ? back : onward}
    </button>`;
  }
}
