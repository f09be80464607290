import { html } from "lit";
import { textField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import type { words } from "../../worker/features/hire/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values {
  position: string;
  department: string;
  startDate: string;
}

export const form = defineForm<Values>({
  initial: ({ detail }) => ({
    position: detail?.project.title ?? "",
    department: detail?.project.department ?? "",
    startDate: "",
    ...detail?.proposed["hire"],
  }),
  input: ({ position, department, startDate }) => ({
    position: filled(position),
    department: filled(department),
    startDate: filled(startDate),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    return html`
      <p class="lead">${say("hire.lead")}</p>
      ${textField(form, "position", { label: say("hire.position"), max: 200 })}
      ${textField(form, "department", { label: say("hire.department"), max: 200 })}
      ${textField(form, "startDate", { label: say("hire.start"), type: "date" })}
    `;
  },
});
