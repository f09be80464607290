/** Meetings, as the page of the person tells of them who is invited. */
import { dayOf } from "../../domain/params.ts";
import type { OpenDefinition } from "../../engine/port.ts";
import { say } from "../../i18n/index.ts";
import { PURPOSE } from "./rules/interview.ts";
import { openStatement, storedOpen } from "./statements/open.ts";

export const open: readonly OpenDefinition[] = [
  {
    statement: openStatement,
    thing: (row, locale, now) => {
      const { kind, state, project, start, timeZone, guest, version, ...meeting } = storedOpen(row);
      const late = meeting.answerByAt <= now.toISOString();
      const waits = state === "confirm-anew" || (state === "awaiting" && !late);
      const told = state === "awaiting" && late ? "late" : state;
      return {
        title: say(locale, `open.${kind}`),
        about: project,
        state: say(locale, `open.meeting-${told}`, {
          by: dayOf(meeting.answerBy),
          ...(start !== null && { when: { instant: start, zone: timeZone } }),
        }),
        waits,
        until: start ?? meeting.answerByAt,
        link: {
          purpose: PURPOSE,
          guest,
          version,
          label: say(locale, waits ? "open.meeting-answer" : "open.meeting-show"),
        },
      };
    },
  },
];
