/** Words of our mail beside the texts of its kinds. `{name}` is filled by the layout. Kept out of the dictionary that the browser loads. */
export const mail = {
  "save.basis.consent":
    "ditt samtycke (artikel 6.1 a i dataskyddsförordningen), som vi ber om med det här mejlet: svara ja om det går bra. Du kan ta tillbaka det när som helst",
  "save.basis.legitimate-interest":
    "vårt berättigade intresse av att kunna kontakta personer som passar för våra tjänster (artikel 6.1 f i dataskyddsförordningen)",
  "forward.heading.candidate": "Kandidat",
  "forward.heading.letter": "Personligt brev",
  "forward.heading.answers": "Svar på urvalsfrågorna",
  "forward.email": "E-post",
  "forward.phone": "Telefon",
  "forward.address": "Adress",
  "footer.candidate": "Du får det här mejlet för att du har sökt {project} hos {organisation}.",
  "footer.other":
    "{recruiter} på {organisation} har skickat det här mejlet till dig. Det gäller rekryteringen av {project}.",
  "mask.name": "[namn]",
  "mask.email": "[e-post]",
  "mask.phone": "[telefon]",
  "mask.identityNumber": "[personnummer]",
  "mask.link": "[länk]",
  "mask.address": "[adress]",
  "mask.file": "bilaga",
} as const;
