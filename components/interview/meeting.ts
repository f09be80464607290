import { html } from "lit";
import type { FormContext } from "../forms/parts/form.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import type { Meeting } from "../../worker/features/interview/listed.ts";

/** The newest invitation of the application that a form is about. */
export const meetingOf = ({ detail }: FormContext): Meeting | null => detail?.meeting ?? null;

/** All of what it is an invitation to; null without one. */
export const readInterview = async (context: FormContext): Promise<InterviewWire | null> => {
  const meeting = meetingOf(context);
  const path = `/v1/interviews/${encodeURIComponent(meeting?.interview ?? "")}`;
  return meeting && context.client.get<InterviewWire>(path);
};

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
  const { state, offered } = meeting;
  if (state === "waiting") {
    const style = { dateStyle: "full", timeStyle: "short" } as const;
    return html`<p class="lead">
      ${
        offered
          ? say("meeting.offered", {
              kind,
              at: time(offered.start, timeZone, style),
              until: time(offered.until, timeZone, style),
            })
          : say("meeting.waits", { kind })
      }
    </p>`;
  }
  return html`<p class="lead">
    ${at ? say("meeting.at", { kind, at }) : say("meeting.open", { kind, by: day(meeting.answerBy) })}
  </p>`;
}
