import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { PanelDetail } from "../../../worker/features/panel/schemas/panels.ts";
import type {
  PanelCandidateWire,
  PanelRatingWire,
} from "../../../worker/features/panel/schemas/rankings.ts";
import type { Speech } from "../../lib/i18n.ts";
import { warn } from "./icons.ts";
import { spread } from "./dots.ts";
import type { Choosing } from "./choosing.ts";

/**
 * The candidates with their figures and, opened (`open`: from the start), what each reviewer says. `choosing`: they
 * can be ticked, to act on them.
 */
export function candidateList(
  shown: readonly PanelCandidateWire[],
  panel: PanelDetail,
  speech: Speech,
  open = false,
  choosing: Choosing | null = null,
): TemplateResult {
  const places = panel.ranking.map(({ place }) => place);
  const tied = ({ place }: PanelCandidateWire) =>
    place !== null && places.filter((other) => other === place).length > 1;
  return html`<ol class="ranking" ?data-choosing=${choosing}>
    ${repeat(
      shown,
      ({ application }) => application,
      (candidate) => candidateRow(candidate, tied(candidate), panel, speech, open, choosing),
    )}
  </ol>`;
}

function candidateRow(
  candidate: PanelCandidateWire,
  tied: boolean,
  { reviewerList, options }: PanelDetail,
  speech: Speech,
  open: boolean,
  choosing: Choosing | null,
): TemplateResult {
  const { say, count, standing } = speech;
  const { name, number, place, figures, left, status, ratings, conflicts, cannotJudge, waiting } =
    candidate;
  const names = new Map(reviewerList.map(({ id, name: who }) => [id, who]));
  const answered = new Set(ratings.map(({ reviewer }) => reviewer));
  const missing = reviewerList.filter(
    ({ id, state }) => state !== "revoked" && (state !== "submitted" || !answered.has(id)),
  );
  return html`<li part="candidate" data-id=${candidate.application}>
    ${choosing?.box(candidate, speech) ?? nothing}
    <p class="place">
      ${
        place === null
          ? html`<span class="muted">${left ? "–" : say("ranking.no-place")}</span>`
          : html`<span class="visually-hidden">${say("ranking.place", { n: place })}</span
              ><strong aria-hidden="true">${place}</strong
              >${tied ? html` <span class="muted">${say("ranking.tied")}</span>` : nothing}`
      }
    </p>
    <div class="who">
      <h4>
        <bdi>${name}</bdi>${
          options.anonymise
            ? html` <small class="muted">${say("ranking.number", { n: number })}</small>`
            : nothing
        }
      </h4>
      <p class="marks">
        <span class="muted">${standing({ status, deleted: false })}</span>
        ${left ? html`<span class="chip">${say("ranking.left")}</span>` : nothing}
        ${figures.disagree ? html`<span class="chip disagree" data-tone="wait">${warn}${say("ranking.disagree")}</span>` : nothing}
        ${conflicts ? html`<span class="chip">${count("ranking.conflicts", conflicts)}</span>` : nothing}
        ${cannotJudge ? html`<span class="chip">${count("ranking.cannot", cannotJudge)}</span>` : nothing}
        ${waiting && !left ? html`<span class="chip" data-tone="wait">${count("ranking.waiting", waiting)}</span>` : nothing}
      </p>
    </div>
    <div class="figures">
      ${
        figures.mean === null
          ? nothing
          : html`<p class="mean">
              <span class="muted">${say("ranking.mean")}</span>
              <strong>${decimal(figures.mean, speech)}</strong>
            </p>`
      }
      <p class="muted">${explained(candidate, speech)}</p>
    </div>
    ${spread(figures, speech)}
    ${
      ratings.length || (waiting && !left)
        ? html`<details ?open=${open}>
            <summary>
              ${count("ranking.read", ratings.length)}<span class="visually-hidden">: ${name}</span>
            </summary>
            <ul class="words">
              ${ratings.map((rating) => said(names.get(rating.reviewer) ?? "", rating, speech))}
            </ul>
            ${
              missing.length && !left
                ? html`<p class="muted">
                    ${say("ranking.waits-for", { names: missing.map((each) => each.name).join(", ") })}
                  </p>`
                : nothing
            }
          </details>`
        : nothing
    }
  </li>`;
}

export const decimal = (value: number, { locale }: Speech): string =>
  value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

function explained({ figures }: PanelCandidateWire, speech: Speech): string {
  const { n, median, range } = figures;
  if (!range || median === null) return speech.say("ranking.no-ratings");
  const params = { median: median.toLocaleString(speech.locale), low: range[0], high: range[1] };
  return speech.count("ranking.figures", n, params);
}

/** One answer, headed by the reviewer or by the candidate. */
export function said(
  heading: string,
  { verdict, score, comment, counts }: PanelRatingWire,
  { say }: Speech,
): TemplateResult {
  return html`<li>
    <p>
      <strong><bdi>${heading}</bdi></strong>
      <span class="chip"
        >${verdict === "rated" ? say("ranking.score", { n: score ?? "–" }) : say(`ranking.${verdict}`)}</span
      >
      ${counts || verdict !== "rated" ? nothing : html`<span class="muted">${say("ranking.not-counted")}</span>`}
    </p>
    ${comment ? html`<p class="comment" dir="auto">${comment}</p>` : html`<p class="muted">${say("ranking.no-comment")}</p>`}
  </li>`;
}
