/** What this feature's plans, undos and errors say. */
export const notes = {
  "delete.restorable": "Ansökan flyttas till Raderade ansökningar och kan återställas därifrån.",
  "delete.links-die": "Alla länkar som skickats till kandidaten slutar fungera direkt.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
