import { html, nothing, type TemplateResult } from "lit";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import { ApiProblem, NetworkFailure } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";
import { toneIcons } from "./icons.ts";

/** Why a call failed, or was not made, as the dialog shows it. `vetoed`: by the page, which says why. */
export type Failure =
  | { kind: "network" }
  | { kind: "unknown" }
  | { kind: "vetoed"; reason: string }
  | { kind: "conflict"; problem: ProblemWire }
  | { kind: "problem"; problem: ProblemWire };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiProblem))
    return { kind: error instanceof NetworkFailure ? "network" : "unknown" };
  const { problem } = error;
  return { kind: problem.code === "version_conflict" ? "conflict" : "problem", problem };
}

/** A failed call in words, with what can be done about it. `again` is named by the dialog. */
export function failureView(
  failure: Failure,
  speech: Speech,
  timeZone: string,
  running: boolean,
  again: { label: string; run: () => void },
): TemplateResult {
  return html`<div class="callout" data-tone="bad" role="alert" tabindex="-1">
    ${toneIcons.bad}
    <div>
      ${words(failure, speech, timeZone, running)}
      ${
        failure.kind === "vetoed" || (failure.kind === "problem" && !retryable(failure.problem))
          ? nothing
          : html`<button type="button" class="button" @click=${again.run}>${again.label}</button>`
      }
    </div>
  </div>`;
}

function words(failure: Failure, speech: Speech, timeZone: string, running: boolean) {
  const { say } = speech;
  switch (failure.kind) {
    case "network":
      return html`<p>${say(running ? "error.network-run" : "error.network")}</p>`;
    case "unknown":
      return html`<p>${say("error.unknown")}</p>`;
    case "vetoed":
      return html`<p><strong>${say("veto.title")}</strong></p>
        <p>${failure.reason}</p>`;
    case "conflict":
      return html`<h4>${say("conflict.title")}</h4>
        <p>${conflictWords(failure.problem, speech, timeZone)}</p>`;
    case "problem":
      return problemWords(failure.problem, speech);
  }
}

const retryable = ({ status }: ProblemWire): boolean =>
  status >= 500 || status === 429 || status === 401;

function conflictWords(
  { conflict, reason, detail }: ProblemWire,
  { say, time, standing }: Speech,
  timeZone: string,
): string {
  if (!conflict) return reason ? detail : say("conflict.unknown");
  return say("conflict.text", {
    by: conflict.by || say("conflict.candidate"),
    at: time(conflict.at, timeZone),
    status: standing(conflict),
  });
}

function problemWords({ detail, title, errors, requestId, status }: ProblemWire, { say }: Speech) {
  return html`<p>${detail || title || say("error.unknown")}</p>
    ${
      errors?.length
        ? html`<ul>
            ${errors.map(({ message }) => html`<li>${message}</li>`)}
          </ul>`
        : nothing
    }
    ${status >= 500 && requestId ? html`<p class="muted">${say("error.request", { id: requestId })}</p>` : nothing}`;
}
