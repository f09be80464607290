/** Texts of accounts, until the feature itself is built: an organisation may write its own already. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "save-and-send-login": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "save-and-send-login": {
      action: "save-and-send-login",
      fields: ["save.purpose", "save.expires", "login.user_name", "login.link"],
    },
  },
  texts: { sv, en },
});
