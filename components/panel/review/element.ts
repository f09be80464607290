import { html } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../lib/define.ts";
import type { WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";
import type { words } from "../../../worker/features/panel/words/sv/review.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What a reviewer in a panel sees: who asks, the candidates with the scale beside them, handing in.
 * In an intranet with its session and `panel`; on the hosted page with the `link` from the mail.
 *
 * @fires panel-opened - the link has been followed to its door; `language` is the one its reviewer was written to in,
 *   `brand` the organisation's name, colour and logo
 * @fires panel-submitted - the reviewer has handed in
 * @csspart candidate - what there is to read about a candidate
 * @csspart rating - the scale and the comment
 */
export class PanelReview extends PartElement {
  /** Id of the panel, with a session. */
  @property() panel = "";
  /** The token of a personal link, in place of a session. Kept in memory only. */
  @property({ attribute: false }) link = "";
  /**
   * For the hosted page, which alone is the API's own: without a link, the guest who may come back by what the
   * browser keeps, "" for whoever came last. Null elsewhere.
   */
  @property({ attribute: false }) guest: string | null = null;

  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../../worker/features/panel/words/sv/review.ts"),
      en: () => import("../../../worker/features/panel/words/en/review.ts"),
    },
  ];

  protected override get hasSession(): boolean {
    return Boolean(this.link || this.guest !== null || (this.panel && super.hasSession));
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-panel-review", (await import("./view.ts")).PanelReviewView);
  }

  protected override view() {
    return html`<vidare-panel-review
      exportparts="candidate, rating"
      .client=${this.client}
      .speech=${this.speech}
      .link=${this.link}
      .guest=${this.guest}
      .panel=${this.panel}
    ></vidare-panel-review>`;
  }
}
