import { html, nothing, type TemplateResult } from "lit";
import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import type { Speech } from "../../lib/i18n.ts";
import { statusTone } from "../../lib/tone.ts";

export interface RowsView {
  speech: Speech;
  timeZone: string | undefined;
  rows: readonly ApplicationSummary[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], chosen: boolean) => void;
  read: (row: ApplicationSummary) => void;
  act: (action: "restore" | "purge", rows: readonly ApplicationSummary[]) => void;
}

/** The deleted applications as a table, each to be chosen, read, restored or erased. */
export function table(view: RowsView): TemplateResult {
  const { say } = view.speech;
  return html`<table part="table" aria-label=${say("deleted.title")}>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${say("deleted.choose")}</span></th>
        ${(["candidate", "project", "status", "when"] as const).map(
          (name) => html`<th scope="col">${say(`deleted.${name}`)}</th>`,
        )}
        <th scope="col"><span class="visually-hidden">${say("deleted.actions")}</span></th>
      </tr>
    </thead>
    <tbody>
      ${view.rows.map((row) => tableRow(row, view))}
    </tbody>
  </table>`;
}

function tableRow(row: ApplicationSummary, view: RowsView): TemplateResult {
  const { say, time } = view.speech;
  const { id, candidate, project, status, deletedAt, deletedBy, externalId } = row;
  const { name } = candidate;
  const button = (action: "restore" | "purge") =>
    html`<button
      type="button"
      class="button ${action === "purge" ? "plain grave" : ""}"
      aria-label=${say(`deleted.${action}-name`, { name })}
      @click=${() => view.act(action, [row])}
    >
      ${say(`deleted.${action}`)}
    </button>`;
  return html`<tr data-id=${id}>
    <td class="pick">
      <input
        type="checkbox"
        aria-label=${say("deleted.choose-name", { name })}
        .checked=${view.chosen.has(id)}
        @change=${(event: Event) => view.choose([id], (event.target as HTMLInputElement).checked)}
      />
    </td>
    <td>
      <button
        type="button"
        class="name"
        aria-label=${say("deleted.read-name", { name })}
        @click=${() => view.read(row)}
      >
        ${name}</button
      >${externalId ? html`<span class="sub">${externalId}</span>` : nothing}
    </td>
    <td data-label=${say("deleted.project")}>${project.title}</td>
    <td data-label=${say("deleted.status")}>
      <span class="chip" data-tone=${statusTone({ status, deleted: false })}
        >${say(`status.${status}`)}</span
      >
    </td>
    <td data-label=${say("deleted.when")}>
      ${deletedAt ? time(deletedAt, view.timeZone) : nothing}
      ${
        deletedBy?.name
          ? html`<span class="sub">${say("deleted.by", { name: deletedBy.name })}</span>`
          : nothing
      }
    </td>
    <td><div class="tools">${button("restore")} ${button("purge")}</div></td>
  </tr>`;
}

/** Chooses all that is on show, and says what can be done with those chosen. */
export function choices(view: RowsView): TemplateResult {
  const { speech, rows, chosen } = view;
  const { say, count } = speech;
  const ids = rows.map(({ id }) => id);
  const those = rows.filter(({ id }) => chosen.has(id));
  const all = those.length === rows.length;
  const act = (action: "restore" | "purge") =>
    html`<button
      type="button"
      class="button ${action === "purge" ? "plain grave" : ""}"
      @click=${() => view.act(action, those)}
    >
      ${count(`deleted.${action}-many`, those.length)}
    </button>`;
  return html`<div class="picks">
    <label class="all">
      <input
        type="checkbox"
        .checked=${all && those.length > 0}
        .indeterminate=${those.length > 0 && !all}
        @change=${() => view.choose(ids, !all)}
      />
      ${those.length ? count("deleted.chosen", those.length) : say("deleted.choose-all")}
    </label>
    ${those.length ? html`<div class="tools">${act("restore")} ${act("purge")}</div>` : nothing}
  </div>`;
}
