import { html, type TemplateResult } from "lit";
import type { ReviewerKind } from "../../worker/features/panel/rules/panel.ts";
import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { Speech } from "../lib/i18n.ts";
import { type FieldErrors, filled } from "../forms/parts/form.ts";
import { addButton, cell, focusSoon, rowError, textCell } from "../forms/parts/rows.ts";

export interface ReviewerRow {
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
}

export const emptyReviewer = (language: Locale): ReviewerRow => ({
  kind: "internal",
  name: "",
  email: "",
  language,
});

const isBlank = ({ name, email }: ReviewerRow): boolean => !name.trim() && !email.trim();

/** Rows as they are sent. Blank ones at the end are left out; those between keep errors at their row. */
export function reviewersInput(rows: readonly ReviewerRow[]) {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows
    .slice(0, last + 1)
    .map(({ name, email, ...row }) => ({ ...row, name: filled(name), email: filled(email) }));
}

interface Reviewers {
  rows: readonly ReviewerRow[];
  errors: FieldErrors;
  speech: Speech;
  /** Changes the rows as they are by then: two changes may come before the first is drawn. */
  set: (change: (rows: readonly ReviewerRow[]) => ReviewerRow[]) => void;
}

/** Those who are to review: a row each, with its errors at its own fields. */
export function reviewersField({ rows, errors, speech, set }: Reviewers): TemplateResult {
  const { say } = speech;
  const change = (at: number, part: Partial<ReviewerRow>) =>
    set((now) => now.map((row, each) => (each === at ? { ...row, ...part } : row)));
  const add = (event: Event) => {
    set((now) => [...now, emptyReviewer(now.at(-1)?.language ?? speech.locale)]);
    focusSoon(event, `#field-reviewers-${rows.length}-name`);
  };
  const remove = (event: Event, at: number) => {
    set((now) => now.filter((_, each) => each !== at));
    focusSoon(event, "#add-reviewers");
  };
  return html`<div class="field" part="field" role="group" aria-labelledby="reviewers-label">
    <span class="label" id="reviewers-label">${say("panel-form.reviewers")}</span>
    ${rows.map((row, at) => reviewer(row, at, errors, speech, change, remove))}
    <div>${addButton("reviewers", errors, say("panel-form.add"), add)}</div>
    ${rowError("reviewers", errors)}
  </div>`;
}

function reviewer(
  row: ReviewerRow,
  at: number,
  errors: FieldErrors,
  { say }: Speech,
  change: (at: number, part: Partial<ReviewerRow>) => void,
  remove: (event: Event, at: number) => void,
): TemplateResult {
  const text = (name: "name" | "email", type: "text" | "email", max: number) =>
    textCell(`reviewers.${at}.${name}`, errors, {
      label: say(`panel-form.${name}`),
      type,
      max,
      value: row[name],
      set: (value) => change(at, { [name]: value }),
    });
  const choice = (name: "kind" | "language", choices: [string, string][]) =>
    cell(
      `reviewers.${at}.${name}`,
      errors,
      say(`panel-form.${name}`),
      (ties) =>
        html`<select
          id=${ties.id}
          name=${ties.path}
          data-path=${ties.path}
          aria-invalid=${ties.invalid}
          aria-describedby=${ties.described}
          @change=${(event: Event) => change(at, { [name]: (event.target as HTMLSelectElement).value })}
        >
          ${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === row[name]}>${label}</option>`)}
        </select>`,
    );
  const who = row.name.trim() || say("panel-form.number", { n: at + 1 });
  return html`<div class="person" role="group" aria-label=${who}>
    ${text("name", "text", 100)} ${text("email", "email", 254)}
    ${choice("kind", [
      ["internal", say("panel-form.internal")],
      ["external", say("panel-form.external")],
    ])}
    ${choice("language", [
      ["sv", say("message.language-sv")],
      ["en", say("message.language-en")],
    ])}
    <button
      type="button"
      class="button plain"
      aria-label=${say("panel-form.remove", { name: who })}
      @click=${(event: Event) => remove(event, at)}
    >
      ${say("form.remove")}
    </button>
  </div>`;
}
