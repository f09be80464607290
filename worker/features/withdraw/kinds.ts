import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    withdraw: true;
  }
}

export const kinds = defineKinds({
  kinds: {
    withdraw: { action: "withdraw", fields: [], takesOwn: true },
  },
  texts: { sv, en },
});
