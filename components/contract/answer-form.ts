import { html } from "lit";
import { CONTRACT_SOURCES } from "../../worker/features/contract/rules/contract.ts";
import { selectField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";

interface Values extends NoteValues {
  via: string;
}

/** The candidate has accepted the contract in another way than by its link; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: () => ({ via: "paper", note: "" }),
  input: ({ via, note }, { detail }) => ({
    contract: detail?.contract?.contract,
    via,
    note: filled(note),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    const number = form.context.detail?.contract?.number ?? 1;
    return html`<p class="lead">${say("contract.lead", { number })}</p>
      ${selectField(form, "via", {
        label: say("contract.via"),
        groups: [
          {
            choices: CONTRACT_SOURCES.map((value) => ({
              value,
              label: say(`contract.via-${value}`),
            })),
          },
        ],
      })}
      ${noteField(form)}`;
  },
});
