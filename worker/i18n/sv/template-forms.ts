/** Words of the templates: list, editor, versions, look. */
export const templateForms = {
  "templates.title": "E-postmallar",
} as const;
