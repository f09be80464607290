/** What this feature's plans, undos and errors say. */
export const notes = {
  "merge.contract.link": "Länk till kontraktet",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
