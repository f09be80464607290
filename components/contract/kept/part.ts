import { html } from "lit";
import type { words } from "../../../worker/features/contract/words/sv/kept.ts";
import type { HistoryPart } from "../../applications/history/part.ts";
import { define } from "../../lib/define.ts";
import { KeptContracts } from "./element.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

define("vidare-kept-contracts", KeptContracts);

export const part: HistoryPart = {
  words: {
    sv: () => import("../../../worker/features/contract/words/sv/kept.ts"),
    en: () => import("../../../worker/features/contract/words/en/kept.ts"),
  },
  view: ({ client, speech, application }) =>
    html`<vidare-kept-contracts
      .client=${client}
      .speech=${speech}
      .application=${application}
    ></vidare-kept-contracts>`,
};
