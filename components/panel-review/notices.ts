import { html, nothing } from "lit";
import type { Speech } from "../lib/i18n.ts";

/** The link leads nowhere, or the page was loaded again without it. */
export function gone({ say }: Speech, forgotten: boolean) {
  return html`<div role="alert">
    <h2>${say(forgotten ? "review.forgotten" : "review.gone")}</h2>
    <p>${say(forgotten ? "review.forgotten-more" : "review.gone-more")}</p>
  </div>`;
}

/** Nothing was answered, or a fault. */
export function failed({ say }: Speech, requestId: string, retry: () => void) {
  return html`<div role="alert">
    <p>${say("review.failed")}</p>
    ${requestId ? html`<p class="muted">${say("review.reference", { id: requestId })}</p>` : nothing}
    <button type="button" class="button" @click=${retry}>${say("review.retry")}</button>
  </div>`;
}
