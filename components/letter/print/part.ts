import { html } from "lit";
import type { BulkPart } from "../../bulks/part.ts";
import { define } from "../../lib/define.ts";
import type { words } from "../../../worker/features/letter/words/sv/print.ts";
import { LetterPrint } from "./element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

define("vidare-letter-print", LetterPrint);

export const part: BulkPart = {
  words: {
    sv: () => import("../../../worker/features/letter/words/sv/print.ts"),
    en: () => import("../../../worker/features/letter/words/en/print.ts"),
  },
  view: ({ client, speech, bulk }, lead) =>
    html`<vidare-letter-print
      .client=${client}
      .speech=${speech}
      .bulk=${bulk}
      .post=${(waiting: readonly string[]) => lead("record-posting", waiting)}
    ></vidare-letter-print>`,
};
