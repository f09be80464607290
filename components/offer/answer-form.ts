import { html, nothing } from "lit";
import { radioField, selectField, textArea } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import {
  DECLINE_REASONS,
  OFFER_ANSWERS,
  OFFER_SOURCES,
} from "../../worker/features/offer/rules/offer.ts";
import { offerLead, offerOf } from "./offered.ts";

interface Values extends NoteValues {
  answer: string;
  reason: string;
  comment: string;
  via: string;
}

/** What the candidate has answered to an offer in another way than by its link; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: () => ({ answer: "", reason: "", comment: "", via: "phone", note: "" }),
  input: ({ answer, reason, comment, via, note }, context) => ({
    offer: offerOf(context)?.offer,
    answer: filled(answer),
    ...(answer === "decline" && { reason: filled(reason) }),
    comment: filled(comment),
    via,
    note: filled(note),
  }),
  render: (form) => {
    const { values, context } = form;
    const { say } = context.speech;
    return html`
      ${offerLead(context)}
      ${radioField(form, "answer", {
        label: say("offer.answer"),
        choices: OFFER_ANSWERS.map((value) => ({
          value,
          label: say(`offer.${value}`),
          hint: say(`offer.${value}-hint`),
        })),
      })}
      ${
        values.answer === "decline"
          ? selectField(form, "reason", {
              label: say("offer.why"),
              optional: true,
              placeholder: say("offer.why-none"),
              groups: [
                {
                  choices: DECLINE_REASONS.map((value) => ({
                    value,
                    label: say(`offer.why-${value}`),
                  })),
                },
              ],
            })
          : nothing
      }
      ${textArea(form, "comment", {
        label: say("offer.comment"),
        max: 1000,
        rows: 2,
        optional: true,
      })}
      ${selectField(form, "via", {
        label: say("offer.via"),
        groups: [
          {
            choices: OFFER_SOURCES.map((value) => ({ value, label: say(`offer.via-${value}`) })),
          },
        ],
      })}
      ${noteField(form)}
    `;
  },
});
