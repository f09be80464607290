/** What this feature's plans, undos and errors say. */
export const notes = {
  "transfer.goes-person": "Namn och kontaktuppgifter",
  "transfer.goes-file": "{filename}",
  "transfer.stays-letter": "Det personliga brevet",
  "transfer.stays-answers": "Svaren på urvalsfrågorna",
  "transfer.missing-files": "Det finns inget CV att ta med.",
  "transfer.same-project": "Kandidaten finns redan i det projektet. Välj ett annat.",
  "transfer.exists": "Kandidaten har redan en ansökan i {project}.",
  "transfer.exists-deleted":
    "Kandidaten har en raderad ansökan i {project}. Återställ den i stället.",
  "transfer.closed": "{project} är avslutat.",
  "transfer.creates": "En ny ansökan skapas i {project} med statusen Mottagen.",
  "transfer.stays-here": "Ansökan här finns kvar med samma status.",
  "undo.application-removed": "Ansökan i det andra projektet tas bort.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
