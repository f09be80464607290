import { html, nothing } from "lit";
import { checkField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import type { words } from "../../worker/features/purge/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values {
  confirmation: string;
  decisionReference: string;
  forget: boolean;
}

export const form = defineForm<Values>({
  erases: true,
  initial: () => ({ confirmation: "", decisionReference: "", forget: false }),
  input: ({ confirmation, decisionReference, forget }) => ({
    confirmation: filled(confirmation),
    decisionReference: filled(decisionReference),
    forget,
  }),
  render: (form) => {
    const { detail, settings, speech, count } = form.context;
    const { say, day } = speech;
    // Of many, each shows its own when it is reviewed, and their number confirms them.
    const until = detail?.retention.until;
    const reference = detail?.externalId ?? detail?.id ?? "";
    return html`
      ${
        detail
          ? html`<div class="callout" data-tone="bad">
              <p>
                <strong
                  >${until ? say("purge.until", { until: day(until) }) : say("purge.open")}</strong
                >
                ${detail.retention.reason}
              </p>
            </div>`
          : nothing
      }
      <p class="lead">${detail ? say("purge.lead") : speech.count("purge.lead-many", count)}</p>
      ${textField(form, "decisionReference", {
        label: say("purge.decision"),
        hint: say("purge.decision-hint"),
        optional: !settings.organisation.publicSector,
        max: 120,
      })}
      ${
        detail?.savedUntil
          ? checkField(form, "forget", {
              label: say("purge.forget"),
              hint: say("purge.forget-hint", {
                until: day(detail.savedUntil),
              }),
            })
          : nothing
      }
      ${
        detail
          ? textField(form, "confirmation", {
              label: say("purge.confirm", { reference }),
              max: 120,
            })
          : nothing
      }
    `;
  },
});
