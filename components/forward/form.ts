import { html, nothing } from "lit";
import { mergeField } from "../merge/field.ts";
import { copyField, copyInput, type CopyValues } from "../forms/parts/copy.ts";
import { checkField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { fieldsOf, initialMail, startField, type StartedMail } from "../forms/parts/message.ts";
import { recipientsField, recipientsInput } from "./recipients.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { words } from "../../worker/features/forward/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends StartedMail, SendValues, CopyValues {
  recipients: readonly string[];
  anonymise: boolean;
  withoutAttachments: boolean;
  identityNumbers: boolean;
}

export const form = defineForm<Values>({
  initial: (context) => ({
    recipients: [""],
    anonymise: false,
    withoutAttachments: false,
    identityNumbers: false,
    copyToSelf: false,
    ...initialMail(context, "forward"),
    ...initialSend(context),
  }),
  input: ({ recipients, subject, content, identityNumbers, ...rest }) => ({
    recipients: recipientsInput(recipients),
    subject: filled(subject),
    content: filled(content),
    anonymise: rest.anonymise,
    withoutAttachments: rest.withoutAttachments,
    // Anonymised, there is none left to show.
    ...(identityNumbers && !rest.anonymise && { identityNumbers }),
    ...copyInput(rest),
    send: sendInput(rest),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    const fields = fieldsOf(form.context, "forward");
    return html`
      ${recipientsField(form)} ${startField(form, "forward")}
      ${mergeField(form, "subject", { label: say("form.subject"), fields, oneLine: true })}
      ${mergeField(form, "content", { label: say("form.body"), hint: say("forward.content-hint"), fields })}
      <div class="stack">
        ${checkField(form, "anonymise", { label: say("forward.anonymise"), hint: say("forward.anonymise-hint") })}
        ${checkField(form, "withoutAttachments", { label: say("forward.without"), hint: say("forward.without-hint") })}
        ${
          form.values.anonymise
            ? nothing
            : checkField(form, "identityNumbers", {
                label: say("forward.identity"),
                hint: say("forward.identity-hint"),
              })
        }
        ${copyField(form)}
      </div>
      ${sendField(form)}
    `;
  },
});
