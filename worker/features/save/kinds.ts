import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    save: true;
    "save-consent": true;
    "save-reminder": true;
    "save-expiring": true;
    "save-yes": true;
    "save-no": true;
  }
}

declare module "../../domain/failures.ts" {
  interface FeatureFailures {
    /** The candidate has answered, or it was taken back, before the message could tell or ask. */
    save_answered: true;
  }
}

const LINK = "save.link";
const BRIEF = ["save.purpose", "save.expires", LINK];
const FIELDS = [...BRIEF, "save.basis"];
/** Organisations have texts from before there was a page: the link stands below them. */
const adds = { field: LINK, after: "save.answer-here" } as const;

/**
 * One tells and the other asks: which it is follows from the legal basis (rules.ts). All leave though the application
 * moves on, as the person stays saved or asked.
 */
export const kinds = defineKinds({
  kinds: {
    save: { action: "save", fields: FIELDS, adds, standsAlone: true, takesOwn: true },
    "save-consent": { action: "save", fields: FIELDS, adds, standsAlone: true, takesOwn: true },
    "save-reminder": { action: "save", fields: BRIEF, adds, byItself: true, standsAlone: true },
    "save-expiring": { action: "save", fields: BRIEF, adds, byItself: true, standsAlone: true },
    "save-yes": {
      action: "record-consent",
      fields: BRIEF,
      adds,
      byItself: true,
      standsAlone: true,
    },
    "save-no": {
      action: "record-consent",
      fields: ["save.purpose", "save.stays", LINK],
      byItself: true,
      standsAlone: true,
    },
  },
  texts: { sv, en },
});
