import { html, type TemplateResult } from "lit";
import { MESSAGE_STATES } from "../../worker/domain/vocabulary.ts";
import type { Speech } from "../lib/i18n.ts";

interface Filtering {
  /** A state is chosen; empty for all. */
  choose: (state: string) => void;
  search: (address: string) => void;
}

/** A state takes effect as it is chosen, an address once it is searched for. */
export function filters(
  { say }: Speech,
  state: string,
  address: string,
  { choose, search }: Filtering,
): TemplateResult {
  const option = (value: string, label: string) =>
    html`<option value=${value} ?selected=${value === state}>${label}</option>`;
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    search(form.querySelector<HTMLInputElement>("#to")?.value.trim() ?? "");
  };
  return html`<form class="filters" role="search" aria-label=${say("log.filter")} @submit=${submit}>
    <div class="field" part="field">
      <label for="state">${say("log.state")}</label>
      <select
        id="state"
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${option("", say("log.any-state"))}
        ${MESSAGE_STATES.map((each) => option(each, say(`message-state.${each}`)))}
      </select>
    </div>
    <div class="field grow" part="field">
      <label for="to">${say("log.address")}</label>
      <div class="search">
        <input
          id="to"
          type="email"
          inputmode="email"
          autocomplete="off"
          maxlength="254"
          placeholder=${say("log.address-hint")}
          .value=${address}
        />
        <button class="button">${say("log.search")}</button>
      </div>
    </div>
  </form>`;
}
