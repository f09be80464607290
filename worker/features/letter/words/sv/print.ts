/** Words of printing the letters of a bulk. */
export const words = {
  "letter-print.title": "Breven",
  "letter-print.waiting.one": "{n} brev väntar på att skrivas ut och postas.",
  "letter-print.waiting.other": "{n} brev väntar på att skrivas ut och postas.",
  "letter-print.all-posted": "Alla brev är postade.",
  "letter-print.make": "Gör en fil att skriva ut",
  "letter-print.again": "Gör en ny fil",
  "letter-print.get": "Hämta filen (pdf)",
  "letter-print.file": "Brev att skriva ut",
  "letter-print.posted": "Registrera att de är postade",
  "letter-print.making":
    "Filen görs i ordning: {joined} av {letters} brev. Det tar någon minut, och du kan stänga under tiden.",
  "letter-print.made.one": "Filen har {n} brev i postnummerordning, med en lista först.",
  "letter-print.made.other": "Filen har {n} brev i postnummerordning, med en lista först.",
  "letter-print.by": "Sidor: {pages}. Gjord av {by}, {at}.",
  "letter-print.left.one": "{n} brev är inte med. Skriv ut det för sig:",
  "letter-print.left.other": "{n} brev är inte med. Skriv ut dem ett och ett:",
  "letter-print.nameless": "Okänd mottagare",
  "letter-print.protected": "skyddade personuppgifter",
  "letter-print.unaddressed": "adressen är inte känd",
  "letter-print.lost": "filen saknas",
} as const;
