import { html, nothing } from "lit";
import type {
  MessageDetail,
  MessageHold,
} from "../../worker/features/mail-log/schemas/messages.ts";
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
const HINTS: Record<string, (held: MessageHold | undefined, context: FormContext) => string> = {
  "": (held, { speech, settings }) => {
    if (!held) return "";
    const { say, count, time } = speech;
    return held.plannedAt
      ? say("receipt.at", { at: time(held.plannedAt, settings.organisation.timeZone) })
      : say("receipt.at", { at: count("hold.saved", held.restSeconds) });
  },
  now: (_, { speech }) => speech.say("form.when-now-hint"),
};

/** A waiting message as it was written, and when it leaves; it keeps its time (`held`) unless another is chosen. */
export const editForm = (message: MessageDetail, held: () => MessageHold | undefined): FormModule =>
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
        hint: HINTS[form.values.when]?.(held(), form.context) ?? say("form.when-at-hint"),
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
