/** What the dialog of a bulk shows of its undo: what it does, how far it is, what became of it. Fetched for it. */
import { html, nothing, type TemplateResult } from "lit";
import type { PlanItem } from "../../worker/domain/plan.ts";
import type { BulkRowWire } from "../../worker/features/bulks/schemas/bulks.ts";
import type { PlanWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import { itemIcons, toneIcons } from "../dialog/icons.ts";
import { change } from "../dialog/plan.ts";
import { type ActionStartEvent, correctionView } from "../dialog/taken-back.ts";
import type { Key, Speech } from "../lib/i18n.ts";
import { heading, namesOf } from "./people.ts";
import type { TakingBack } from "./taking-back.ts";

const reason = ({ detail, title }: ProblemWire): string => detail || title;

/** What would come back and what cannot, together; each message can be read. */
export function plan(taking: TakingBack, speech: Speech): TemplateResult {
  const { say, count } = speech;
  const { ready, rows } = taking;
  const total = rows.length;
  const names = namesOf(taking, speech);
  const plans = ready.map((each) => each.plan);
  const left = rows.filter((row) => !taking.plans.get(row.application)?.plan?.executable);
  const summary =
    ready.length === total
      ? say("bulks.can-all", { total })
      : say(ready.length ? "bulks.can" : "bulks.cannot", { n: ready.length, total });
  return html`${heading(say("undo.title"))}
    <p class="summary" role="status">${summary}</p>
    ${
      left.length
        ? html`<details class="callout" data-tone="warn" ?open=${left.length <= 5 || !ready.length}>
            <summary>${toneIcons.warn} ${count("bulks.left", left.length)}</summary>
            <ul class="left">
              ${left.map((row) => html`<li><strong>${names.get(row.application)}</strong> ${whyNot(row, taking, speech)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    ${moves(plans, speech)} ${lists(plans, speech)}`;
}

function whyNot(row: BulkRowWire, taking: TakingBack, { say }: Speech): string {
  if (row.undone) return say("bulks.before");
  const { problem, plan: made } = taking.plans.get(row.application) ?? {};
  if (problem) return reason(problem);
  return made?.blocks.map(({ message }) => message).join(" ") || say("bulks.beyond");
}

/** From where to where, and how many of each. */
function moves(plans: readonly PlanWire[], speech: Speech): TemplateResult[] {
  const same = Map.groupBy(plans, ({ from, to }) => JSON.stringify([from, to]));
  return [...same.values()].map(
    (group) =>
      html`<div class="change">
        ${change(group[0]!.from, group[0]!.to, speech)}
        <span class="muted">${speech.count("dialog.many", group.length)}</span>
      </div>`,
  );
}

/** What is stopped, what returns and what cannot be taken back: how many, and each to be read. */
function lists(plans: readonly PlanWire[], { say, count }: Speech) {
  const items = Map.groupBy(
    plans.flatMap((each) => each.items),
    ({ kind }) => kind,
  );
  const lasting = plans.flatMap((each) => each.lasting);
  const part = (icon: TemplateResult, title: string, lines: readonly { message: string }[]) =>
    html`<details>
      <summary>${icon} ${title} (${lines.length})</summary>
      <ul class="lines">
        ${[...Map.groupBy(lines, ({ message }) => message)].map(
          ([message, { length }]) =>
            html`<li>
              ${icon}<span
                >${message}
                ${length > 1 ? html`<span class="muted">${count("dialog.many", length)}</span>` : nothing}</span
              >
            </li>`,
        )}
      </ul>
    </details>`;
  if (!items.size && !lasting.length) return nothing;
  return html`<div class="kinds">
    ${[...items].map(([kind, lines]) => part(itemIcons[kind], say(title(kind)), lines))}
    ${lasting.length ? part(toneIcons.final, say("preview.lasting"), lasting) : nothing}
  </div>`;
}

const title = (kind: PlanItem["kind"]): Key => `preview.${kind}`;

export function progress(taking: TakingBack, { say }: Speech): TemplateResult {
  const total = taking.concerned;
  const answered = taking.results.size;
  return html`<div class="progress">
    <progress max=${total} value=${answered} aria-labelledby="progress-words"></progress>
    <p id="progress-words" role="status">${say("bulk.progress", { done: answered, total })}</p>
  </div>`;
}

interface ToPutRight {
  start: ActionStartEvent;
  leave: (event: Event) => void;
}

/** Every candidate with what became of it. */
export function done(taking: TakingBack, speech: Speech, wrong: ToPutRight | null): TemplateResult {
  const { say, count } = speech;
  const names = namesOf(taking, speech);
  const n = taking.done;
  return html`<div class="finished">
      ${itemIcons.returns}${heading(n ? count("bulks.done", n) : say("bulks.done-none"))}
    </div>
    ${
      wrong
        ? correctionView(wrong.start, speech, wrong.leave, names.get(wrong.start.applications[0]!))
        : nothing
    }
    <h4>${say("bulk.outcomes")}</h4>
    <ul class="outcomes">
      ${taking.rows.map((row) => {
        const { receipt, problem } = taking.results.get(row.application) ?? {};
        const tone = receipt ? "good" : row.undone ? "plain" : "wait";
        const words = receipt ? "outcome.undone" : row.undone ? "bulks.before" : "outcome.refused";
        return html`<li>
          <div class="outcome">
            <strong>${names.get(row.application)}</strong>
            <span class="chip" data-tone=${tone}>${say(words)}</span>
          </div>
          ${receipt || row.undone ? nothing : html`<p class="muted">${problem ? reason(problem) : say("bulks.beyond")}</p>`}
        </li>`;
      })}
    </ul>`;
}
