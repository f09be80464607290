import { css, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { define } from "../lib/define.ts";
import { fetchPart, VidareElement } from "../lib/element.ts";
import { tokens } from "../lib/tokens.ts";
import type { DeletedList } from "./list.ts";

/**
 * Deleted applications of a project, or of all, to be restored or erased for ever.
 * The list itself is fetched only by pages that have one.
 *
 * @fires candidate-action-before - before an application is restored or erased; cancelable
 * @fires candidate-action - an application has been restored or erased
 * @fires candidate-action-undo - a restoring has been taken back
 * @csspart table - the table
 * @csspart dialog - a dialog
 * @csspart field - a field of a form, with its label
 * @csspart message - a message in a preview
 */
export class DeletedApplications extends VidareElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        min-block-size: 14rem;
      }
    `,
  ];

  /** Id of a project, internal or `ext:…`; every project of the session when empty. */
  @property() project = "";

  protected override readonly words = "dialog";

  @state() private fetched = false;
  @query("vidare-deleted-list") private list?: DeletedList;

  override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    fetchPart(import("./list.ts")).then(
      ({ DeletedList }) => {
        define("vidare-deleted-list", DeletedList);
        this.fetched = true;
      },
      (error: unknown) => this.report(error),
    );
  }

  /** Asks for the list again, for example after the page has deleted something. */
  reload(): void {
    this.list?.reload();
  }

  override render() {
    if (!this.fetched || !this.speech || !this.hasSession) return nothing;
    return html`<vidare-deleted-list
      exportparts="table, dialog, field, message"
      .client=${this.client}
      .speech=${this.speech}
      .project=${this.project}
    ></vidare-deleted-list>`;
  }
}
