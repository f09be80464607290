/** Texts of offers. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-offer": true;
    "offer-reminder": true;
    "offer-accepted": true;
    "offer-declined": true;
    "offer-answered": true;
    "withdraw-offer": true;
    "offer-expired": true;
    "offer-question": true;
    "offer-code": true;
  }
}

const POSITION = "offer.position";
const START = "offer.start_date";
const BY = "offer.answer_by";
const LINK = "offer.link";
const ANSWER = "answer-offer";

export const kinds = defineKinds({
  kinds: {
    "send-offer": { action: "send-offer", fields: [POSITION, START, BY, LINK], needs: LINK },
    "offer-reminder": {
      action: "send-offer",
      fields: [POSITION, BY, LINK],
      needs: LINK,
      byItself: true,
    },
    "offer-accepted": { action: ANSWER, fields: [POSITION, START, LINK], byItself: true },
    "offer-declined": { action: ANSWER, fields: [POSITION], byItself: true, standsAlone: true },
    // To whoever made the offer.
    "offer-answered": {
      action: ANSWER,
      fields: [POSITION, START, "offer.answer"],
      byItself: true,
      toOthers: true,
      standsAlone: true,
    },
    "offer-expired": {
      action: "send-offer",
      fields: [POSITION, BY],
      byItself: true,
      toOthers: true,
      standsAlone: true,
    },
    "offer-question": {
      action: "send-offer",
      fields: [POSITION, BY],
      byItself: true,
      toOthers: true,
      standsAlone: true,
    },
    "offer-code": {
      action: ANSWER,
      fields: [POSITION, "offer.code"],
      needs: "offer.code",
      byItself: true,
      standsAlone: true,
      aboutMany: true,
    },
    // Whoever was offered something is told, whatever comes next.
    "withdraw-offer": { action: "withdraw-offer", fields: [POSITION], standsAlone: true },
  },
  texts: { sv, en },
});
