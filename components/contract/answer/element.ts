import { html } from "lit";
import { property } from "lit/decorators.js";
import type { words } from "../../../worker/features/contract/words/sv/page.ts";
import { define } from "../../lib/define.ts";
import type { WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What a candidate sees who has an employment contract: all that it says, the file, and the ways to accept or ask.
 * Of the hosted page alone, with the `link` from the mail.
 *
 * @fires contract-opened - the link has been followed to its door; `language` is the one its candidate was written
 *   to in, `brand` the organisation's name, colour and logo
 */
export class ContractAnswer extends PartElement {
  /** The token of a personal link. Kept in memory only. */
  @property({ attribute: false }) link = "";
  /** Without a link: the guest who may come back by what the browser keeps, "" for whoever came last. */
  @property({ attribute: false }) guest = "";

  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../../worker/features/contract/words/sv/page.ts"),
      en: () => import("../../../worker/features/contract/words/en/page.ts"),
    },
  ];

  protected override get hasSession(): boolean {
    return true;
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-contract-answer", (await import("./view.ts")).ContractAnswerView);
  }

  protected override view() {
    return html`<vidare-contract-answer
      .client=${this.client}
      .speech=${this.speech}
      .link=${this.link}
      .guest=${this.guest}
    ></vidare-contract-answer>`;
  }
}
