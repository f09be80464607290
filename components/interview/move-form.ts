import { html } from "lit";
import { selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled, type Form, type FormContext } from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { InterviewWire } from "../../worker/features/interview/schemas/interviews.ts";
import { meetingLead, readInterview } from "./meeting.ts";

interface Values extends MessageValues, NoteValues, SendValues {
  /** Id. */
  slot: string;
  start: string;
}

type Loaded = InterviewWire | null;

const ACTION = "move-interview";

/** A slot that has not begun gets another time; the others who have booked it come along. Its words are in form.ts. */
export const form = defineForm<Values, Loaded>({
  load: readInterview,
  initial: (context, interview) => {
    const coming = comingOf(interview);
    const own = context.detail?.meeting?.start;
    const slot = (coming.find(({ start }) => start === own) ?? coming[0])?.id ?? "";
    take(context, interview, slot);
    return {
      slot,
      start: "",
      note: "",
      ...initialMessage(context, ACTION),
      ...initialSend(context),
    };
  },
  input: ({ slot, start, note, ...message }, context) => ({
    interview: context.detail?.meeting?.interview,
    slot: filled(slot),
    start: filled(start),
    note: filled(note),
    message: messageInput(message, context, ACTION),
    send: sendInput(message),
  }),
  render: (form) => {
    const { values, context, loaded } = form;
    const { speech, settings, today } = context;
    const { say, count, time } = speech;
    const { timeZone } = settings.organisation;
    const booked = bookedBy(loaded, values.slot).length;
    return html`
      ${meetingLead(context)}
      ${selectField(choosesSlot(form), "slot", {
        label: say("meeting.move-slot"),
        hint: booked ? count("meeting.move-booked", booked) : say("meeting.move-free"),
        groups: [
          {
            choices: comingOf(loaded).map(({ id, start }) => ({
              value: id,
              label: time(start, timeZone, { dateStyle: "full", timeStyle: "short" }),
            })),
          },
        ],
      })}
      ${textField(form, "start", {
        label: say("meeting.move-to"),
        hint: say("form.zone", { zone: timeZone }),
        type: "datetime-local",
        min: `${today}T00:00`,
      })}
      ${booked ? html`${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}` : ""}
      ${noteField(form)}
    `;
  },
});

const comingOf = (interview: Loaded) => {
  const now = new Date().toISOString();
  return (interview?.slots ?? []).filter(({ start }) => start > now);
};

const bookedBy = (interview: Loaded, slot: string): string[] =>
  (interview?.candidates ?? []).flatMap((each) => (each.slot === slot ? each.application : []));

/** Whoever has booked it, and whose menu it was opened from. */
function take({ detail, take: bring }: FormContext, interview: Loaded, slot: string): void {
  const others = bookedBy(interview, slot).filter((id) => id !== detail?.id);
  bring?.([...(detail ? [detail.id] : []), ...others]);
}

const choosesSlot = (form: Form<Values, Loaded>): Form<Values, Loaded> => ({
  ...form,
  set: (change, path) => {
    form.set(change, path);
    take(form.context, form.loaded, form.current().slot);
  },
});
