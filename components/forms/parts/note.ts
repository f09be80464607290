import { textArea } from "./fields.ts";
import type { Form } from "./form.ts";

export interface NoteValues {
  note: string;
}

/** A note to colleagues: stands in the history, never goes to the candidate. */
export function noteField<V extends NoteValues>(form: Form<V>) {
  const { say } = form.context.speech;
  return textArea(form as unknown as Form<NoteValues>, "note", {
    label: say("form.note"),
    hint: say("form.note-hint"),
    optional: true,
    max: 2000,
    rows: 2,
  });
}
