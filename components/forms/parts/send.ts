import { html, nothing, type TemplateResult } from "lit";
import { radioField, textField } from "./fields.ts";
import { filled, type Form, type FormContext } from "./form.ts";

/** When a message leaves: after the hold in which it can be taken back, at once, or at a time. */
export interface SendValues {
  when: string;
  at: string;
}

export const initialSend = ({ today }: FormContext): SendValues => ({
  when: "hold",
  at: `${nextDay(today)}T08:00`,
});

export const sendInput = ({ when, at }: SendValues): Record<string, unknown> | undefined =>
  when === "hold" ? undefined : when === "at" ? { when, at: filled(at) } : { when };

export function sendField<V extends SendValues>(form: Form<V>): TemplateResult {
  const { speech, settings, today } = form.context;
  const own = form as unknown as Form<SendValues>;
  const hold = settings.organisation.holdSeconds;
  return html`${radioField(own, "when", {
    label: speech.say("form.when"),
    path: "send",
    choices: [
      {
        value: "hold",
        label: speech.say("form.when-hold"),
        hint: speech.count("form.when-hold-hint", hold),
      },
      { value: "now", label: speech.say("form.when-now"), hint: speech.say("form.when-now-hint") },
      { value: "at", label: speech.say("form.when-at"), hint: speech.say("form.when-at-hint") },
    ],
  })}
  ${
    form.values.when === "at"
      ? html`<div class="group">
          ${textField(own, "at", {
            label: speech.say("form.at"),
            hint: speech.say("form.zone", { zone: settings.organisation.timeZone }),
            path: "send.at",
            type: "datetime-local",
            min: `${today}T00:00`,
          })}
        </div>`
      : nothing
  }`;
}

function nextDay(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
