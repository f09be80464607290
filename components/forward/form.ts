import { html } from "lit";
import { mergeField } from "../merge/field.ts";
import { checkField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { fieldsOf, initialMessage } from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { words } from "../../worker/features/forward/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends SendValues {
  recipient: string;
  subject: string;
  content: string;
  anonymise: boolean;
  withoutAttachments: boolean;
}

export const form = defineForm<Values>({
  initial: (context) => {
    const { messageSubject, messageBody } = initialMessage(context, "forward");
    return {
      recipient: "",
      subject: messageSubject,
      content: messageBody,
      anonymise: false,
      withoutAttachments: false,
      ...initialSend(context),
    };
  },
  input: ({ recipient, subject, content, anonymise, withoutAttachments, ...send }) => ({
    recipient: filled(recipient),
    subject: filled(subject),
    content: filled(content),
    anonymise,
    withoutAttachments,
    send: sendInput(send),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    const fields = fieldsOf(form.context, "forward");
    return html`
      ${textField(form, "recipient", { label: say("forward.recipient"), hint: say("forward.recipient-hint"), type: "email" })}
      ${mergeField(form, "subject", { label: say("form.subject"), fields, oneLine: true })}
      ${mergeField(form, "content", { label: say("form.body"), hint: say("forward.content-hint"), fields })}
      <div class="stack">
        ${checkField(form, "anonymise", { label: say("forward.anonymise"), hint: say("forward.anonymise-hint") })}
        ${checkField(form, "withoutAttachments", { label: say("forward.without"), hint: say("forward.without-hint") })}
      </div>
      ${sendField(form)}
    `;
  },
});
