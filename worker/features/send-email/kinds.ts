import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-email": true;
    "application-received": true;
    "more-information": true;
    delayed: true;
    "rejection-taken-back": true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "send-email": { action: "send-email", fields: [], standsAlone: true, takesOwn: true },
    "application-received": { action: "send-email", fields: [], onlyText: true },
    "more-information": { action: "send-email", fields: [], onlyText: true },
    delayed: { action: "send-email", fields: [], onlyText: true },
    "rejection-taken-back": { action: "send-email", fields: [], onlyText: true },
  },
  texts: { sv, en },
});
