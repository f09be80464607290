import type { logForms as source } from "../sv/log-forms.ts";

/** Words of the e-mail log. */
export const logForms: Record<keyof typeof source, string> = {
  "log.title": "E-mail log",
  "log.loading": "Fetching the e-mail log",
};
