import { html, nothing, type TemplateResult } from "lit";
import type { Speech } from "../../lib/i18n.ts";
import { type Filter, FILTERS, type Sort, SORTS } from "./order.ts";

/** How the panel is looked at. */
export interface Arrangement {
  by: "candidates" | "reviewers";
  sort: Sort;
  filter: Filter;
}

interface BarView {
  speech: Speech;
  arrangement: Arrangement;
  set: (change: Partial<Arrangement>) => void;
  export: () => void;
}

/** By candidate or by reviewer, in which order, which of them; and out of here. */
export function bar({ speech, arrangement, set, export: take }: BarView): TemplateResult {
  const { say } = speech;
  const view = (by: Arrangement["by"]) =>
    html`<button type="button" aria-pressed=${arrangement.by === by} @click=${() => set({ by })}>
      ${say(`ranking.${by}`)}
    </button>`;
  const select = (name: "sort" | "filter", values: readonly string[]) =>
    html`<div class="field" part="field">
      <label for=${name}>${say(`ranking.${name}`)}</label>
      <select
        id=${name}
        @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${values.map((value) => html`<option value=${value} ?selected=${value === arrangement[name]}>${say(`ranking.${name}-${value}` as "ranking.sort-n")}</option>`)}
      </select>
    </div>`;
  return html`<div class="bar">
    <div class="switch" role="group" aria-label=${say("ranking.view")}>
      ${view("candidates")}${view("reviewers")}
    </div>
    ${arrangement.by === "candidates" ? html`${select("sort", SORTS)} ${select("filter", FILTERS)}` : nothing}
    <div class="out">
      <button type="button" class="button" @click=${take}>${say("ranking.export")}</button>
      <button type="button" class="button" @click=${() => print()}>${say("ranking.print")}</button>
    </div>
  </div>`;
}
