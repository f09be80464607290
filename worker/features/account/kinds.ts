/** Texts of accounts. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "save-and-send-login": true;
    "save-and-send-login-consent": true;
    "account-code": true;
    "account-changed": true;
  }
}

const ACTION = "save-and-send-login";
const LINK = "login.link";
const FIELDS = [
  "save.purpose",
  "save.expires",
  "save.basis",
  "login.user_name",
  LINK,
  "login.more",
];

/** One tells and the other asks: which it is follows from the legal basis (rules/account.ts). */
export const kinds = defineKinds({
  kinds: {
    "save-and-send-login": {
      action: ACTION,
      fields: FIELDS,
      needs: LINK,
      standsAlone: true,
      takesOwn: true,
    },
    "save-and-send-login-consent": {
      action: ACTION,
      fields: FIELDS,
      needs: LINK,
      standsAlone: true,
      takesOwn: true,
    },
    "account-code": {
      action: ACTION,
      fields: ["login.code"],
      needs: "login.code",
      byItself: true,
      standsAlone: true,
      aboutMany: true,
    },
    // Whoever did not choose it themselves has to know.
    "account-changed": {
      action: ACTION,
      fields: [LINK],
      byItself: true,
      standsAlone: true,
      aboutMany: true,
    },
  },
  texts: { sv, en },
});
