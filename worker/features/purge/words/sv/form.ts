/** Words of erasing for ever. */
export const words = {
  "purge.until": "Ansökan ska normalt sparas till och med den {until}.",
  "purge.open": "Bevarandetiden har inte börjat löpa, eftersom projektet är öppet.",
  "purge.lead": "Ansökan, filer, meddelanden och anteckningar raderas. Det går inte att ångra.",
  "purge.lead-many.one":
    "{n} ansökan raderas med filer, meddelanden och anteckningar. Det går inte att ångra.",
  "purge.lead-many.other":
    "{n} ansökningar raderas med filer, meddelanden och anteckningar. Det går inte att ångra. I nästa steg ser du var och en av dem.",
  "purge.decision": "Gallringsbeslut",
  "purge.decision-hint": "Diarienummer för beslutet, till exempel KS 2026/118",
  "purge.forget": "Ta bort personen ur kandidatbanken också",
  "purge.forget-hint": "Annars finns personens uppgifter kvar där till och med den {until}.",
  "purge.confirm": "Skriv {reference} för att bekräfta",
  "do.purge": "Radera för alltid",
  "done.purge": "Ansökan är raderad för alltid",
} as const;
