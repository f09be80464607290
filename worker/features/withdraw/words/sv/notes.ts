/** What this feature's plans, undos and errors say. */
export const notes = {
  "withdraw.unknown-reason": "Välj en orsak ur listan.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
