import { html, type LitElement, type TemplateResult } from "lit";
import type { PanelCandidateWire } from "../../../worker/features/panel/schemas/rankings.ts";
import type { CandidateActionCloseEvent } from "../../applications/menu/close-event.ts";
import type { TokenProvider } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** By what the elements within the ranking reach the API: the same as itself. */
export interface SessionOf {
  api: string;
  locale: string;
  tokenUrl: string;
  tokenProvider: TokenProvider | undefined;
}

/** Which candidates of the ranking are ticked, and the menu of actions for them. */
export class Choosing {
  readonly #host: LitElement;
  readonly #chosen = new Set<string>();
  #applications: string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  forget(): void {
    this.#chosen.clear();
  }

  #set(ids: readonly string[], to: boolean): void {
    for (const id of ids) {
      if (to) this.#chosen.add(id);
      else this.#chosen.delete(id);
    }
    this.#host.requestUpdate();
  }

  box({ application, name }: PanelCandidateWire, { say }: Speech): TemplateResult {
    return html`<input
      type="checkbox"
      class="tick"
      aria-label=${say("ranking.tick", { name })}
      .checked=${this.#chosen.has(application)}
      @change=${({ target }: Event) =>
        this.#set([application], (target as HTMLInputElement).checked)}
    />`;
  }

  /** Ticks all that are shown, and acts on those that are ticked. The menu has its words from the start. */
  bar(
    shown: readonly PanelCandidateWire[],
    ranked: readonly PanelCandidateWire[],
    speech: Speech,
    { api, locale, tokenUrl, tokenProvider }: SessionOf,
  ): TemplateResult {
    const ids = shown.map(({ application }) => application);
    const ticked = ids.filter((id) => this.#chosen.has(id)).length;
    return html`<div class="choosing">
      <label>
        <input
          type="checkbox"
          class="tick"
          id="tick-all"
          .checked=${ticked > 0 && ticked === ids.length}
          .indeterminate=${ticked > 0 && ticked < ids.length}
          @change=${({ target }: Event) => this.#set(ids, (target as HTMLInputElement).checked)}
        />
        ${speech.say("ranking.tick-all")}
      </label>
      <candidate-actions
        exportparts="dialog, field, message"
        .speech=${speech}
        .api=${api}
        .locale=${locale}
        .tokenUrl=${tokenUrl}
        .tokenProvider=${tokenProvider}
        .applications=${this.#chosenOf(ranked)}
        @candidate-action-close=${this.#closed}
      ></candidate-actions>
    </div>`;
  }

  /** The same list as long as it holds the same: another one would close the menu. Who has left is not in it. */
  #chosenOf(ranked: readonly PanelCandidateWire[]): string[] {
    const ids = ranked.map(({ application }) => application).filter((id) => this.#chosen.has(id));
    if (ids.join() !== this.#applications.join()) this.#applications = ids;
    return this.#applications;
  }

  /** What was done to those who are ticked is done. */
  readonly #closed = ({ results }: CandidateActionCloseEvent): void => {
    if (!results.length) return;
    this.forget();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>("#tick-all")?.focus();
  };
}
