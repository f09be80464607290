/** Words of our mail beside the texts of its kinds. `{name}` is filled by the layout. Kept out of the dictionary that the browser loads. */
export const mail = {
  "footer.candidate": "Du får det här mejlet för att du har sökt {project} hos {organisation}.",
  "footer.other":
    "{recruiter} på {organisation} har skickat det här mejlet till dig. Det gäller rekryteringen av {project}.",
  "footer.asker":
    "Det här mejlet kommer av sig självt, eftersom du arbetar med rekryteringen av {project}.",
  "copy.mark": "Kopia",
  "copy.to": "Till: {to}",
  "calendar.file": "kallelse.ics",
  "mask.name": "[namn]",
  "mask.email": "[e-post]",
  "mask.phone": "[telefon]",
  "mask.identityNumber": "[personnummer]",
  "mask.link": "[länk]",
  "mask.address": "[adress]",
  "mask.file": "bilaga",
} as const;
