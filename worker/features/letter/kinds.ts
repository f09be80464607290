import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "letter-received": true;
    "letter-rejected": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "letter-received": { action: "send-letter", fields: [], takesOwn: true, onPaper: true },
    "letter-rejected": { action: "send-letter", fields: [], takesOwn: true, onPaper: true },
  },
  texts: { sv, en },
});
