import { html, nothing } from "lit";
import { checkField, radioField, selectField } from "../forms/parts/fields.ts";
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
import type { words } from "../../worker/features/withdraw/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends MessageValues, NoteValues, SendValues {
  source: string;
  reason: string;
  notify: boolean;
}

export const form = defineForm<Values>({
  initial: (context) => ({
    source: "",
    reason: "",
    note: "",
    notify: false,
    ...initialMessage(context, "withdraw"),
    ...initialSend(context),
  }),
  verb: ({ notify }) => (notify ? "do.withdraw-and-send" : "do.withdraw"),
  input: ({ source, reason, note, notify, ...message }, context) => ({
    source: filled(source),
    reason: filled(reason),
    note: filled(note),
    notify,
    ...(notify && {
      message: messageInput(message, context, "withdraw"),
      send: sendInput(message),
    }),
  }),
  render: (form) => {
    const { settings, speech } = form.context;
    const { say } = speech;
    return html`
      ${radioField(form, "source", {
        label: say("withdraw.source"),
        choices: [
          { value: "phone", label: say("withdraw.source-phone") },
          { value: "email", label: say("withdraw.source-email") },
          { value: "interview-invitation", label: say("withdraw.source-invitation") },
          { value: "own-link", label: say("withdraw.source-link") },
        ],
      })}
      ${selectField(form, "reason", {
        label: say("withdraw.reason"),
        optional: true,
        placeholder: say("withdraw.reason-none"),
        groups: [
          { choices: settings.reasons.withdrawal.map(({ id, label }) => ({ value: id, label })) },
        ],
      })}
      ${noteField(form)}
      ${checkField(form, "notify", { label: say("withdraw.notify"), hint: say("withdraw.notify-hint") })}
      ${form.values.notify ? html`${messageField(form, "withdraw")} ${sendField(form, delayOf(form.values, form.context))}` : nothing}
    `;
  },
});
