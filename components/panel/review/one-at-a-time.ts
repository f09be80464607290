import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { isComplete, type Rating } from "../../../worker/features/panel/rules/panel.ts";
import type { PanelReviewWire } from "../../../worker/features/panel/schemas/reviews.ts";
import type { Speech } from "../../lib/i18n.ts";
import { candidateText } from "./candidate.ts";
import type { Drafts, Refusal } from "./drafts.ts";
import type { PanelFile } from "./files.ts";
import type { Reviewer } from "./reviewer.ts";
import { scale } from "./scale.ts";

interface OneAtATime {
  review: PanelReviewWire;
  drafts: Drafts;
  reviewer: Reviewer;
  stopped: PanelFile["stopped"];
  /** Which candidate is shown. */
  at: number;
  /** Why nothing more is taken. */
  closed: Refusal | undefined;
  go: (at: number) => void;
  check: () => void;
  change: (id: string, change: Partial<Rating>) => void;
}

/** One candidate at a time, with the list beside it and the scale next to what there is to read. */
export function oneAtATime(own: OneAtATime, speech: Speech) {
  const { say } = speech;
  const { review, drafts, at, closed, go, check } = own;
  const { candidates, options, anchors, timeZone } = review;
  const shown = candidates[at];
  if (!shown) return html`<p>${say("review.none")}</p>`;
  const { id, name } = shown;
  const all = candidates.length;
  const last = at === all - 1;
  const done = candidates.filter((each) => isComplete(drafts.of(each.id), options)).length;
  const step = (key: "review.previous" | "review.next", by: number) =>
    html`<button type="button" class="button" @click=${() => go(at + by)}>${say(key)}</button>`;
  return html`<div class="layout">
    ${contents(own, done, speech)}
    <article part="candidate" aria-labelledby="name">
      <p class="muted">${say("review.candidate", { n: at + 1, all })}</p>
      <h2 id="name" tabindex="-1"><bdi>${name}</bdi></h2>
      <button type="button" class="button to-rating" @click=${toRating}>
        ${say("review.to-rating")}
      </button>
      ${keyed(id, candidateText(shown, own, speech))}
    </article>
    <section class="rating" part="rating" aria-label=${say("review.rating")}>
      ${keyed(
        id,
        scale(
          {
            id,
            anchors,
            timeZone,
            closed,
            draft: drafts.of(id),
            commentRequired: options.commentRequired,
            change: (change) => own.change(id, change),
          },
          speech,
        ),
      )}
      <p class="buttons">
        ${at > 0 ? step("review.previous", -1) : nothing} ${last ? nothing : step("review.next", 1)}
        ${
          last || done === all
            ? html`<button type="button" class="button primary" @click=${check}>
                ${say("review.look-through")}
              </button>`
            : nothing
        }
      </p>
    </section>
  </div>`;
}

/** How far it has come, and the way to any candidate: a drop-down where it is narrow, else a list. */
function contents({ review, drafts, at, go, check }: OneAtATime, done: number, speech: Speech) {
  const { say } = speech;
  const { candidates, options } = review;
  const all = candidates.length;
  const mark = (id: string): string => {
    const draft = drafts.of(id);
    if (draft.state === "offline" || draft.state === "refused") return say("review.mark-unsaved");
    return isComplete(draft, options) ? say("review.mark-done") : "";
  };
  const marked = candidates.map(({ id, name }) => ({ name, words: mark(id) }));
  return html`<nav aria-label=${say("review.candidates")}>
    <p class="progress">
      <progress max=${all} value=${done} aria-hidden="true"></progress>
      ${say("review.progress", { done, all })}
    </p>
    <label class="jump"
      ><span>${say("review.choose")}</span>
      <select
        .value=${String(at)}
        @change=${(event: Event) => go(Number((event.target as HTMLSelectElement).value))}
      >
        ${marked.map(
          ({ name, words }, each) =>
            html`<option value=${each} ?selected=${each === at}>
              ${name}${words ? ` – ${words}` : ""}
            </option>`,
        )}
      </select></label
    >
    <ol class="list">
      ${marked.map(
        ({ name, words }, each) =>
          html`<li>
            <button
              type="button"
              aria-current=${each === at ? "true" : nothing}
              @click=${() => go(each)}
            >
              <bdi>${name}</bdi>${words ? html`<small>${words}</small>` : nothing}
            </button>
          </li>`,
      )}
    </ol>
    <button type="button" class="button through" @click=${check}>
      ${say("review.look-through")}
    </button>
  </nav>`;
}

/** To the chosen step of the scale, or the first: on a phone it lies below the letter. */
function toRating(event: Event): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  const radios = [...root.querySelectorAll<HTMLInputElement>("[name=rating]")];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}
