import { html, nothing } from "lit";
import { HIGHEST, LOWEST, type Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { Draft, Refusal } from "./drafts.ts";
import { savingOf } from "./answer-words.ts";

const SCORES = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) => LOWEST + at);

interface Scale {
  id: string;
  draft: Draft;
  anchors: readonly string[];
  commentRequired: boolean;
  closed: Refusal | undefined;
  timeZone: string;
  change: (change: Partial<Rating>) => void;
}

/**
 * The scale and the comment. One group of radio buttons: a rating, knowing the person and not being able
 * to judge exclude each other. Digits count only while it has the focus (WCAG 2.1.4).
 */
export function scale(
  { id, draft, anchors, commentRequired, closed, timeZone, change }: Scale,
  speech: Speech,
) {
  const { say } = speech;
  const { verdict, score } = draft;
  const locked = Boolean(closed);
  const byDigit = (event: KeyboardEvent): void => {
    const digit = Number(event.key);
    if (locked || event.ctrlKey || event.metaKey || event.altKey || !SCORES.includes(digit)) return;
    const group = event.currentTarget as HTMLElement;
    const radio = group.querySelector<HTMLInputElement>(`input[value="${digit}"]`)!;
    event.preventDefault();
    radio.focus();
    radio.click();
  };
  const radio = (value: string, checked: boolean, rating: Partial<Rating>) =>
    html`<input
      type="radio"
      name="rating"
      value=${value}
      .checked=${checked}
      ?disabled=${locked}
      @change=${() => change(rating)}
    />`;
  const other = (own: "conflict" | "cannot-judge") =>
    html`<label class="other"
      >${radio(own, verdict === own, { verdict: own, score: null })}
      <span>${say(`review.${own}`)}<small>${say("review.left-out")}</small></span></label
    >`;
  const words = verdict === "rated" && score !== null ? anchors[score - LOWEST] : undefined;
  return html`<fieldset @keydown=${byDigit}>
      <legend>${say("review.rating")}</legend>
      <p class="hint">${say("review.rating-hint")}</p>
      <div class="steps">
        ${SCORES.map((each) => {
          const step = anchors[each - LOWEST] ?? "";
          return html`<label class="step" title=${step}
            >${radio(String(each), verdict === "rated" && score === each, {
              verdict: "rated",
              score: each,
            })}<span aria-hidden="true">${each}</span
            ><span class="visually-hidden"
              >${say("review.step", { score: each, words: step })}</span
            ></label
          >`;
        })}
      </div>
      <p class="ends" aria-hidden="true">
        <span>1 ${anchors[0]}</span><span>7 ${anchors.at(-1)}</span>
      </p>
      <p class="chosen" aria-hidden="true">${words ? `${score}: ${words}` : nothing}</p>
      ${other("conflict")}${other("cannot-judge")}
    </fieldset>
    <div class="field">
      <label for="comment"
        >${say(commentRequired && verdict === "rated" ? "review.comment-needed" : "review.comment")}</label
      >
      <textarea
        id="comment"
        rows="5"
        maxlength="5000"
        dir="auto"
        aria-describedby="comment-hint"
        data-candidate=${id}
        .value=${draft.comment ?? ""}
        ?readonly=${locked}
        @input=${(event: Event) =>
          change({ comment: (event.target as HTMLTextAreaElement).value || null })}
      ></textarea>
      <p class="hint" id="comment-hint">${say("review.comment-hint")}</p>
    </div>
    <p class="saved" role="status" data-state=${draft.state}>
      ${savingOf(draft, speech, timeZone, closed)}
    </p>`;
}
