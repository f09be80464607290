import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    save: true;
    "save-consent": true;
  }
}

declare module "../../domain/failures.ts" {
  interface FeatureFailures {
    /** The candidate has answered, or it was taken back, before the message could tell or ask. */
    save_answered: true;
  }
}

const FIELDS = ["save.purpose", "save.expires", "save.basis"];

/**
 * One tells and the other asks: which it is follows from the legal basis (rules.ts). Both leave though the application
 * moves on, as the person stays saved or asked.
 */
export const kinds = defineKinds({
  kinds: {
    save: { action: "save", fields: FIELDS, standsAlone: true, takesOwn: true },
    "save-consent": { action: "save", fields: FIELDS, standsAlone: true, takesOwn: true },
  },
  texts: { sv, en },
});
