/** What is kept for other jobs, as the page of the person tells of it. */
import { endOfDay } from "../../domain/localtime.ts";
import { dayOf } from "../../domain/params.ts";
import type { OpenDefinition } from "../../engine/port.ts";
import { say } from "../../i18n/index.ts";
import { PURPOSE } from "./rules.ts";
import { openStatement, storedOpen } from "./statements/open.ts";

export const open: readonly OpenDefinition[] = [
  {
    statement: openStatement,
    thing: (row, locale) => {
      const { purpose, asked, expiresOn, timeZone, guest, version } = storedOpen(row);
      return {
        title: say(locale, asked ? "open.asked" : "open.kept"),
        about: purpose,
        state: say(locale, asked ? "open.asked-until" : "open.kept-until", {
          until: dayOf(expiresOn),
        }),
        waits: asked,
        until: endOfDay(expiresOn, timeZone),
        link:
          guest === null
            ? null
            : {
                purpose: PURPOSE,
                guest,
                version,
                label: say(locale, asked ? "open.asked-answer" : "open.kept-show"),
              },
      };
    },
  },
];
