import { html, nothing, type TemplateResult } from "lit";
import type { SharedPlanWire } from "../../worker/http/schemas/plans.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import type { OwnChoice } from "../forms/parts/form.ts";
import type { Client } from "../lib/api.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { itemIcons, toneIcons } from "./icons.ts";
import type { Operation } from "./operation.ts";
import { type Input, namesOf, type Row } from "./rows.ts";
import { planView, type PlanView } from "./plan.ts";
import { messageList } from "./receipt.ts";
import { warningsOf } from "./bulk-warnings.ts";
import { steppedParts, stepper } from "./stepper.ts";

export interface BulkView extends PlanView {
  operation: Operation;
  /** Which of the ready rows is shown. */
  index: number;
  show: (index: number) => void;
  /** The same, with the focus. */
  leadTo: (index: number) => void;
  /** Which of the shared messages is shown. */
  sharedAt: number;
  showShared: (index: number) => void;
  /** What has been typed as confirmation, and whether it was wrong. */
  typed: string;
  wrong: boolean;
  /** Why it is asked for. */
  confirmHint: Key;
  type: (typed: string) => void;
  /** What each may have of its own. */
  each: OwnChoice | null;
  giveOwn: (row: Row, own: Input) => void;
}

/** Why a row is not done, in words. */
function why({ plan, problem, result }: Row): string[] {
  const answer = result?.problem ?? (result ? undefined : problem);
  if (answer)
    return answer.errors?.length
      ? answer.errors.map(({ message }) => message)
      : [answer.detail || answer.title];
  return plan?.blocks.map(({ message }) => message) ?? [];
}

