import { html } from "lit";
import { radioField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import { meetingLead, meetingOf } from "./meeting.ts";

interface Values extends NoteValues {
  /** Who did not come is part of one question. */
  outcome: "" | "took-place" | "candidate" | "host";
}

const OUTCOMES = ["took-place", "candidate", "host"] as const;

/** Whether they met, or who did not come; its words are in form.ts. */
export const form = defineForm<Values>({
  initial: () => ({ outcome: "", note: "" }),
  input: ({ outcome, note }, context) => ({
    invitation: meetingOf(context)?.invitation,
    ...(outcome === "candidate" || outcome === "host"
      ? { outcome: "no-show", absent: outcome }
      : { outcome: filled(outcome) }),
    note: filled(note),
  }),
  render: (form) => {
    const { say } = form.context.speech;
    return html`
      ${meetingLead(form.context)}
      ${radioField(form, "outcome", {
        label: say("meeting.outcome"),
        choices: OUTCOMES.map((value) => ({ value, label: say(`meeting.outcome-${value}`) })),
      })}
      ${noteField(form)}
    `;
  },
});
