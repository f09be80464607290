import { html } from "lit";
import { property } from "lit/decorators.js";
import type { words } from "../../../worker/features/interview/words/sv/hosting.ts";
import { define } from "../../lib/define.ts";
import type { WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/**
 * What a host sees of the meetings that they take part in: when and where, who comes, and a way to say on which days
 * they cannot. Of the hosted page alone, with the `link` from the mail.
 *
 * @fires hosting-opened - the link has been followed to its door; `language` is the one its host was written to in,
 *   `brand` the organisation's name, colour and logo
 */
export class InterviewHosting extends PartElement {
  /** The token of a personal link. Kept in memory only. */
  @property({ attribute: false }) link = "";
  /** Without a link: the guest who may come back by what the browser keeps, "" for whoever came last. */
  @property({ attribute: false }) guest = "";

  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../../worker/features/interview/words/sv/hosting.ts"),
      en: () => import("../../../worker/features/interview/words/en/hosting.ts"),
    },
  ];

  protected override get hasSession(): boolean {
    return true;
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-interview-hosting", (await import("./view.ts")).InterviewHostingView);
  }

  protected override view() {
    return html`<vidare-interview-hosting
      .client=${this.client}
      .speech=${this.speech}
      .link=${this.link}
      .guest=${this.guest}
    ></vidare-interview-hosting>`;
  }
}
