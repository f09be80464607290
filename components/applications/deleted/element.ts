import { html } from "lit";
import { property, query } from "lit/decorators.js";
import { define } from "../../lib/define.ts";
import { frameWords, type WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";
import type { DeletedList } from "./list.ts";
import type { words } from "../../../worker/features/applications/words/sv/deleted.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * Deleted applications of a project, or of all, to be restored or erased for ever.
 *
 * @fires candidate-action-before - before an application is restored or erased; cancelable
 * @fires candidate-action - an application has been restored or erased
 * @fires candidate-action-undo - a restoring has been taken back
 * @csspart table - the table
 * @csspart dialog - a dialog
 * @csspart field - a field of a form, with its label
 * @csspart message - a message in a preview
 */
export class DeletedApplications extends PartElement {
  /** Id of a project, internal or `ext:…`; every project of the session when empty. */
  @property() project = "";

  protected override readonly words: readonly WordPart[] = [
    frameWords.menu,
    frameWords.dialog,
    {
      sv: () => import("../../../worker/features/applications/words/sv/deleted.ts"),
      en: () => import("../../../worker/features/applications/words/en/deleted.ts"),
    },
  ];

  @query("vidare-deleted-list") private list?: DeletedList;

  protected override async fetchView(): Promise<void> {
    define("vidare-deleted-list", (await import("./list.ts")).DeletedList);
  }

  /** Asks for the list again, for example after the page has deleted something. */
  reload(): void {
    this.list?.reload();
  }

  protected override view() {
    return html`<vidare-deleted-list
      exportparts="table, dialog, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .project=${this.project}
    ></vidare-deleted-list>`;
  }
}
