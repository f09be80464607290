import { html, nothing } from "lit";
import type { PanelDetail } from "../../../worker/features/panel/schemas/panels.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What was done to the panel, newest first, in words. */
export function changeList(
  { changes, reviewerList }: PanelDetail,
  timeZone: string,
  { say, time }: Speech,
) {
  if (!changes.length) return nothing;
  const names = new Map(reviewerList.map(({ id, name }) => [id, name]));
  return html`<details class="changes">
    <summary>${say("ranking.changes")}</summary>
    <ol>
      ${changes.map(
        ({ at, verb, actor, reviewer }) =>
          html`<li>
            <span
              >${say(`ranking.change-${verb}`, { actor, name: names.get(reviewer ?? "") ?? "" })}</span
            >
            <time class="muted" datetime=${at}>${time(at, timeZone)}</time>
          </li>`,
      )}
    </ol>
  </details>`;
}
