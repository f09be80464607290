import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    save: true;
  }
}

export const kinds = defineKinds({
  kinds: {
    save: { action: "save", fields: ["save.purpose", "save.expires", "save.basis"] },
  },
  texts: { sv, en },
});
