import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type {
  PanelDetail,
  PanelReviewerWire,
} from "../../../worker/features/panel/schemas/panels.ts";
import type { Speech } from "../../lib/i18n.ts";
import { said } from "./candidates.ts";

export type ReviewerAct = "reminders" | "revocations" | "reopenings";

export interface ReviewerView {
  speech: Speech;
  timeZone: string;
  readOnly: boolean;
  /** Id of the one whose removal is asked about. */
  asking: string;
  ask: (reviewer: string) => void;
  act: (reviewer: PanelReviewerWire, act: ReviewerAct) => void;
}

const TONES: Record<PanelReviewerWire["state"], string> = {
  invited: "plain",
  opened: "info",
  started: "info",
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
  const { speech, timeZone } = view;
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
    ${view.readOnly ? nothing : tools(reviewer, view)}
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

function tools(reviewer: PanelReviewerWire, { speech, asking, ask, act }: ReviewerView) {
  const { say } = speech;
  const { id, name, state } = reviewer;
  const button = (what: "remind" | "revoke" | "reopen", run: () => void, kind = "") =>
    html`<button
      type="button"
      class="button ${kind}"
      data-do=${what}
      aria-label=${say(`ranking.${what}-name`, { name })}
      @click=${run}
    >
      ${say(`ranking.${what}`)}
    </button>`;
  if (asking === id)
    return html`<div
      class="tools asking"
      role="group"
      aria-label=${say("ranking.revoke-name", { name })}
    >
      <p>${say("ranking.revoke-ask", { name })}</p>
      <button type="button" class="button" data-do="keep" @click=${() => ask("")}>
        ${say("ranking.revoke-keep")}
      </button>
      ${button("revoke", () => act(reviewer, "revocations"), "danger")}
    </div>`;
  const submitted = state === "submitted";
  const revoked = state === "revoked";
  return html`<div class="tools">
    ${submitted || revoked ? nothing : button("remind", () => act(reviewer, "reminders"))}
    ${submitted ? button("reopen", () => act(reviewer, "reopenings")) : nothing}
    ${revoked ? nothing : button("revoke", () => ask(id))}
  </div>`;
}
