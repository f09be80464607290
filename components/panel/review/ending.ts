import { html, nothing } from "lit";
import { isComplete } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import type { Drafts } from "./drafts.ts";
import { summary } from "./summary.ts";

interface Check {
  review: PanelReviewWire;
  drafts: Drafts;
  /** Nothing more is taken. */
  locked: boolean;
  submitting: boolean;
  problem: Key | undefined;
  go: (at: number) => void;
  back: () => void;
  submit: () => void;
}

/** All that was said, before it is handed in. */
export function check(own: Check, speech: Speech) {
  const { review, drafts, locked, submitting, problem, go, back, submit } = own;
  const { say } = speech;
  const missing = review.candidates.filter(({ id }) => !drafts.isDone(id, review.options)).length;
  const ready = !missing && !locked;
  return html`<div class="narrow">
    <h2 tabindex="-1">${say("review.check")}</h2>
    <p>${missing ? speech.count("review.check-missing", missing) : say("review.check-all")}</p>
    ${summary(review, drafts, speech, go)}
    ${problem ? html`<p class="problem" role="alert">${say(problem)}</p>` : nothing}
    ${ready ? html`<p>${say("review.submit-note")}</p>` : nothing}
    <p class="buttons">
      <button type="button" class="button" @click=${back}>${say("review.back")}</button>
      ${
        ready
          ? html`<button type="button" class="button primary" @click=${submit}>
              ${say(submitting ? "review.submitting" : "review.submit")}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

/** Thanks, what happens next, and what was said: others' words too where the rule allows. */
export function done(review: PanelReviewWire, drafts: Drafts, speech: Speech) {
  const { say } = speech;
  const { reviewer: name, asker, submittedAt, timeZone, options } = review;
  // Of whom nothing was said, others' words are hidden for a reason of its own, which the summary gives.
  const later = review.candidates.some(
    ({ id, others }) => !others && isComplete(drafts.of(id), options),
  );
  const hidden = options.reveal === "never" ? "review.others-never" : "review.others-later";
  return html`<div class="narrow">
    <h2 tabindex="-1"><bdi>${say("review.thanks", { name })}</bdi></h2>
    ${
      submittedAt
        ? html`<p>${say("review.thanks-when", { when: speech.time(submittedAt, timeZone) })}</p>`
        : nothing
    }
    <p>${say("review.thanks-next", { asker })}</p>
    ${later ? html`<p class="muted">${say(hidden)}</p>` : nothing}
    <h2>${say("review.yours")}</h2>
    ${summary(review, drafts, speech)}
    <p class="buttons">
      <button type="button" class="button" @click=${() => print()}>${say("review.print")}</button>
    </p>
  </div>`;
}
