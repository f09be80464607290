import { html } from "lit";
import { property, query } from "lit/decorators.js";
import { define } from "../lib/define.ts";
import { frameWords, type WordPart } from "../lib/i18n.ts";
import { PartElement } from "../lib/part-element.ts";
import type { BulkList } from "./list.ts";
import type { words } from "../../worker/features/bulks/words/sv/view.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What was done to many candidates at once, newest first: who, when, to how many, and the undo of the whole.
 *
 * @fires candidate-action-undo - it has been taken back, as far as it could be
 * @fires candidate-action-before - before those are written to whom its mail had reached; cancelable
 * @fires candidate-action - they have been written to
 * @csspart table - the table
 * @csspart dialog - the dialog of one, or of what is written
 * @csspart field - a field of a form, with its label
 * @csspart message - a message in a preview
 */
export class BulkHistory extends PartElement {
  /** Id of a project, internal or `ext:…`; every project of the session when empty. */
  @property() project = "";

  protected override readonly words: readonly WordPart[] = [
    frameWords.menu,
    frameWords.dialog,
    {
      sv: () => import("../../worker/features/bulks/words/sv/view.ts"),
      en: () => import("../../worker/features/bulks/words/en/view.ts"),
    },
  ];

  @query("vidare-bulk-list") private list?: BulkList;

  protected override async fetchView(): Promise<void> {
    define("vidare-bulk-list", (await import("./list.ts")).BulkList);
  }

  /** Asks for the list again, for example after the page has done something to many. */
  reload(): void {
    this.list?.reload();
  }

  protected override view() {
    return html`<vidare-bulk-list
      exportparts="table, dialog, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .project=${this.project}
    ></vidare-bulk-list>`;
  }
}
