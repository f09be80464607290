import { html, nothing } from "lit";
import type { DisplayListWire } from "../../worker/http/schemas/documents.ts";
import type { PlanWire } from "../../worker/http/schemas/plans.ts";
import type { Speech } from "../lib/i18n.ts";
import { itemIcons } from "./icons.ts";

export interface DocumentsView {
  speech: Speech;
  /** Brings the pages of a document of this plan; absent where the plan has them. */
  bringDocument?: (at: number) => Promise<DisplayListWire | null>;
}

/** The files that a plan makes, with their pages as they will be printed. */
export function documentsView(
  { application, documents }: PlanWire,
  { speech, bringDocument }: DocumentsView,
) {
  if (!documents.length) return nothing;
  // Where the part does not come, what the plan says in words is all there is.
  import("../documents/define.ts").catch(() => undefined);
  return html`<section>
    <h4>${speech.say("preview.documents")}</h4>
    <ul class="lines">
      ${documents.map(
        ({ filename, list }, at) =>
          html`<li>${itemIcons.goes}<span>${filename}</span></li>
            ${
              list || bringDocument
                ? html`<li class="pages">
                    <vidare-document-pages
                      .speech=${speech}
                      .of=${application}
                      .list=${list}
                      .bring=${bringDocument && (() => bringDocument(at))}
                    ></vidare-document-pages>
                  </li>`
                : nothing
            }`,
      )}
    </ul>
  </section>`;
}
