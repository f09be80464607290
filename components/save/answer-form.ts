import { html, nothing } from "lit";
import { radioField, selectField, textField } from "../forms/parts/fields.ts";
import { defineForm, filled, type FormContext } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { ANSWER_WAYS } from "../../worker/features/save/rules.ts";

interface Values extends NoteValues {
  answer: string;
  until: string;
  answeredOn: string;
  via: string;
}

/** Is a yes waited for? Otherwise what can come is a no, or longer, to what is kept already. */
const isAsked = ({ detail }: FormContext): boolean => (detail?.askedUntil ?? null) !== null;

/** What the candidate has answered to being kept for other jobs; its words are in save/form.ts. */
export const form = defineForm<Values>({
  initial: (context) => ({
    answer: isAsked(context) || context.detail?.savedUntil ? "" : "no",
    until: "",
    answeredOn: context.today,
    via: "email",
    note: "",
  }),
  input: ({ answer, until, answeredOn, via, note }) => ({
    answer: filled(answer),
    until: answer === "extend" ? filled(until) : undefined,
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
    const kept = detail?.savedUntil ?? null;
    const longer = kept !== null && {
      value: "extend",
      label: say("consent.extend"),
      hint: say("consent.extend-hint", { until: day(kept) }),
    };
    const choices = [...(waits ? [yes] : []), no, ...(longer ? [longer] : [])];
    return html`
      <p class="lead">${say(waits ? "consent.lead-asked" : "consent.lead-kept", { until })}</p>
      ${radioField(form, "answer", { label: say("consent.answer"), choices })}
      ${
        form.values.answer === "extend"
          ? textField(form, "until", {
              label: say("consent.until"),
              type: "date",
              min: kept ?? today,
            })
          : nothing
      }
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