/** The preview of many: what stops whom, and one recipient at a time as they will read it. */
export function bulkPreview(view: BulkView): TemplateResult {
  const { operation, speech, index, show } = view;
  const { rows, ready } = operation;
  const names = namesOf(rows);
  const nameOf = (each: Row) => names.get(each)!;
  const left = rows.filter((row) => !row.plan?.executable);
  const row = ready[Math.min(index, ready.length - 1)];
  const { say, count } = speech;
  const summary =
    ready.length === rows.length
      ? say("bulk.all-ready", { total: rows.length })
      : say("bulk.ready", { n: ready.length, total: rows.length });
  return html`
    <p class="summary" role="status">${ready.length ? summary : say("bulk.none-ready")}</p>
    ${
      left.length
        ? html`<details class="callout" data-tone="warn" ?open=${left.length <= 5 || !ready.length}>
            <summary>${toneIcons.warn} ${count("bulk.skipped", left.length)}</summary>
            <ul class="left">
              ${left.map((each) => html`<li><strong>${nameOf(each)}</strong> ${why(each).join(" ")}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    ${warningsOf(ready, nameOf, view)}
    ${operation.shared ? sharedView(operation.shared, view) : nothing}
    ${
      row
        ? html`${operation.shared ? html`<h4>${say("shared.each")}</h4>` : nothing}
            ${stepper(ready.map(nameOf), index, show, say, "bulk")}
            <div class="one">
              ${ownChoice(row, nameOf(row), view)}
              ${planView(row.plan!, { ...view, bringDocument: (at) => operation.document(row, at) })}
            </div>`
        : nothing
    }
    ${operation.confirm && ready.length ? confirmation(view) : nothing}
  `;
}

/** What is done once for them all. */
function sharedView(shared: SharedPlanWire, view: BulkView): TemplateResult {
  const { sharedAt, showShared } = view;
  return html`<section class="shared">
    <h4>${view.speech.say("shared.title")}</h4>
    ${steppedParts(shared, view, sharedAt, showShared)}
  </section>`;
}

/** Something of its own for one row, or what all share. */
function ownChoice(row: Row, owner: string, { each, speech, giveOwn }: BulkView) {
  if (!each) return nothing;
  const { name, label, choices } = each;
  const own = row.own[name] ?? "";
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    giveOwn(row, value ? { [name]: value } : {});
  };
  const shared = { value: "", label: speech.say("bulk.row-shared") };
  return html`<div class="field">
    <label for="row-${name}">${speech.say(label, { name: owner })}</label>
    <select id="row-${name}" @change=${choose}>
      ${[shared, ...choices].map(({ value, label: words }) => html`<option value=${value} ?selected=${value === own}>${words}</option>`)}
    </select>
  </div>`;
}

function confirmation({
  operation,
  speech,
  typed,
  wrong,
  confirmHint,
  type,
}: BulkView): TemplateResult {
  const n = operation.toType;
  return html`<div class="field confirm">
    <label for="confirm">${speech.say("bulk.confirm", { n })}</label>
    <p class="hint" id="confirm-hint">${speech.say(confirmHint)}</p>
    <input
      id="confirm"
      inputmode="numeric"
      autocomplete="off"
      aria-required="true"
      aria-invalid=${wrong ? "true" : nothing}
      aria-describedby=${wrong ? "confirm-hint confirm-error" : "confirm-hint"}
      .value=${typed}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
    ${wrong ? html`<p class="error" id="confirm-error">${speech.say("bulk.confirm-wrong", { n })}</p>` : nothing}
  </div>`;
}

export function progressView(
  { ready, answered, stopped }: Operation,
  { say }: Speech,
): TemplateResult {
  const words = stopped
    ? say("bulk.stopping")
    : say("bulk.progress", { done: answered, total: ready.length });
  return html`<div class="progress">
    <progress max=${ready.length} value=${answered} aria-labelledby="progress-words"></progress>
    <p id="progress-words" role="status">${words}</p>
  </div>`;
}

type OutcomeKey = "done" | "undone" | "blocked" | "conflict" | "refused" | "waiting";
const TONES: Record<OutcomeKey, string> = {
  done: "good",
  undone: "plain",
  blocked: "wait",
  conflict: "bad",
  refused: "wait",
  waiting: "plain",
};

const outcomeOf = ({ plan, result, undone }: Row): OutcomeKey =>
  undone?.receipt
    ? "undone"
    : (result?.outcome ?? (plan ? (plan.executable ? "waiting" : "blocked") : "refused"));

/** Every row with what became of it. */
export function outcomes(
  operation: Operation,
  client: Client,
  speech: Speech,
  settings: Settings,
): TemplateResult {
  const { timeZone } = settings.organisation;
  const { sendings, operations, shared, messages } = operation;
  const names = namesOf(operation.rows);
  return html`${
      sendings.total
        ? html`<vidare-sending-progress
            .client=${client}
            .speech=${speech}
            .operations=${operations}
            .sendings=${sendings}
          ></vidare-sending-progress>`
        : nothing
    }
    ${
      shared && messages.length
        ? html`<section>
            <h4>${speech.say("receipt.messages")}</h4>
            ${messageList(messages, speech, timeZone)}
          </section>`
        : nothing
    }
    <h4>${speech.say("bulk.outcomes")}</h4>
    <ul class="outcomes">
      ${operation.rows.map((row) => {
        const outcome = outcomeOf(row);
        const receipt = row.result?.receipt;
        return html`<li>
          <div class="outcome">
            <strong>${names.get(row)}</strong>
            <span class="chip" data-tone=${TONES[outcome]}
              >${speech.say(`outcome.${outcome}`)}</span
            >
          </div>
          ${row.undone?.problem ? html`<p class="error">${row.undone.problem.detail}</p>` : nothing}
          ${receipt ? (shared ? nothing : messageList(receipt.messages, speech, timeZone)) : why(row).map((line) => html`<p class="muted">${line}</p>`)}
        </li>`;
      })}
    </ul>`;
}

/** What undoing many would do, told from where their messages stand. */
export function undoSummary({ done, messages }: Operation, { count }: Speech): TemplateResult {
  const stoppable = messages.filter(
    ({ state }) => state === "held" || state === "scheduled",
  ).length;
  const gone = messages.filter(
    ({ state }) => !["held", "scheduled", "cancelled", "suppressed", "failed"].includes(state),
  );
  // What the action stopped, as it was planned.
  const returning = done.flatMap(({ plan }) =>
    (plan?.items ?? []).filter(({ code }) => code === "plan.cancels-message"),
  );
  return html`<ul class="lines">
    <li>${toneIcons.info}<span>${count("undo.many", done.length)}</span></li>
    ${stoppable ? html`<li>${toneIcons.good}<span>${count("undo.stops", stoppable)}</span></li>` : nothing}
    ${returning.length ? html`<li>${itemIcons.returns}<span>${count("undo.returns", returning.length)}</span></li>` : nothing}
    ${gone.length ? html`<li>${toneIcons.final}<span>${count("undo.gone", gone.length)}</span></li>` : nothing}
  </ul>`;
}
