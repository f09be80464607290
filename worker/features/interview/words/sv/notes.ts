/** What this feature's plans, undos and errors say. */
export const notes = {
  "merge.interview.time": "Intervjuns tid",
  "merge.interview.place": "Intervjuns plats",
  "merge.interview.link": "Länk till svarssidan",
  "sample.interview.place": "Stadshuset, rum 214",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
