import { html, nothing } from "lit";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../worker/http/wire.ts";
import { actionIcons } from "../lib/action-icons.ts";
import type { Speech } from "../lib/i18n.ts";
import { entries, type Entry } from "./entries.ts";

/** What the menu offers for one application, or for many, where `detail` is the first of them. */
export function renderItems(
  detail: ApplicationDetail,
  many: boolean,
  speech: Speech,
  choose: (action: ActionId) => void,
) {
  const { extra, menu } = entries(detail, many);
  // What a state calls for comes first; of many, who knows how many are in that state.
  const groups = (many ? [menu, extra] : [extra, menu]).filter((group) => group.length);
  return groups.map(
    (group, at) =>
      html`${at ? html`<hr role="separator" />` : nothing}
      ${group.map((entry) => item(entry, detail, speech, choose))}`,
  );
}

function item(
  { id, why }: Entry,
  { status }: ApplicationDetail,
  { say }: Speech,
  choose: (action: ActionId) => void,
) {
  return html`<div
    class="item"
    part="item"
    role="none"
    ?data-disabled=${why}
    ?data-grave=${id === "purge"}
    @click=${() => {
      if (!why) choose(id);
    }}
  >
    ${actionIcons[id]}
    <span
      class="title"
      role="menuitem"
      tabindex="-1"
      data-action=${id}
      aria-disabled=${why ? "true" : nothing}
      aria-describedby="about-${id}"
      >${say(`action.${id}`)}</span
    >
    <span class="about" id="about-${id}" aria-hidden="true"
      >${say(`about.${id}`)}${
        why
          ? html`<span class="why">${say(`why.${why}`, { status: say(`status.${status}`) })}</span>`
          : nothing
      }</span
    >
  </div>`;
}
