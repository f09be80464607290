import { html, type TemplateResult } from "lit";
import { checkField } from "../forms/parts/fields.ts";
import { filled, type Form } from "../forms/parts/form.ts";
import { addButton, focusSoon, rowError, textCell } from "../forms/parts/rows.ts";
import type { Host } from "../../worker/features/interview/rules/interview.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";

interface HostRow extends Host {
  /** May read what the candidate needs. */
  needs: boolean;
}

export interface HostValues {
  hosts: readonly HostRow[];
}

const blank: HostRow = { name: "", email: "", needs: false };

/** Whoever invites meets the candidate, unless somebody says otherwise. */
export const initialHosts = ({ actor }: Settings): HostRow[] => [
  actor.email ? { ...blank, name: actor.name, email: actor.email } : blank,
];

/** Rows as they are sent. Blank ones at the end are left out; those between keep errors at their row. */
export function hostsInput(rows: readonly HostRow[]) {
  const last = rows.findLastIndex(({ name, email }) => name.trim() || email.trim());
  return rows
    .slice(0, last + 1)
    .map(({ name, email, needs }) => ({ name: filled(name), email: filled(email), needs }));
}

/** Who takes part for the employer: a row each, with its errors at its own fields. */
export function hostsField<V extends HostValues>(given: Form<V>): TemplateResult {
  const form = given as unknown as Form<HostValues>;
  const { errors, context } = form;
  const { say } = context.speech;
  const { hosts } = form.values;
  const set = (change: (now: readonly HostRow[]) => HostRow[]) =>
    form.set({ hosts: change(form.current().hosts) });
  const add = (event: Event) => {
    set((now) => [...now, blank]);
    focusSoon(event, `#field-hosts-${hosts.length}-name`);
  };
  const remove = (event: Event, at: number) => {
    set((now) => now.toSpliced(at, 1));
    focusSoon(event, "#add-hosts");
  };
  const change = (at: number, part: Partial<HostRow>) =>
    set((now) => now.with(at, { ...now[at]!, ...part }));
  return html`<div class="field" part="field" role="group" aria-labelledby="hosts-label">
    <span class="label" id="hosts-label">${say("interview.hosts")}</span>
    ${hosts.map((row, at) => host(form, row, at, change, remove))}
    <div>${addButton("hosts", errors, say("interview.host-add"), add)}</div>
    ${rowError("hosts", errors)}
  </div>`;
}

function host(
  { errors, context, ...form }: Form<HostValues>,
  row: HostRow,
  at: number,
  change: (at: number, part: Partial<HostRow>) => void,
  remove: (event: Event, at: number) => void,
): TemplateResult {
  const { say } = context.speech;
  const own: Form<Pick<HostRow, "needs">> = {
    ...form,
    errors,
    context,
    values: row,
    current: () => row,
    set: (part) => change(at, part),
  };
  const text = (name: keyof Host, type: "text" | "email", max: number) =>
    textCell(`hosts.${at}.${name}`, errors, {
      label: say(`interview.host-${name}`),
      type,
      max,
      value: row[name],
      set: (value) => change(at, { [name]: value }),
    });
  const who = row.name.trim() || say("interview.host-number", { n: at + 1 });
  return html`<div class="person" role="group" aria-label=${who}>
    ${text("name", "text", 100)} ${text("email", "email", 254)}
    ${checkField(own, "needs", {
      label: say("interview.host-needs"),
      hint: say("interview.host-needs-hint"),
      path: `hosts.${at}.needs`,
    })}
    <button
      type="button"
      class="button plain"
      aria-label=${say("interview.remove", { name: who })}
      @click=${(event: Event) => remove(event, at)}
    >
      ${say("form.remove")}
    </button>
  </div>`;
}
