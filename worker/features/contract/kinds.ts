/** Texts of contracts, until the feature itself is built: an organisation may write its own already. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-contract": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "send-contract": { action: "send-contract", fields: ["contract.link"] },
  },
  texts: { sv, en },
});
