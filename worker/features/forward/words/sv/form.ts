/** Words of forwarding. */
export const words = {
  "forward.recipient": "Till",
  "forward.recipient-hint": "En e-postadress",
  "forward.content-hint": "Ansökan läggs till under din text. Du ser allt när du granskar.",
  "forward.anonymise": "Avidentifiera personuppgifter",
  "forward.anonymise-hint":
    "Namn, kontaktuppgifter och personnummer tas bort, även ur löpande text",
  "forward.without": "Skicka inte bilagor/CV",
  "forward.without-hint": "Bara text, inga filer",
  "do.forward": "Vidarebefordra",
  "done.forward": "Ansökan från {name} är vidarebefordrad",
} as const;
