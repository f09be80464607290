import { html, nothing } from "lit";
import type { MessageDetail } from "../../worker/features/mail-log/schemas/messages.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";
import { selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled, type FormContext, type FormModule } from "../forms/parts/form.ts";
import { initialSend, sendInput, type SendValues } from "../forms/parts/send.ts";
import { mergeField } from "../merge/field.ts";

interface EditValues extends SendValues {
  subject: string;
  body: string;
}

/** Merge fields of every message, and those of this kind. */
const fieldsOf = ({ kind }: MessageDetail, { mergeFields, templates }: Settings) => [
  ...mergeFields,
  ...(templates.find(({ id }) => id === kind)?.fields ?? []),
];

/** What is said of a choice of time, where the choice does not say it. */
const HINTS: Record<string, (message: MessageDetail, context: FormContext) => string> = {
  "": ({ sendAt }, { speech, settings }) =>
    speech.say("receipt.at", { at: speech.time(sendAt, settings.organisation.timeZone) }),
  now: (_, { speech }) => speech.say("form.when-now-hint"),
};

/** A waiting message as it was written, and when it leaves; it keeps its time unless another is chosen. */
export const editForm = (message: MessageDetail): FormModule =>
  defineForm<EditValues>({
    initial: (context) => ({
      subject: message.source?.subject ?? "",
      body: message.source?.body ?? "",
      ...initialSend(context),
    }),
    render: (form) => {
      const { speech, settings, today } = form.context;
      const { say } = speech;
      const { timeZone } = settings.organisation;
      const fields = fieldsOf(message, settings);
      return html`${mergeField(form, "subject", { label: say("form.subject"), fields, oneLine: true })}
      ${mergeField(form, "body", { label: say("form.body"), hint: say("form.body-hint"), fields })}
      ${selectField(form, "when", {
        label: say("form.when"),
        hint: HINTS[form.values.when]?.(message, form.context) ?? say("form.when-at-hint"),
        path: "send",
        groups: [
          {
            choices: [
              { value: "", label: say("change.keep-time") },
              { value: "now", label: say("form.when-now") },
              { value: "next-workday", label: say("form.when-next-workday") },
              { value: "at", label: say("form.when-at") },
            ],
          },
        ],
      })}
      ${
        form.values.when === "at"
          ? textField(form, "at", {
              label: say("form.at"),
              hint: say("form.zone", { zone: timeZone }),
              path: "send.at",
              type: "datetime-local",
              min: `${today}T00:00`,
            })
          : nothing
      }`;
    },
    input: ({ subject, body, ...send }) => ({
      subject: filled(subject),
      body: filled(body),
      send: sendInput(send),
    }),
  });
