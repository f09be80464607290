import { textField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { html } from "lit";

interface Values extends NoteValues {
  postedOn: string;
}

/** On which day the letters were posted; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: ({ today }) => ({ postedOn: today, note: "" }),
  input: ({ postedOn, note }) => ({ postedOn: filled(postedOn), note: filled(note) }),
  render: (form) => html`
    ${textField(form, "postedOn", {
      label: form.context.speech.say("letter.on"),
      type: "date",
      until: form.context.today,
    })}
    ${noteField(form)}
  `,
});
