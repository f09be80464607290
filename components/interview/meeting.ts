import { html } from "lit";
import type { FormContext } from "../forms/parts/form.ts";
import type { Meeting } from "../../worker/features/interview/listed.ts";

/** The newest invitation of the application that a form is about. */
export const meetingOf = ({ detail }: FormContext): Meeting | null => detail?.meeting ?? null;

/** Which meeting it is about: when it is, or until when it can be answered. */
export function meetingLead(context: FormContext) {
  const { speech, settings } = context;
  const { say, time, day } = speech;
  const meeting = meetingOf(context);
  if (!meeting) return html``;
  const kind = say(`interview.${meeting.kind}`);
  const { timeZone } = settings.organisation;
  const at =
    meeting.start && time(meeting.start, timeZone, { dateStyle: "full", timeStyle: "short" });
  return html`<p class="lead">
    ${at ? say("meeting.at", { kind, at }) : say("meeting.open", { kind, by: day(meeting.answerBy) })}
  </p>`;
}
