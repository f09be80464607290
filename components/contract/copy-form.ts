import { html } from "lit";
import { attachmentsField, type AttachmentValues } from "../forms/parts/attachments.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";

interface Values extends NoteValues, AttachmentValues {}

/** The contract as both have signed it is kept; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: () => ({ attachments: [], note: "" }),
  input: ({ attachments, note }, { detail }) => ({
    contract: detail?.contract?.contract,
    attachments: attachments.map(({ id }) => id),
    note: filled(note),
  }),
  render: (form) => {
    const { speech, detail } = form.context;
    return html`<p class="lead">
        ${speech.say("contract.copy-lead", { number: detail?.contract?.number ?? 1 })}
      </p>
      ${attachmentsField(form, {
        label: "contract.copy-files",
        hint: "contract.copy-hint",
        accept: ".pdf,.png,.jpg,.jpeg",
      })}
      ${noteField(form)}`;
  },
});
