import { html } from "lit";
import { property } from "lit/decorators.js";
import { frameWords, type WordPart } from "../lib/i18n.ts";
import { PartElement } from "../lib/part-element.ts";
import type { words } from "../../worker/features/templates/words/sv/view.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * The texts of the organisation's e-mail, at each of its levels, and the look of its mail:
 * to be read, and changed by whoever has the scope `manage-templates`.
 *
 * @fires vidare-error - something the user asked for failed
 * @csspart list - the list of texts
 * @csspart field - a field of a form, with its label
 * @csspart message - the preview of a message
 */
export class EmailTemplates extends PartElement {
  /** Level to begin with, as a project writes its department: "Utbildning / Grundskola". */
  @property() unit = "";

  protected override readonly words: readonly WordPart[] = [
    frameWords.menu,
    frameWords.dialog,
    {
      sv: () => import("../../worker/features/templates/words/sv/view.ts"),
      en: () => import("../../worker/features/templates/words/en/view.ts"),
    },
  ];

  protected override async fetchView(): Promise<void> {
    await import("./define-view.ts");
  }

  protected override view() {
    return html`<vidare-email-templates
      exportparts="list, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .unit=${this.unit}
    ></vidare-email-templates>`;
  }
}
