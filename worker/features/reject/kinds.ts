import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    reject: true;
    "reject-after-interview": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    reject: { action: "reject", fields: [], takesOwn: true },
    "reject-after-interview": { action: "reject", fields: [], onlyText: true },
  },
  texts: { sv, en },
});
