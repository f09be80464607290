import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    forward: true;
  }
}

export const kinds = defineKinds({
  kinds: {
    forward: { action: "forward", fields: [], standsAlone: true, toOthers: true, takesOwn: true },
  },
  texts: { sv, en },
});
