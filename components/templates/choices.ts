import { html, nothing, type TemplateResult } from "lit";
import type { TemplateWire } from "../../worker/features/templates/schemas/templates.ts";
import { toneIcons } from "../dialog/icons.ts";
import type { Speech } from "../lib/i18n.ts";
import { shownText } from "../merge/field.ts";
import { type Levels, sourceName } from "./levels.ts";

type Fields = readonly { id: string; label: string }[];

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
  levels: Levels,
  fields: Fields,
  choice: { revert: () => void; keep: () => void },
): TemplateResult {
  const { speech } = levels;
  const { say } = speech;
  const title = say("templates.revert-title", { where: sourceName(levels, to?.unit ?? null) });
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
