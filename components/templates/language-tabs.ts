import { html, nothing, type TemplateResult } from "lit";
import { type Locale, LOCALES } from "../../worker/domain/vocabulary.ts";
import type { Speech } from "../lib/i18n.ts";

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** One tab for each language (APG, "Tabs"); a mark says what is not saved. */
export function languageTabs(
  { say }: Speech,
  current: Locale,
  unsaved: (language: Locale) => boolean,
  choose: (language: Locale) => void,
): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (!step) return;
    event.preventDefault();
    const at = LOCALES.indexOf(current) + step + LOCALES.length;
    const next = LOCALES[at % LOCALES.length]!;
    choose(next);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div
    class="languages"
    role="tablist"
    aria-label=${say("templates.languages")}
    @keydown=${move}
  >
    ${LOCALES.map(
      (language) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${language}"
          aria-controls="words"
          aria-selected=${language === current}
          tabindex=${language === current ? 0 : -1}
          @click=${() => choose(language)}
        >
          ${say(`message.language-${language}`)}
          ${
            unsaved(language)
              ? html`<span class="unsaved"
                  ><span class="visually-hidden">${say("templates.unsaved")}</span></span
                >`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}
