import { html } from "lit";
import { attachmentsField, type AttachmentValues } from "../forms/parts/attachments.ts";
import { copyField, copyInput, type CopyValues } from "../forms/parts/copy.ts";
import { mergeField } from "../merge/field.ts";
import { selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { fieldsOf, initialMail, startField, type StartedMail } from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { words } from "../../worker/features/send-email/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends StartedMail, SendValues, AttachmentValues, CopyValues {
  recipient: string;
  from: string;
}

export const form = defineForm<Values>({
  initial: (context) => ({
    recipient: context.detail?.candidate.email ?? "",
    from: context.settings.senders[0]?.address ?? "",
    attachments: [],
    copyToSelf: false,
    ...initialMail(context, "send-email"),
    ...initialSend(context),
  }),
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
      ${startField(form, "send-email")}
      ${mergeField(form, "subject", { label: say("form.subject"), fields, oneLine: true })}
      ${mergeField(form, "content", { label: say("form.body"), hint: say("form.body-hint"), fields })}
      ${attachmentsField(form)} ${copyField(form)} ${sendField(form)}
    `;
  },
});
