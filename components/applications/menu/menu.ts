import { html, nothing } from "lit";
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import { moveInMenu } from "../../lib/a11y.ts";
import { actionIcons } from "../../lib/action-icons.ts";
import type { Speech } from "../../lib/i18n.ts";
import { statusTone } from "../../lib/tone.ts";
import { entries, type Entry } from "./entries.ts";

export { menuStyles } from "./menu-styles.ts";

interface MenuView {
  speech: Speech;
  /** How many applications it is for. */
  count: number;
  choose: (action: ActionId) => void;
}

/** What the menu offers for one application, or for many, where `detail` is the first of them. */
export function menu(detail: ApplicationDetail, { speech, count, choose }: MenuView) {
  const many = count > 1;
  const { name } = detail.candidate;
  const { extra, menu: usual } = entries(detail, many);
  // What a state calls for comes first; of many, who knows how many are in that state.
  const groups = (many ? [usual, extra] : [extra, usual]).filter((group) => group.length);
  return html`
    <div class="who">
      <strong>${many ? speech.count("menu.many", count) : name}</strong>
      ${many ? nothing : html`<span class="chip" data-tone=${statusTone(detail)}>${speech.standing(detail)}</span>`}
    </div>
    <div
      class="items"
      role="menu"
      tabindex="-1"
      aria-label=${many || !name ? speech.say("menu.open") : speech.say("menu.label", { name })}
    >
      ${groups.map(
        (group, at) =>
          html`${at ? html`<hr role="separator" />` : nothing}
          ${group.map((entry) => item(entry, detail, speech, choose))}`,
      )}
    </div>
  `;
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
      ><span class=${why ? "visually-hidden" : nothing}>${say(`about.${id}`)}</span>${
        why
          ? html` <span class="why"
              >${say(why === "wrong_status" ? `already.${status}` : `why.${why}`)}</span
            >`
          : nothing
      }</span
    >
  </div>`;
}

/** Enter and space choose the entry that has the focus; other keys, and a space within a word, move among them. */
export function moveOrChoose(
  event: KeyboardEvent,
  list: HTMLElement,
  current: Element | null,
): void {
  const items = [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
  if (event.key !== "Enter" && moveInMenu(event, items, current)) return;
  const chooses = event.key === "Enter" || event.key === " ";
  if (!chooses || !current?.matches("[role=menuitem]")) return;
  event.preventDefault();
  (current as HTMLElement).click();
}
