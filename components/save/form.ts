import { html } from "lit";
import { radioField, textArea, textField } from "../forms/parts/fields.ts";
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
import type { words } from "../../worker/features/save/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/** Longest time a person is kept, as the API holds it. */
const YEARS = 3;

interface Values extends MessageValues, NoteValues, SendValues {
  purpose: string;
  basis: string;
  expiresOn: string;
}

const yearsFrom = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

export const form = defineForm<Values>({
  initial: (context) => ({
    purpose: "",
    basis: "consent",
    note: "",
    expiresOn: yearsFrom(context.today, 1),
    ...initialMessage(context, "save"),
    ...initialSend(context),
  }),
  input: ({ purpose, basis, note, expiresOn, ...message }, context) => ({
    purpose: filled(purpose),
    basis,
    note: filled(note),
    expiresOn: filled(expiresOn),
    message: messageInput(message, context, "save"),
    send: sendInput(message),
  }),
  render: (form) => {
    const { speech, today } = form.context;
    const { say } = speech;
    return html`
      ${textField(form, "purpose", { label: say("save.purpose"), hint: say("save.purpose-hint"), max: 300 })}
      ${radioField(form, "basis", {
        label: say("save.basis"),
        choices: [
          {
            value: "consent",
            label: say("save.basis-consent"),
            hint: say("save.basis-consent-hint"),
          },
          {
            value: "legitimate-interest",
            label: say("save.basis-interest"),
            hint: say("save.basis-interest-hint"),
          },
        ],
      })}
      ${
        form.values.basis === "consent"
          ? noteField(form)
          : textArea(form, "note", {
              label: say("save.why"),
              hint: say("save.why-hint"),
              max: 2000,
            })
      }
      ${textField(form, "expiresOn", {
        label: say("save.until"),
        hint: say("save.until-hint", { n: YEARS }),
        type: "date",
        min: today,
        until: yearsFrom(today, YEARS),
      })}
      ${messageField(form, "save")} ${sendField(form, delayOf(form.values, form.context))}
    `;
  },
});
