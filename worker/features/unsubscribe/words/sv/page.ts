/** The page behind a mail's List-Unsubscribe. `{sender}` is the organisation. Kept out of the dictionary that the browser loads. */
export const unsubscribe = {
  "ask.title": "Tacka nej till fler utskick",
  "ask.heading": "Vill du slippa fler utskick?",
  "ask.text":
    "Det här gäller mejl som {sender} skickar till många på en gång. Tackar du nej får du inga fler sådana.",
  "ask.button": "Tacka nej till fler utskick",
  "done.title": "Du får inga fler utskick",
  "done.heading": "Klart, du får inga fler utskick",
  "done.text": "Mejl som {sender} skickar till många på en gång kommer inte längre till dig.",
  answers: "Svar på dina egna ansökningar kommer precis som vanligt.",
  "unknown.title": "Länken fungerar inte",
  "unknown.heading": "Länken fungerar inte",
  "unknown.text":
    "Kontrollera att hela länken kom med. Du kan också svara på mejlet och skriva att du inte vill ha fler utskick.",
} as const;
