import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { PanelReviewCandidate } from "../../../worker/features/panel/schemas/reviews.ts";
import type { Speech } from "../../lib/i18n.ts";
import type { PanelFile } from "./files.ts";
import type { Reviewer } from "./reviewer.ts";

/** What there is to read about a candidate. Sections fold, so that the scale is near on a phone. */
export function candidateText(
  { letter, answers, files }: PanelReviewCandidate,
  { reviewer, stopped }: { reviewer: Reviewer; stopped: PanelFile["stopped"] },
  speech: Speech,
) {
  const { say } = speech;
  if (!letter && !answers.length && !files.length)
    return html`<p class="muted">${say("review.nothing")}</p>`;
  return html`${
    letter
      ? html`<details open>
          <summary>${say("review.letter")}</summary>
          <p class="letter" dir="auto">${letter}</p>
        </details>`
      : nothing
  }
  ${
    answers.length
      ? html`<details open>
          <summary>${say("review.answers")}</summary>
          <dl>
            ${answers.map(
              ({ question, answer }) =>
                html`<dt dir="auto">${question}</dt>
                  <dd dir="auto">${answer}</dd>`,
            )}
          </dl>
        </details>`
      : nothing
  }
  ${
    files.length
      ? html`<details open>
          <summary>${say("review.files")}</summary>
          ${files.map((file) =>
            keyed(
              file.id,
              html`<vidare-panel-file
                .file=${file}
                .reviewer=${reviewer}
                .speech=${speech}
                .stopped=${stopped}
              ></vidare-panel-file>`,
            ),
          )}
        </details>`
      : nothing
  }`;
}
