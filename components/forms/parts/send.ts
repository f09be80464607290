import { html, nothing, type TemplateResult } from "lit";
import { selectField, textField } from "./fields.ts";
import { daysAfter, filled, type Form, type FormContext } from "./form.ts";

/**
 * When a message leaves. `when` is empty as long as nothing is chosen: then as its text says, else after
 * the hold in which it can be taken back. `after-24` is 24 hours later.
 */
export interface SendValues {
  when: string;
  at: string;
}

const WAIT_HOURS = [24, 48, 72];

export const initialSend = ({ today }: FormContext): SendValues => ({
  when: "",
  at: `${daysAfter(today, 1)}T08:00`,
});

export function sendInput({ when, at }: SendValues): Record<string, unknown> | undefined {
  const [, hours] = when.split("after-");
  if (hours) return { when: "after", hours: Number(hours) };
  if (!when) return undefined;
  return when === "at" ? { when, at: filled(at) } : { when };
}

/** `delay` is the days after which the chosen text is sent; null when it does not say. */
export function sendField<V extends SendValues>(
  form: Form<V>,
  delay: number | null = null,
): TemplateResult {
  const { speech, settings, today } = form.context;
  const { say, count } = speech;
  const own = form as unknown as Form<SendValues>;
  const { when } = form.values;
  const held = say("form.when-hold-hint");
  const hold = count("form.when-hold", settings.organisation.holdSeconds);
  const hints: Record<string, string> = {
    "": delay === null ? held : say("form.when-template-hint"),
    hold: held,
    now: say("form.when-now-hint"),
  };
  const choices = [
    ...(delay === null ? [] : [{ value: "", label: count("form.when-template", delay) }]),
    // Held explicitly only where the text would say otherwise.
    { value: delay === null && when !== "hold" ? "" : "hold", label: hold },
    { value: "now", label: say("form.when-now") },
    { value: "next-workday", label: say("form.when-next-workday") },
    ...WAIT_HOURS.map((n) => ({ value: `after-${n}`, label: say("form.when-after", { n }) })),
    { value: "at", label: say("form.when-at") },
  ];
  return html`${selectField(own, "when", {
    label: say("form.when"),
    hint: hints[when] ?? say("form.when-at-hint"),
    path: "send",
    groups: [{ choices }],
  })}
  ${
    when === "at"
      ? html`<div class="group">
          ${textField(own, "at", {
            label: say("form.at"),
            hint: say("form.zone", { zone: settings.organisation.timeZone }),
            path: "send.at",
            type: "datetime-local",
            min: `${today}T00:00`,
          })}
        </div>`
      : nothing
  }`;
}
