import { html } from "lit";
import { checkField, selectField } from "../forms/parts/fields.ts";
import { defineForm, filled } from "../forms/parts/form.ts";
import { everyPage } from "../lib/every-page.ts";
import { ApplicationShowEvent } from "../lib/show-application.ts";
import { noteField, type NoteValues } from "../forms/parts/note.ts";
import type { words } from "../../worker/features/transfer/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Project {
  id: string;
  title: string;
  department: string;
  closedAt: string | null;
}

interface Values extends NoteValues {
  project: string;
  stay: boolean;
}

export const form = defineForm<Values, Project[]>({
  /** Every open project except the one the candidate is in. */
  load: async ({ client, detail }) => {
    const projects = await everyPage<Project>(client, "/v1/projects");
    return projects.filter(({ id, closedAt }) => !closedAt && id !== detail?.project.id);
  },
  initial: () => ({ project: "", stay: false, note: "" }),
  input: ({ project, stay, note }) => ({ project: filled(project), stay, note: filled(note) }),
  next: (receipts) => {
    const created = receipts.find((receipt) => receipt.created)?.created;
    return created && receipts.length === 1
      ? { label: "transfer.show", event: new ApplicationShowEvent(created) }
      : null;
  },
  render: (form) => {
    const { speech } = form.context;
    const { say } = speech;
    const departments = Map.groupBy(form.loaded, ({ department }) => department);
    const groups = [...departments]
      .sort(([a], [b]) => a.localeCompare(b, speech.locale))
      .map(([label, projects]) => ({
        label,
        choices: projects.map(({ id, title }) => ({ value: id, label: title })),
      }));
    return html`
      <p class="lead">${say("transfer.lead")}</p>
      ${selectField(form, "project", { label: say("transfer.project"), placeholder: say("form.choose"), groups })}
      ${checkField(form, "stay", { label: say("transfer.stay"), hint: say("transfer.stay-hint") })}
      ${noteField(form)}
    `;
  },
});
