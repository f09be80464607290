import { html, nothing, type TemplateResult } from "lit";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Speech } from "../../lib/i18n.ts";

/** What the candidate has sent, to be read. */
export function papers(
  { candidate, externalId, receivedAt, coverLetter, answers, files, retention }: ApplicationDetail,
  { say, time, bytes }: Speech,
  timeZone: string,
): TemplateResult {
  const fact = (label: string, value: unknown) =>
    value
      ? html`<div>
          <dt>${label}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`
      : nothing;
  const day = receivedAt.length === 10 ? "UTC" : timeZone;
  return html`<dl class="facts">
      ${fact(say("deleted.email"), candidate.email)} ${fact(say("deleted.phone"), candidate.phone)}
      ${fact(say("deleted.received"), time(receivedAt, day, { dateStyle: "long" }))}
      ${fact(say("deleted.id"), externalId)}
    </dl>
    <section>
      <h3>${say("deleted.letter")}</h3>
      ${
        coverLetter
          ? html`<div class="letter" dir="auto" .textContent=${coverLetter.trim()}></div>`
          : html`<p class="muted">${say("deleted.no-letter")}</p>`
      }
    </section>
    ${
      answers.length
        ? html`<section>
            <h3>${say("deleted.answers")}</h3>
            <dl class="answers">
              ${answers.map(
                ({ question, answer }) =>
                  html`<div>
                    <dt><bdi>${question}</bdi></dt>
                    <dd><bdi>${answer || say("deleted.no-answer")}</bdi></dd>
                  </div>`,
              )}
            </dl>
          </section>`
        : nothing
    }
    <section>
      <h3>${say("deleted.files")}</h3>
      ${
        files.length
          ? html`<ul class="files">
              ${files.map(
                ({ filename, size }) =>
                  html`<li><bdi>${filename}</bdi> <span class="muted">${bytes(size)}</span></li>`,
              )}
            </ul>`
          : html`<p class="muted">${say("deleted.no-files")}</p>`
      }
    </section>
    <p class="muted">${retention.reason}</p>`;
}
