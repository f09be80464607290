import { html, nothing } from "lit";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { radioField, selectField } from "../forms/parts/fields.ts";
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
import { letterNext } from "../letter/next.ts";
import { initialWhither, whitherField, whitherInput, type WhitherValues } from "../letter/parts.ts";
import type { words } from "../../worker/features/reject/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, NoteValues, SendValues, WhitherValues {
  type: string;
  reason: string;
}

const reasons = ({ reasons: { rejection } }: Settings) =>
  rejection.map(({ id, label }) => ({ value: id, label }));

export const form = defineForm<Values>({
  initial: (context) => ({
    type: context.detail && !context.detail.candidate.email ? "none" : "email",
    reason: "",
    note: "",
    ...initialMessage(context, "reject"),
    ...initialSend(context),
    ...initialWhither(),
  }),
  verb: ({ type }) =>
    type === "email" ? "do.reject" : type === "letter" ? "do.reject-letter" : "do.reject-silently",
  next: letterNext,
  each: ({ settings }) => ({
    name: "reason",
    label: "reject.row-reason",
    choices: reasons(settings),
  }),
  input: ({ type, reason, note, ...message }, context) => ({
    type,
    reason: filled(reason),
    note: filled(note),
    ...(type === "email" && {
      message: messageInput(message, context, "reject"),
      send: sendInput(message),
    }),
    ...(type === "letter" && { letter: whitherInput(message) }),
  }),
  render: (form) => {
    const { settings, speech, count } = form.context;
    const { say } = speech;
    return html`
      ${selectField(form, "reason", {
        label: say("reject.reason"),
        hint: say(count > 1 ? "reject.reason-hint-many" : "reject.reason-hint"),
        placeholder: say("form.choose"),
        groups: [{ choices: reasons(settings) }],
      })}
      ${radioField(form, "type", {
        label: say("reject.type"),
        choices: [
          { value: "email", label: say("reject.type-email"), hint: say("reject.type-email-hint") },
          {
            value: "letter",
            label: say("reject.type-letter"),
            hint: say("reject.type-letter-hint"),
          },
          { value: "none", label: say("reject.type-none"), hint: say("reject.type-none-hint") },
        ],
      })}
      ${form.values.type === "email" ? html`${messageField(form, "reject")} ${sendField(form, delayOf(form.values, form.context))}` : nothing}
      ${form.values.type === "letter" ? whitherField(form, "letter.") : nothing} ${noteField(form)}
    `;
  },
});
