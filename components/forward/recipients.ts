import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { MOST_RECIPIENTS } from "../../worker/features/forward/rules.ts";
import type { Form } from "../forms/parts/form.ts";
import { addButton, focusSoon, rowError, tiesOf } from "../forms/parts/rows.ts";

interface RecipientValues {
  recipients: readonly string[];
}

/** As they are sent: blank rows at the end are left out, those between keep errors at their row. */
export function recipientsInput(rows: readonly string[]): string[] {
  const last = rows.findLastIndex((row) => row.trim());
  return rows.slice(0, Math.max(1, last + 1)).map((row) => row.trim());
}

/** What people copy from their address book: "Bo Ek <bo@x.se>; eva@x.se". */
const addressesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => /<([^<>]+)>\s*$/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter(Boolean);

/** Whom it goes to: a row each, with its error at its own field; several that are pasted become several rows. */
export function recipientsField<V extends RecipientValues>(given: Form<V>): TemplateResult {
  const form = given as unknown as Form<RecipientValues>;
  const { say } = form.context.speech;
  const rows = form.values.recipients;
  const set = (recipients: readonly string[], path?: string) => form.set({ recipients }, path);
  const add = (event: Event) => {
    const now = form.current().recipients;
    set([...now, ""]);
    focusSoon(event, `#field-recipients-${now.length}`);
  };
  const remove = (event: Event, at: number) => {
    set(form.current().recipients.toSpliced(at, 1));
    focusSoon(event, `#field-recipients-${Math.max(0, at - 1)}`);
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const pasted = addressesIn(event.clipboardData?.getData("text") ?? "");
    const now = form.current().recipients;
    if (pasted.length < 2 || now[at]?.trim()) return;
    event.preventDefault();
    set(now.toSpliced(at, 1, ...pasted).slice(0, MOST_RECIPIENTS));
    focusSoon(event, `#field-recipients-${Math.min(at + pasted.length, MOST_RECIPIENTS) - 1}`);
  };
  const row = (value: string, at: number) => {
    const path = `recipients.${at}`;
    const { id, invalid } = tiesOf(path, form.errors);
    const name = value.trim() || say("forward.number", { n: at + 1 });
    return html`<div class="field">
      <div class="removable">
        <input
          id=${id}
          name=${path}
          data-path=${path}
          type="email"
          maxlength="254"
          autocomplete="off"
          aria-label=${at ? say("forward.number", { n: at + 1 }) : nothing}
          aria-required="true"
          aria-invalid=${invalid}
          aria-describedby=${form.errors[path] ? `recipients-hint ${id}-error` : "recipients-hint"}
          .value=${live(value)}
          @paste=${(event: ClipboardEvent) => paste(event, at)}
          @input=${(event: Event) => set(form.current().recipients.with(at, (event.target as HTMLInputElement).value), path)}
        />
        ${
          rows.length > 1
            ? html`<button
                type="button"
                class="button plain"
                aria-label=${say("forward.remove", { name })}
                @click=${(event: Event) => remove(event, at)}
              >
                ${say("form.remove")}
              </button>`
            : nothing
        }
      </div>
      ${rowError(path, form.errors)}
    </div>`;
  };
  return html`<div class="field" part="field">
    <label for="field-recipients-0">${say("forward.recipient")}</label>
    <p class="hint" id="recipients-hint">
      ${say("forward.recipients-hint", { max: MOST_RECIPIENTS })}
    </p>
    ${rows.map(row)}
    ${
      rows.length < MOST_RECIPIENTS
        ? html`<div>${addButton("recipients", form.errors, say("forward.add"), add)}</div>`
        : nothing
    }
    ${rowError("recipients", form.errors)}
  </div>`;
}
