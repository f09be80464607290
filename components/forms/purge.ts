import { html } from "lit";
import { textField } from "./parts/fields.ts";
import { defineForm, filled } from "./parts/form.ts";

interface Values {
  confirmation: string;
  decisionReference: string;
}

export const form = defineForm<Values>({
  initial: () => ({ confirmation: "", decisionReference: "" }),
  input: ({ confirmation, decisionReference }) => ({
    confirmation: filled(confirmation),
    decisionReference: filled(decisionReference),
  }),
  render: (form) => {
    const { detail, settings, speech } = form.context;
    const { say, time } = speech;
    const until = detail?.retention.until;
    const reference = detail?.externalId ?? detail?.id ?? "";
    return html`
      <div class="callout" data-tone="bad">
        <p>
          <strong
            >${until ? say("purge.until", { until: time(until, "UTC", { dateStyle: "long" }) }) : say("purge.open")}</strong
          >
          ${detail?.retention.reason}
        </p>
      </div>
      <p class="lead">${say("purge.lead")}</p>
      ${textField(form, "decisionReference", {
        label: say("purge.decision"),
        hint: say("purge.decision-hint"),
        optional: !settings.organisation.publicSector,
        max: 120,
      })}
      ${textField(form, "confirmation", { label: say("purge.confirm", { reference }), max: 120 })}
    `;
  },
});
