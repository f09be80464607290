/** Texts of offers, until the feature itself is built: an organisation may write its own already. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-offer": true;
    "offer-reminder": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "send-offer": {
      action: "send-offer",
      fields: ["offer.position", "offer.start_date", "offer.answer_by", "offer.link"],
    },
    "offer-reminder": {
      action: "send-offer",
      fields: ["offer.position", "offer.answer_by", "offer.link"],
      byItself: true,
    },
  },
  texts: { sv, en },
});
