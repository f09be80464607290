import { html } from "lit";
import { attachmentsField, type AttachmentValues } from "../forms/parts/attachments.ts";
import { copyField, copyInput, type CopyValues } from "../forms/parts/copy.ts";
import { mergeField } from "../merge/field.ts";
import { selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled, type Form } from "../forms/parts/form.ts";
import { fieldsOf, initialMessage, startField, type StartedWords } from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { words } from "../../worker/features/send-email/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends SendValues, AttachmentValues, CopyValues {
  recipient: string;
  from: string;
  /** The text that is chosen, and the one that the words started from. */
  template: string;
  startedFrom: string;
  subject: string;
  content: string;
}

export const form = defineForm<Values>({
  initial: (context) => {
    const { template, startedFrom, messageSubject, messageBody } = initialMessage(
      context,
      "send-email",
    );
    return {
      recipient: context.detail?.candidate.email ?? "",
      from: context.settings.senders[0]?.address ?? "",
      template,
      startedFrom,
      subject: messageSubject,
      content: messageBody,
      attachments: [],
      copyToSelf: false,
      ...initialSend(context),
    };
  },
  input: ({ recipient, from, subject, content, attachments, ...rest }, { count }) => ({
    ...(count === 1 && { recipient: filled(recipient) }),
    from: filled(from),
    subject: filled(subject),
    content: filled(content),
    ...(attachments.length && { attachments: attachments.map(({ id }) => id) }),
    ...copyInput(rest),
    send: sendInput(rest),
  }),
  render: (form) => {
    const { settings, speech, count } = form.context;
    const { say } = speech;
    const fields = fieldsOf(form.context, "send-email");
    return html`
      ${
        count === 1
          ? textField(form, "recipient", { label: say("send-email.recipient"), type: "email" })
          : html`<div class="field">
              <span class="label">${say("send-email.recipient")}</span>
              <p>${say("send-email.recipient-many")}</p>
            </div>`
      }
      ${selectField(form, "from", {
        label: say("send-email.from"),
        groups: [
          {
            choices: settings.senders.map(({ name, address }) => ({
              value: address,
              label: `${name} <${address}>`,
            })),
          },
        ],
      })}
      ${startField(asWords(form), "send-email")}
      ${mergeField(form, "subject", { label: say("form.subject"), fields, oneLine: true })}
      ${mergeField(form, "content", { label: say("form.body"), hint: say("form.body-hint"), fields })}
      ${attachmentsField(form)} ${copyField(form)} ${sendField(form)}
    `;
  },
});

/** The form as words that start from a text. */
const asWords = (form: Form<Values>): Form<StartedWords> => ({
  ...form,
  values: {
    ...form.values,
    messageSubject: form.values.subject,
    messageBody: form.values.content,
  },
  current: () => asWords({ ...form, values: form.current() }).values,
  set: ({ messageSubject, messageBody, ...change }, path) =>
    form.set(
      {
        ...change,
        ...(messageSubject !== undefined && { subject: messageSubject }),
        ...(messageBody !== undefined && { content: messageBody }),
      },
      path,
    ),
});
