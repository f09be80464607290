import type { templateForms as source } from "../sv/template-forms.ts";

/** Words of the templates: list, editor, versions, look. */
export const templateForms: Record<keyof typeof source, string> = {
  "templates.title": "E-mail templates",
};
