/** Texts of interviews. */
import { defineKinds } from "../../mail/kinds.ts";
import { texts as en } from "./words/en/texts.ts";
import { texts as sv } from "./words/sv/texts.ts";

declare module "../../mail/kinds.ts" {
  interface TemplateKinds {
    "invite-to-interview": true;
    "interview-new-times": true;
    "interview-confirmed": true;
    "interview-answered": true;
    "interview-reminder": true;
    "interview-moved": true;
    "interview-cancelled": true;
    "interview-host": true;
    "interview-host-changed": true;
    "interview-unanswered": true;
    "interview-seat": true;
    "interview-told": true;
    "interview-host-told": true;
  }
}

const KIND = "interview.kind";
const TIME = "interview.time";
const PLACE = "interview.place";
const LENGTH = "interview.length";
const action = "invite-to-interview";
const LINK = "interview.link";
const HOST_LINK = "host.link";

export const kinds = defineKinds({
  kinds: {
    "invite-to-interview": {
      action,
      fields: [KIND, "interview.times", PLACE, LENGTH, "interview.answer_by", LINK],
      needs: LINK,
    },
    "interview-new-times": {
      action,
      fields: [KIND, "interview.times", PLACE, LENGTH, "interview.answer_by", LINK],
      needs: LINK,
    },
    "interview-confirmed": {
      action,
      fields: [KIND, TIME, PLACE, LENGTH, LINK],
      needs: LINK,
      byItself: true,
    },
    "interview-answered": { action, fields: [KIND, LINK], needs: LINK, byItself: true },
    "interview-reminder": {
      action,
      fields: [KIND, TIME, PLACE, LINK],
      needs: LINK,
      byItself: true,
    },
    "interview-moved": {
      action: "move-interview",
      fields: [KIND, TIME, "interview.time_before", PLACE, LENGTH, LINK],
      needs: LINK,
    },
    // Whoever was to come is told, whatever comes next.
    "interview-cancelled": {
      action: "cancel-interview",
      fields: [KIND, TIME],
      standsAlone: true,
    },
    "interview-host": {
      action,
      fields: ["host.name", KIND, "interview.times", PLACE, LENGTH, HOST_LINK],
      needs: HOST_LINK,
      toOthers: true,
      aboutMany: true,
      byItself: true,
    },
    "interview-host-changed": {
      action,
      fields: ["host.name", KIND, "host.change", HOST_LINK],
      needs: HOST_LINK,
      toOthers: true,
      aboutMany: true,
      standsAlone: true,
      byItself: true,
    },
    "interview-unanswered": {
      action,
      fields: [KIND, "interview.answer_by", LINK],
      needs: LINK,
      byItself: true,
    },
    "interview-seat": {
      action,
      fields: [KIND, TIME, "interview.held_until", PLACE, LENGTH, LINK],
      needs: LINK,
      byItself: true,
    },
    "interview-told": {
      action,
      fields: [KIND, "reply.short", "reply.more"],
      standsAlone: true,
      toOthers: true,
      toAsker: true,
      byItself: true,
    },
    "interview-host-told": {
      action,
      fields: ["host.name", KIND, "host.days"],
      toOthers: true,
      toAsker: true,
      aboutMany: true,
      byItself: true,
    },
  },
  texts: { sv, en },
});
