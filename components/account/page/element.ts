import { html } from "lit";
import { property } from "lit/decorators.js";
import type { words } from "../../../worker/features/account/words/sv/page.ts";
import { define } from "../../lib/define.ts";
import type { WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * A candidate's own page with an organisation: signing in, and all that is open for them. Of the hosted page alone,
 * with what its address carries.
 *
 * @fires account-opened - it is known whose page it is; `language` is its person's, `brand` the organisation's name,
 *   colour and logo, `organisationId` its id
 */
export class CandidatePage extends PartElement {
  /** The token of a link in a mail, or "o=" and the organisation's id. Kept in memory only. */
  @property({ attribute: false }) link = "";
  /** What the tab knows of whose page it was. */
  @property({ attribute: false }) guest = "";

  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../../worker/features/account/words/sv/page.ts"),
      en: () => import("../../../worker/features/account/words/en/page.ts"),
    },
  ];

  protected override get hasSession(): boolean {
    return true;
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-candidate-page", (await import("./view.ts")).CandidatePageView);
  }

  protected override view() {
    return html`<vidare-candidate-page
      .client=${this.client}
      .speech=${this.speech}
      .link=${this.link}
      .guest=${this.guest}
    ></vidare-candidate-page>`;
  }
}
