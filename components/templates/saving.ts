import { html, nothing, type TemplateResult } from "lit";
import type { Speech } from "../lib/i18n.ts";

interface Saving {
  unsaved: boolean;
  working: boolean;
  /** What was done last, in words. */
  said: string;
}

/** The button that saves, others beside it, and how it stands. */
export function savingBar(
  { say }: Speech,
  { unsaved, working, said }: Saving,
  beside: unknown = nothing,
): TemplateResult {
  return html`<div class="saving">
    <button
      type="submit"
      class="button primary"
      aria-disabled=${unsaved && !working ? nothing : "true"}
    >
      ${say(working ? "templates.saving" : "templates.save")}
    </button>
    ${beside}
    <span class="hint" aria-hidden="true">${unsaved ? say("templates.unsaved") : said}</span>
  </div>`;
}
