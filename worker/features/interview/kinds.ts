/** Texts of interviews, until the feature itself is built: an organisation may write its own already. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "invite-to-interview": true;
    "interview-reminder": true;
    "interview-cancelled": true;
  }
}

const FIELDS = ["interview.time", "interview.place", "interview.link"];

export const kinds = defineKinds({
  kinds: {
    "invite-to-interview": { action: "invite-to-interview", fields: FIELDS },
    "interview-reminder": { action: "invite-to-interview", fields: FIELDS, byItself: true },
    "interview-cancelled": { action: "invite-to-interview", fields: ["interview.time"] },
  },
  texts: { sv, en },
});
