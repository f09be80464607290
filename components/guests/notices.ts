import { html, nothing } from "lit";
import type { Key, Speech } from "../lib/i18n.ts";

/** What leads nowhere: a link, a page that was loaded again without its link, a colleague's session. */
export type DeadEnd = "gone" | "forgotten" | "closed";

/** Which page speaks: its words begin so. */
export type Page = "answer" | "offered" | "contracted" | "review" | "hosting" | "saved" | "own";

/** `advice`: whom to ask, if that is known. */
export const gone = ({ say }: Speech, page: Page, end: DeadEnd, advice: string) =>
  html`<div role="alert">
    <h2>${say(`${page}.${end}` as Key)}</h2>
    <p>${advice || say(`${page}.${end}-more` as Key)}</p>
  </div>`;

/** They have said that they are done here. */
export const left = ({ say }: Speech, page: Page) =>
  html`<div role="status">
    <h2 tabindex="-1">${say(`${page}.left`)}</h2>
    <p>${say(`${page}.left-more`)}</p>
  </div>`;

/** Nothing was answered, or a fault. */
export function failed({ say }: Speech, page: Page, requestId: string, retry: () => void) {
  return html`<div role="alert">
    <p>${say(`${page}.failed`)}</p>
    ${requestId ? html`<p class="muted">${say(`${page}.reference`, { id: requestId })}</p>` : nothing}
    <button type="button" class="button" @click=${retry}>${say(`${page}.retry`)}</button>
  </div>`;
}

/** For who has come by link on a computer that others use, too. */
export const leaving = (
  { say }: Speech,
  page: Page,
  problem: Key | undefined,
  leave: () => unknown,
) =>
  html`<p class="leaving">
    <button type="button" class="button" @click=${leave}>${say(`${page}.leave`)}</button>
    ${problem ? html`<span class="problem" role="alert">${say(problem)}</span>` : nothing}
  </p>`;
