/** Contracts, as the page of the person tells of them who has one. */
import type { OpenDefinition } from "../../engine/port.ts";
import { say } from "../../i18n/index.ts";
import { PURPOSE } from "./rules/contract.ts";
import { openStatement, storedOpen } from "./statements/open.ts";

export const open: readonly OpenDefinition[] = [
  {
    statement: openStatement,
    thing: (row, locale) => {
      const { state, position, guest, version } = storedOpen(row);
      const waits = state === "standing";
      return {
        title: say(locale, "open.contract"),
        about: position,
        state: say(locale, waits ? "open.contract-standing" : "open.contract-accepted"),
        waits,
        until: null,
        link: {
          purpose: PURPOSE,
          guest,
          version,
          label: say(locale, waits ? "open.contract-answer" : "open.contract-show"),
        },
      };
    },
  },
];
