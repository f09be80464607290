import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type {
  PanelDetail,
  PanelReviewerWire,
} from "../../../worker/features/panel/schemas/panels.ts";
import { said } from "./candidates.ts";
import { reviewerTools, type ReviewerToolsView } from "./reviewer-tools.ts";

export interface ReviewerView extends ReviewerToolsView {
  readOnly: boolean;
}

const TONES: Record<PanelReviewerWire["state"], string> = {
  invited: "wait",
  opened: "wait",
  started: "wait",
  submitted: "good",
  revoked: "bad",
};

/** Those who review: how far each has come, what they say, and what can be done about it. */
export function reviewerList(panel: PanelDetail, view: ReviewerView): TemplateResult {
  return html`<ul class="reviewers">
    ${repeat(
      panel.reviewerList,
      ({ id }) => id,
      (reviewer) => reviewerRow(reviewer, panel, view),
    )}
  </ul>`;
}

function reviewerRow(
  reviewer: PanelReviewerWire,
  { ranking, candidates }: PanelDetail,
  view: ReviewerView,
): TemplateResult {
  const { id, name, email, kind, state, done, reminded, remindAt } = reviewer;
  const { speech, settings } = view;
  const { timeZone } = settings.organisation;
  const { say, count, time } = speech;
  const words = ranking.flatMap((candidate) =>
    candidate.ratings
      .filter((rating) => rating.reviewer === id)
      .map((rating) => said(candidate.name, rating, speech)),
  );
  return html`<li part="reviewer" data-id=${id}>
    <div class="who">
      <h4 tabindex="-1"><bdi>${name}</bdi></h4>
      <p class="muted">${email} · ${say(`ranking.${kind}`)}</p>
      <p class="marks">
        <span class="chip" data-tone=${TONES[state]}>${say(`ranking.state-${state}`)}</span>
        <span class="muted">${say("ranking.done", { n: done, total: candidates })}</span>
        ${reminded ? html`<span class="muted">${count("ranking.reminded", reminded)}</span>` : nothing}
        ${remindAt && state !== "submitted" ? html`<span class="muted">${say("ranking.remind-at", { at: time(remindAt, timeZone) })}</span>` : nothing}
      </p>
    </div>
    ${view.readOnly ? nothing : reviewerTools(reviewer, view)}
    ${
      words.length
        ? html`<details>
            <summary>
              ${count("ranking.read", words.length)}<span class="visually-hidden">: ${name}</span>
            </summary>
            <ul class="words">
              ${words}
            </ul>
          </details>`
        : nothing
    }
  </li>`;
}
