import { html } from "lit";
import { radioField, selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled, type FormContext } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { ANSWER_WAYS } from "../../worker/features/save/rules.ts";

interface Values extends NoteValues {
  answer: string;
  answeredOn: string;
  via: string;
}

/** Is a yes waited for? Otherwise only a no can come, to what is kept already. */
const isAsked = ({ detail }: FormContext): boolean => (detail?.askedUntil ?? null) !== null;

/** What the candidate has answered to being kept for other jobs; its words are in save/form.ts. */
export const form = defineForm<Values>({
  initial: (context) => ({
    answer: isAsked(context) ? "" : "no",
    answeredOn: context.today,
    via: "email",
    note: "",
  }),
  input: ({ answer, answeredOn, via, note }) => ({
    answer: filled(answer),
    answeredOn: filled(answeredOn),
    via,
    note: filled(note),
  }),
  render: (form) => {
    const { detail, speech, today } = form.context;
    const { say, day } = speech;
    const waits = isAsked(form.context);
    const last = waits ? detail?.askedUntil : detail?.savedUntil;
    const until = last ? day(last) : "";
    const no = { value: "no", label: say("consent.no"), hint: say("consent.no-hint") };
    const yes = {
      value: "yes",
      label: say("consent.yes"),
      hint: say("consent.yes-hint", { until }),
    };
    return html`
      <p class="lead">${say(waits ? "consent.lead-asked" : "consent.lead-kept", { until })}</p>
      ${radioField(form, "answer", { label: say("consent.answer"), choices: waits ? [yes, no] : [no] })}
      ${textField(form, "answeredOn", { label: say("consent.on"), type: "date", until: today })}
      ${selectField(form, "via", {
        label: say("consent.via"),
        groups: [
          { choices: ANSWER_WAYS.map((value) => ({ value, label: say(`consent.via-${value}`) })) },
        ],
      })}
      ${noteField(form)}
    `;
  },
});
