import { html } from "lit";
import { attachmentsField, type AttachmentValues } from "./parts/attachments.ts";
import { selectField, textArea, textField } from "./parts/fields.ts";
import { defineForm, filled } from "./parts/form.ts";
import { mergeFields, templateField } from "./parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "./parts/send.ts";

interface Values extends SendValues, AttachmentValues {
  recipient: string;
  from: string;
  subject: string;
  content: string;
}

export const form = defineForm<Values>({
  initial: (context) => ({
    recipient: context.detail?.candidate.email ?? "",
    from: context.settings.senders[0]?.address ?? "",
    subject: "",
    content: "",
    attachments: [],
    ...initialSend(context),
  }),
  input: ({ recipient, from, subject, content, attachments, ...send }, { count }) => ({
    ...(count === 1 && { recipient: filled(recipient) }),
    from: filled(from),
    subject: filled(subject),
    content: filled(content),
    ...(attachments.length && { attachments: attachments.map(({ id }) => id) }),
    send: sendInput(send),
  }),
  render: (form) => {
    const { settings, speech, count } = form.context;
    const { say } = speech;
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
      ${templateField(form, "send-email", ({ subject, body }) => form.set({ subject, content: body }))}
      ${textField(form, "subject", { label: say("form.subject"), max: 200 })}
      <div class="stack">
        ${textArea(form, "content", { label: say("form.body"), hint: say("form.body-hint"), rows: 9 })}
        ${mergeFields(form, "content")}
      </div>
      ${attachmentsField(form)} ${sendField(form)}
    `;
  },
});
