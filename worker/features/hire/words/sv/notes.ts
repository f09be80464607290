/** What this feature's plans, undos and errors say. */
export const notes = {
  "hire.moves": "{name} blir medarbetare: {position}, {department}, från och med den {start}.",
  "hire.goes-file": "{filename}",
  "hire.no-files": "Det finns inga dokument att ta med.",
  "hire.not-candidate": "Personen visas inte längre bland kandidaterna i det här projektet.",
  "hire.already-employed":
    "{name} finns redan bland medarbetarna. Kontrollera att det verkligen är en ny anställning.",
  "hire.start-past": "Startdatumet har redan passerat.",
  "undo.employment-ended": "Personen är inte längre medarbetare.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
