/** Words of the e-mail log. */
export const logForms = {
  "log.title": "E-postlogg",
  "log.loading": "Hämtar e-postloggen",
} as const;
