/** Offers, as the page of the person tells of them who has one. */
import { dayOf } from "../../domain/params.ts";
import type { OpenDefinition } from "../../engine/port.ts";
import { say } from "../../i18n/index.ts";
import { PURPOSE } from "./rules/offer.ts";
import { openStatement, storedOpen } from "./statements/open.ts";

export const open: readonly OpenDefinition[] = [
  {
    statement: openStatement,
    thing: (row, locale) => {
      const { state, position, answerBy, answerByAt, guest, version } = storedOpen(row);
      const waits = state === "standing";
      return {
        title: say(locale, "open.offer"),
        about: position,
        state: say(locale, waits ? "open.offer-standing" : "open.offer-accepted", {
          by: dayOf(answerBy),
        }),
        waits,
        until: waits ? answerByAt : null,
        link: {
          purpose: PURPOSE,
          guest,
          version,
          label: say(locale, waits ? "open.offer-answer" : "open.offer-show"),
        },
      };
    },
  },
];
