import { html, nothing } from "lit";
import { HIGHEST, LOWEST } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { Drafts } from "./drafts.ts";
import { answerOf } from "./answer-words.ts";

const SCORES = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) => LOWEST + at);

/** On paper, whatever is printed: for which position and organisation, who reviewed, and what the figures mean. */
export function paperHead(
  { anchors, project, organisation, reviewer, deadlineAt, timeZone }: PanelReviewWire,
  { say, time }: Speech,
) {
  return html`<section class="sheet">
    <h2><bdi>${project}</bdi></h2>
    <p><bdi>${organisation}</bdi></p>
    <p><bdi>${reviewer}</bdi> · ${say("review.until", { when: time(deadlineAt, timeZone) })}</p>
    <p>${SCORES.map((each, at) => html`${at ? " · " : nothing}${each} ${anchors[at]}`)}</p>
  </section>`;
}

/** What is printed while one reviews: each candidate with what was said, or with room to say it by hand. */
export function sheet({ candidates, anchors }: PanelReviewWire, drafts: Drafts, speech: Speech) {
  const { say } = speech;
  const blank = html`<p class="blank">${SCORES.map((each) => html`<span>${each}</span>`)}</p>
    <p class="blank">
      <span></span>${say("review.conflict")} <span></span>${say("review.cannot-judge")}
    </p>`;
  return html`<section class="sheet">
    <ol class="summary">
      ${candidates.map(({ id, name }) => {
        const draft = drafts.of(id);
        const answer = answerOf(draft, anchors, speech);
        return html`<li>
          <h3><bdi>${name}</bdi></h3>
          ${answer ? html`<p class="answer">${answer}</p>` : blank}
          ${
            draft.comment
              ? html`<p class="letter" dir="auto">${draft.comment}</p>`
              : answer
                ? nothing
                : html`<p class="muted">${say("review.comment")}</p>
                    <div class="lines"></div>`
          }
        </li>`;
      })}
    </ol>
  </section>`;
}
