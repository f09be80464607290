import { html, nothing, type TemplateResult } from "lit";
import { type Locale, LOCALES } from "../../worker/domain/vocabulary.ts";
import type { TemplateWire } from "../../worker/features/templates/schemas/templates.ts";
import { toneIcons } from "../dialog/icons.ts";
import type { Speech } from "../lib/i18n.ts";
import { shownText } from "../merge/field.ts";
import { type Place, sourceName } from "./place.ts";

type Fields = readonly { id: string; label: string }[];

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

const words = (speech: Speech, fields: Fields, text: TemplateWire) =>
  html`<div class="old" lang=${text.language}>
    ${shownText(speech, fields, speech.say("form.subject"), text.subject, true)}
    ${shownText(speech, fields, speech.say("form.body"), text.body)}
  </div>`;

/** Somebody was faster: their text beside one's own, and the choice between them. */
export function conflictView(
  newer: TemplateWire,
  speech: Speech,
  timeZone: string,
  fields: Fields,
  choice: { take: () => void; keep: () => void },
): TemplateResult {
  const { say, time } = speech;
  const { updatedBy: by, updatedAt } = newer;
  return html`<div class="callout newer" data-tone="warn" role="alert" tabindex="-1">
    ${toneIcons.warn}
    <div>
      <h4>${say("conflict.title")}</h4>
      <p>
        ${
          by && updatedAt
            ? say("templates.conflict", { by, at: time(updatedAt, timeZone) })
            : say("templates.conflict-gone")
        }
      </p>
      <details>
        <summary>${say("templates.conflict-newer")}</summary>
        ${words(speech, fields, newer)}
      </details>
      <div class="tools">
        <button type="button" class="button" @click=${choice.take}>
          ${say("templates.conflict-take")}
        </button>
        <button type="button" class="button" @click=${() => choice.keep()}>
          ${say("templates.conflict-keep")}
        </button>
      </div>
    </div>
  </div>`;
}

/** Before a level gives up its own text: what holds then. */
export function revertView(
  to: TemplateWire | null,
  place: Place,
  fields: Fields,
  choice: { revert: () => void; keep: () => void },
): TemplateResult {
  const { speech } = place;
  const { say } = speech;
  const title = say("templates.revert-title", { where: sourceName(place, to?.unit ?? null) });
  return html`<div class="callout revert" role="group" aria-label=${title} tabindex="-1">
    ${toneIcons.info}
    <div>
      <h4>${title}</h4>
      ${to ? words(speech, fields, to) : nothing}
      <p>${say("templates.revert-kept")}</p>
      <div class="tools">
        <button type="button" class="button primary" @click=${choice.revert}>
          ${say("templates.revert-do")}
        </button>
        <button type="button" class="button" @click=${choice.keep}>
          ${say("templates.cancel")}
        </button>
      </div>
    </div>
  </div>`;
}
