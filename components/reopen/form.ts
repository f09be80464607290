import { html } from "lit";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import type { words } from "../../worker/features/reopen/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

export const form = defineForm<NoteValues>({
  initial: () => ({ note: "" }),
  input: ({ note }) => ({ note: filled(note) }),
  render: (form) =>
    html`<p class="lead">${form.context.speech.say("reopen.lead")}</p>
      ${noteField(form)}`,
});
