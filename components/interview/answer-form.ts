import { html } from "lit";
import { radioField, selectField, textArea } from "../forms/parts/fields.ts";
import { defineForm, filled, type Form, type FormContext } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { ANSWER_SOURCES, ANSWERS } from "../../worker/features/interview/rules/interview.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import { type HalfDayValues, halfDaysField } from "./half-days-field.ts";
import { meetingLead, meetingOf, readInterview } from "./meeting.ts";

interface Values extends NoteValues, HalfDayValues {
  answer: string;
  /** Id; empty until one is chosen, where there are several. */
  slot: string;
  wish: string;
  via: string;
  /** Version of the invitation: what was asked may change meanwhile. */
  seen: number | undefined;
}

/** What the candidate has answered to an invitation in another way than by its link; its words are in form.ts. */
export const form = defineForm<Values, InterviewWire | null>({
  load: readInterview,
  initial: (context, interview) => {
    const { own, free, seen } = timesOf(interview, context);
    const slot = own ?? (free.length === 1 ? free[0]!.id : "");
    return { answer: "", slot, halfDays: [], wish: "", via: "phone", note: "", seen };
  },
  input: ({ answer, slot, halfDays, wish, via, note, seen }, context) => ({
    invitation: meetingOf(context)?.invitation,
    seen,
    answer: filled(answer),
    ...(answer === "accept" && { slot: filled(slot) }),
    ...(answer === "other-time" && { halfDays, wish: filled(wish) }),
    via,
    note: filled(note),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    return html`
      ${meetingLead(form.context)}
      ${radioField(form, "answer", {
        label: say("meeting.answer"),
        choices: answersOf(form).map((value) => ({
          value,
          label: say(`meeting.${value}`),
          ...(value !== "wait" &&
            value !== "stop-waiting" && { hint: say(`meeting.${value}-hint`) }),
        })),
      })}
      ${more(form)}
      ${selectField(form, "via", {
        label: say("meeting.via"),
        groups: [
          {
            choices: ANSWER_SOURCES.map((value) => ({ value, label: say(`meeting.via-${value}`) })),
          },
        ],
      })}
      ${noteField(form)}
    `;
  },
});

function more(form: Form<Values, InterviewWire | null>) {
  const { values, context, loaded } = form;
  const { say, time } = context.speech;
  if (values.answer === "accept")
    return selectField(form, "slot", {
      label: say("meeting.slot"),
      placeholder: say("form.choose"),
      groups: [
        {
          choices: timesOf(loaded, context).free.map(({ id, start }) => ({
            value: id,
            label: time(start, loaded?.timeZone, { dateStyle: "full", timeStyle: "short" }),
          })),
        },
      ],
    });
  if (values.answer === "other-time")
    return html`${halfDaysField(form, loaded?.timeZone ?? context.settings.organisation.timeZone)}
    ${textArea(form, "wish", {
      label: say("meeting.wish"),
      hint: say("meeting.wish-hint"),
      max: 1000,
      rows: 2,
    })}`;
  return html``;
}

/** Who waits can stop; who finds all full can wait. */
function answersOf({ context, loaded }: Form<Values, InterviewWire | null>) {
  const waits = meetingOf(context)?.state === "waiting";
  const { free } = timesOf(loaded, context);
  return ANSWERS.filter((value) =>
    value === "wait" ? !waits && !free.length : value === "stop-waiting" ? waits : true,
  );
}

/** Times that can be booked: with a seat left, or one that the candidate has or is offered. */
function timesOf(interview: InterviewWire | null, context: FormContext) {
  const { slots, candidates } = interview ?? { slots: [], candidates: [] };
  const invitation = meetingOf(context)?.invitation;
  const found = candidates.find((each) => each.invitation === invitation);
  const own = found?.slot ?? found?.offer?.slot;
  const now = new Date().toISOString();
  const free = slots.filter(
    ({ id, start, closed, taken, capacity }) =>
      id === own || (!closed && taken < capacity && start > now),
  );
  return { own, free, seen: found?.seen };
}
