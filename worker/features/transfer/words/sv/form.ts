/** Words of transferring. */
export const words = {
  "transfer.lead":
    "Personen och CV:t följer med. Brev, svar och anteckningar hör till det här projektet och stannar.",
  "transfer.project": "Till projekt",
  "transfer.stay": "Behåll kandidaten här också",
  "transfer.stay-hint": "Statusen i det här projektet ändras inte",
  "do.transfer": "Överför",
  "transfer.show": "Öppna den nya ansökan",
  "done.transfer": "{name} är överförd",
} as const;
