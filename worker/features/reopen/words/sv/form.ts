/** Words of opening again. */
export const words = {
  "reopen.lead": "Ansökan går tillbaka till den status den hade innan.",
  "do.reopen": "Öppna igen",
  "done.reopen": "Ansökan från {name} är öppen igen",
} as const;
