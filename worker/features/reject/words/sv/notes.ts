/** What this feature's plans, undos and errors say. */
export const notes = {
  "reject.unknown-reason": "Välj en avslagsorsak ur listan.",
  "reject.no-message": "Kandidaten får inget besked.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
