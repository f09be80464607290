/** Words of forwarding. */
export const words = {
  "forward.recipient": "Till",
  "forward.content-hint": "Ansökan läggs till under din text. Du ser allt när du granskar.",
  "forward.anonymise": "Avidentifiera personuppgifter",
  "forward.anonymise-hint":
    "Namn, kontaktuppgifter och personnummer tas bort, även ur löpande text",
  "forward.without": "Skicka inte bilagor/CV",
  "forward.without-hint": "Bara text, inga filer",
  "forward.identity": "Visa personnummer i klartext",
  "forward.identity-hint":
    "Annars döljs de i brev, svar och filnamn. Filernas innehåll ändras inte",
  "forward.recipients-hint": "Var och en får ett eget mejl och ser inte de andra. Högst {max}",
  "forward.number": "Mottagare {n}",
  "forward.remove": "Ta bort {name}",
  "forward.add": "Lägg till mottagare",
  "do.forward": "Vidarebefordra",
  "done.forward": "Ansökan från {name} är vidarebefordrad",
} as const;
