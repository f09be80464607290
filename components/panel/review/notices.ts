import { html, nothing } from "lit";
import type { Speech } from "../../lib/i18n.ts";

/** What leads nowhere: a link, a page that was loaded again without its link, a colleague's session. */
export type DeadEnd = "gone" | "forgotten" | "closed";

/** `advice`: whom to ask, if that is known. */
export const gone = ({ say }: Speech, end: DeadEnd, advice: string) =>
  html`<div role="alert">
    <h2>${say(`review.${end}`)}</h2>
    <p>${advice || say(`review.${end}-more`)}</p>
  </div>`;

/** They have said that they are done here. */
export const left = ({ say }: Speech) =>
  html`<div role="status">
    <h2 tabindex="-1">${say("review.left")}</h2>
    <p>${say("review.left-more")}</p>
  </div>`;

/** Nothing was answered, or a fault. */
export function failed({ say }: Speech, requestId: string, retry: () => void) {
  return html`<div role="alert">
    <p>${say("review.failed")}</p>
    ${requestId ? html`<p class="muted">${say("review.reference", { id: requestId })}</p>` : nothing}
    <button type="button" class="button" @click=${retry}>${say("review.retry")}</button>
  </div>`;
}
