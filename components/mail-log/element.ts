import { html } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../lib/define.ts";
import { PartElement } from "../lib/part-element.ts";

/**
 * Which e-mail went out: to whom, when, and how it fared. Of everybody, or of one application,
 * one operation or one candidate.
 *
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

  protected override readonly words = "log";

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
