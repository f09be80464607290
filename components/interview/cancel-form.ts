import { html, nothing } from "lit";
import { checkField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import { meetingLead, meetingOf } from "./meeting.ts";

interface Values extends MessageValues, NoteValues, SendValues {
  notify: boolean;
}

const ACTION = "cancel-interview";

/** The meeting is off, or the invitation; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: (context) => ({
    notify: true,
    note: "",
    ...initialMessage(context, ACTION),
    ...initialSend(context),
  }),
  input: ({ notify, note, ...message }, context) => ({
    invitation: meetingOf(context)?.invitation,
    notify,
    note: filled(note),
    ...(notify && {
      message: messageInput(message, context, ACTION),
      send: sendInput(message),
    }),
  }),
  render: (form) => {
    const { values, context } = form;
    const { say } = context.speech;
    return html`
      ${meetingLead(context)}
      ${checkField(form, "notify", { label: say("meeting.notify"), hint: say("meeting.notify-hint") })}
      ${values.notify ? html`${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}` : nothing}
      ${noteField(form)}
    `;
  },
});
