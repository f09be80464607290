import { html } from "lit";
import type { HistoryPart } from "../../applications/history/part.ts";
import { define } from "../../lib/define.ts";
import { InterviewCalendar } from "./element.ts";
import { calendarWords } from "./words.ts";

define("vidare-interview-calendar", InterviewCalendar);

export const part: HistoryPart = {
  words: calendarWords,
  view: ({ client, speech, application }) =>
    html`<vidare-interview-calendar
      .client=${client}
      .speech=${speech}
      .application=${application}
    ></vidare-interview-calendar>`,
};
