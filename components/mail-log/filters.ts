import { html, nothing, type TemplateResult } from "lit";
import { MESSAGE_STATES } from "../../worker/domain/vocabulary.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import type { Key, Speech } from "../lib/i18n.ts";

/** What narrows the log, by the names that the API has for it; empty: nothing. */
export interface Asked {
  q: string;
  state: string;
  project: string;
  kind: string;
  from: string;
  until: string;
  to: string;
}

export const NOTHING_ASKED: Asked = {
  q: "",
  state: "",
  project: "",
  kind: "",
  from: "",
  until: "",
  to: "",
};

/** Those that are not always on show. */
const FURTHER = ["project", "kind", "from", "until", "to"] as const;

export interface FiltersView {
  speech: Speech;
  asked: Asked;
  settings: Settings | undefined;
  projects: readonly { id: string; title: string }[];
  /** What is wrong with the search, in words. */
  error: string;
  ask: (change: Partial<Asked>) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** What is chosen takes effect at once, what is typed once it is searched for. */
export function filters(view: FiltersView): TemplateResult {
  const { speech, asked, error, ask } = view;
  const { say } = speech;
  const typed = (form: HTMLFormElement, name: "q" | "to") =>
    form.querySelector<HTMLInputElement>(`#only-${name}`)?.value.trim() ?? "";
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    ask({ q: typed(form, "q"), to: typed(form, "to") });
  };
  const narrowed = FURTHER.filter((name) => asked[name]).length;
  return html`<form class="filters" role="search" aria-label=${say("log.filter")} @submit=${submit}>
    <div class="field grow" part="field">
      <label for="only-q">${say("log.who")}</label>
      <div class="search">
        <input
          id="only-q"
          type="search"
          autocomplete="off"
          maxlength="100"
          placeholder=${say("log.who-hint")}
          aria-invalid=${error ? "true" : nothing}
          aria-describedby=${error ? "only-q-error" : nothing}
          .value=${asked.q}
        />
        <button class="button">${say("log.search")}</button>
      </div>
      ${error ? html`<p class="error" id="only-q-error" role="alert">${error}</p>` : nothing}
    </div>
    ${select(view, "state", states(speech))}
    <details class="further" ?open=${narrowed > 0}>
      <summary>${narrowed ? speech.count("log.further-n", narrowed) : say("log.further")}</summary>
      <div class="filters">
        ${select(view, "project", projects(view))} ${select(view, "kind", kinds(view))}
        ${day(view, "from")} ${day(view, "until")}
        <div class="field grow" part="field">
          <label for="only-to">${say("log.address")}</label>
          <input
            id="only-to"
            type="email"
            inputmode="email"
            autocomplete="off"
            maxlength="254"
            placeholder=${say("log.address-hint")}
            .value=${asked.to}
          />
        </div>
      </div>
    </details>
  </form>`;
}

function select(
  { speech, asked, ask }: FiltersView,
  name: "state" | "project" | "kind",
  choices: readonly Choice[],
): TemplateResult {
  return html`<div class="field" part="field">
    <label for="only-${name}">${speech.say(`log.${name}`)}</label>
    <select
      id="only-${name}"
      @change=${(event: Event) => ask({ [name]: (event.target as HTMLSelectElement).value })}
    >
      ${choices.map(
        ({ value, label }) =>
          html`<option value=${value} ?selected=${value === asked[name]}>${label}</option>`,
      )}
    </select>
  </div>`;
}

/** A day that is left half typed is none yet. */
function day({ speech, asked, ask }: FiltersView, name: "from" | "until"): TemplateResult {
  return html`<div class="field day" part="field">
    <label for="only-${name}">${speech.say(`log.${name}`)}</label>
    <input
      id="only-${name}"
      type="date"
      min=${name === "until" ? asked.from || nothing : nothing}
      max=${name === "from" ? asked.until || nothing : nothing}
      .value=${asked[name]}
      @change=${(event: Event) => ask({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

const states = ({ say }: Speech): Choice[] => [
  { value: "", label: say("log.any-state") },
  ...MESSAGE_STATES.map((value) => ({ value, label: say(`message-state.${value}`) })),
];

const projects = ({ speech, projects: all }: FiltersView): Choice[] => [
  { value: "", label: speech.say("log.any-project") },
  ...all.map(({ id, title }) => ({ value: id, label: title })),
];

/** What sends mail, as actions are called. */
const kinds = ({ speech, settings }: FiltersView): Choice[] => [
  { value: "", label: speech.say("log.any-kind") },
  ...[...new Set(settings?.templates.map(({ kind }) => kind))].map((value) => ({
    value,
    label: speech.say(`action.${value}` as Key),
  })),
];
