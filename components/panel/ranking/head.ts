import { html, nothing, type TemplateResult } from "lit";
import type { PanelDetail, PanelSummary } from "../../../worker/features/panel/schemas/panels.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { PanelLoading } from "./loading.ts";

interface HeadView {
  speech: Speech;
  loading: PanelLoading;
  choose: (panel: string) => void;
  more: () => void;
}

/** Which panel it is, or a choice, and how far it has come. */
export function head(
  { project, deadline, over, submitted, reviewers }: PanelDetail,
  view: HeadView,
): TemplateResult {
  const { speech, loading } = view;
  const { say, day } = speech;
  const several = loading.panels.length > 1;
  return html`<div class="head">
    <h3 class=${several ? "visually-hidden" : nothing}><bdi>${project.title}</bdi></h3>
    ${several ? choice(view) : nothing}
    <p>
      <strong>${say("ranking.progress", { n: submitted, total: reviewers })}</strong>
      <span class="muted"
        >${say(over ? "ranking.over" : "ranking.until", { date: day(deadline) })}</span
      >
    </p>
  </div>`;
}

function choice({ speech, loading, choose, more }: HeadView): TemplateResult {
  const { say, time } = speech;
  const option = ({ id, project, createdAt }: PanelSummary) =>
    html`<option value=${id} ?selected=${id === loading.chosen}>
      ${say("ranking.option", { project: project.title, from: time(createdAt, undefined, { day: "numeric", month: "long" }) })}
    </option>`;
  return html`<div class="field grow" part="field">
      <label for="panel">${say("ranking.choose")}</label>
      <select
        id="panel"
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${loading.panels.map(option)}
      </select>
    </div>
    ${
      loading.next
        ? html`<button type="button" class="button" id="more" @click=${more}>
            ${say("ranking.more")}
          </button>`
        : nothing
    }`;
}
