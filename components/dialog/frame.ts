import { html, nothing, type TemplateResult } from "lit";
import type { Speech } from "../lib/i18n.ts";
import { cross, tick } from "./icons.ts";

export interface FrameView {
  title: string;
  who: string;
  closeLabel: string;
  busy: boolean;
  steps: unknown;
  body: unknown;
  /** It is only read: without controls in it, it is scrolled by keys itself. */
  readOnly?: true;
  footer: unknown;
  announcement: string;
  close: (event?: Event) => void;
  closed: () => void;
}

/** The dialog around its content: heading, steps, a body that scrolls, buttons that stay. */
export function frame(view: FrameView): TemplateResult {
  return html`<dialog
    part="dialog"
    aria-labelledby="title"
    aria-busy=${view.busy}
    @cancel=${view.close}
    @close=${view.closed}
  >
    <header>
      <div class="heading">
        <h2 id="title">${view.title}</h2>
        <p class="who muted">${view.who}</p>
      </div>
      <button
        type="button"
        class="button plain close"
        aria-label=${view.closeLabel}
        @click=${() => view.close()}
      >
        ${cross}
      </button>
      ${view.steps}
    </header>
    <div class="body" tabindex=${view.readOnly ? 0 : nothing}>${view.body}</div>
    <footer>${view.footer}</footer>
    <p class="visually-hidden" role="status">${view.announcement}</p>
  </dialog>`;
}

const STEPS = ["dialog.step-form", "dialog.step-review", "dialog.step-done"] as const;

/** Where one is among the three: fill in, review, done. */
export function steps(current: 0 | 1 | 2, { say }: Speech): TemplateResult {
  return html`<ol class="steps" aria-label=${say("dialog.steps")}>
    ${STEPS.map(
      (key, at) =>
        html`<li
          aria-current=${at === current ? "step" : nothing}
          ?data-done=${at < current || current === 2}
        >
          <span class="mark" aria-hidden="true"
            >${at < current || current === 2 ? tick : at + 1}</span
          >${say(key)}
        </li>`,
    )}
  </ol>`;
}
