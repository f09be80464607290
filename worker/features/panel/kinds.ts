import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "send-to-panel": true;
    "panel-reminder": true;
    "panel-reopened": true;
    "panel-code": true;
  }
}

/** What asks a reviewer to come by their link. */
const ASKING = {
  action: "send-to-panel",
  fields: ["reviewer.name", "panel.deadline", "panel.link"],
  needs: "panel.link",
  toOthers: true,
  aboutMany: true,
} as const;

declare module "../../domain/failures.ts" {
  interface FeatureFailures {
    /** Nobody is left to review, or the time to has passed. */
    panel_over: true;
    /** What asks for a review came too late: it has been handed in. */
    review_submitted: true;
  }
}

export const kinds = defineKinds({
  kinds: {
    "send-to-panel": { ...ASKING, takesOwn: true },
    "panel-reminder": { ...ASKING, byItself: true },
    "panel-reopened": { ...ASKING, byItself: true },
    "panel-code": {
      action: "send-to-panel",
      fields: ["reviewer.name", "panel.code"],
      needs: "panel.code",
      toOthers: true,
      aboutMany: true,
      byItself: true,
    },
  },
  texts: { sv, en },
});
