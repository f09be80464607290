import { html } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../lib/define.ts";
import { frameWords, type WordPart } from "../lib/i18n.ts";
import { PartElement } from "../lib/part-element.ts";
import type { words } from "../../worker/features/mail-log/words/sv/view.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * Which e-mail went out: to whom, when, and how it fared. Of everybody, or of one application,
 * one operation or one candidate.
 *
 * @fires application-show - the user wants to see the application that a message is about; its `application` names it
 * @csspart table - the table
 * @csspart field - a field of the search, with its label
 * @csspart message - a message
 */
export class EmailLog extends PartElement {
  /** Id of an application, internal or `ext:…`. */
  @property() application = "";
  /** Id of an operation, as `operation` of a receipt says. */
  @property() operation = "";
  /** Id of a candidate. */
  @property() candidate = "";

  protected override readonly words: readonly WordPart[] = [
    frameWords.menu,
    frameWords.dialog,
    {
      sv: () => import("../../worker/features/mail-log/words/sv/view.ts"),
      en: () => import("../../worker/features/mail-log/words/en/view.ts"),
    },
  ];

  protected override async fetchView(): Promise<void> {
    define("vidare-email-log", (await import("./view.ts")).EmailLogView);
  }

  protected override view() {
    return html`<vidare-email-log
      exportparts="table, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .application=${this.application}
      .operation=${this.operation}
      .candidate=${this.candidate}
    ></vidare-email-log>`;
  }
}
