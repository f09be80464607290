import { html } from "lit";
import type { words } from "../../../worker/features/contract/words/sv/verify.ts";
import { define } from "../../lib/define.ts";
import type { WordPart } from "../../lib/i18n.ts";
import { PartElement } from "../../lib/part-element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/** Tells whoever has a contract as a file who has issued it, and whether it holds. Of the hosted page alone. */
export class ContractVerify extends PartElement {
  protected override readonly words: readonly WordPart[] = [
    {
      sv: () => import("../../../worker/features/contract/words/sv/verify.ts"),
      en: () => import("../../../worker/features/contract/words/en/verify.ts"),
    },
  ];

  protected override get hasSession(): boolean {
    return true;
  }

  protected override async fetchView(): Promise<void> {
    define("vidare-contract-verify", (await import("./view.ts")).ContractVerifyView);
  }

  protected override view() {
    return html`<vidare-contract-verify
      .client=${this.client}
      .speech=${this.speech}
    ></vidare-contract-verify>`;
  }
}
