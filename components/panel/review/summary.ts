import { html, nothing } from "lit";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import type { Speech } from "../../lib/i18n.ts";
import { type Drafts, hasLeft } from "./drafts.ts";
import { answerOf } from "./answer-words.ts";

/** What the reviewer has said of each, what is missing, and what others said where it is shown. */
export function summary(
  { candidates, anchors, options }: PanelReviewWire,
  drafts: Drafts,
  speech: Speech,
  change?: (at: number) => void,
) {
  const { say } = speech;
  return html`<ol class="summary">
    ${candidates.map(({ id, name, others }, at) => {
      const draft = drafts.of(id);
      const answer = answerOf(draft, anchors, speech);
      const missing = !drafts.isDone(id, options);
      return html`<li>
        <h3><bdi>${name}</bdi></h3>
        ${
          missing && !change
            ? html`<p class="muted">${say("review.not-answered")}</p>`
            : html`<p class=${missing ? "missing" : "answer"}>
                ${hasLeft(draft) ? say("review.why-left_panel") : answer || say("review.missing-score")}
                ${missing && answer ? html`<br />${say("review.missing-comment")}` : nothing}
              </p>`
        }
        ${draft.comment ? html`<p class="letter" dir="auto">${draft.comment}</p>` : nothing}
        ${
          change
            ? html`<button
                type="button"
                class="button"
                aria-label=${say("review.change-named", { name })}
                @click=${() => change(at)}
              >
                ${say("review.change")}
              </button>`
            : nothing
        }
        ${
          others
            ? html`<h4>${say("review.others")}</h4>
                ${others.length ? nothing : html`<p>${say("review.others-none")}</p>`}
                <ul class="others">
                  ${others.map(
                    (other) =>
                      html`<li>
                        <strong dir="auto">${other.reviewer}</strong>
                        <span>${answerOf(other, anchors, speech)}</span>
                        ${
                          other.comment
                            ? html`<p class="letter" dir="auto">${other.comment}</p>`
                            : nothing
                        }
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </li>`;
    })}
  </ol>`;
}
