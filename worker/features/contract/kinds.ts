/** Texts of contracts. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-contract": true;
    "contract-accepted": true;
    "contract-answered": true;
    "contract-question": true;
  }
}

const POSITION = "contract.position";
const START = "contract.start_date";
const LINK = "contract.link";
const SHA256 = "contract.sha256";
const ANSWER = "answer-contract";

export const kinds = defineKinds({
  kinds: {
    "send-contract": { action: "send-contract", fields: [POSITION, START, LINK], needs: LINK },
    "contract-accepted": {
      action: ANSWER,
      fields: [POSITION, START, LINK, SHA256],
      byItself: true,
    },
    // To whoever sent it.
    "contract-answered": {
      action: ANSWER,
      fields: [POSITION, START, SHA256],
      byItself: true,
      toOthers: true,
      standsAlone: true,
    },
    "contract-question": {
      action: "send-contract",
      fields: [POSITION],
      byItself: true,
      toOthers: true,
      standsAlone: true,
    },
  },
  texts: { sv, en },
});
