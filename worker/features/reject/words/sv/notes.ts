/** What this feature's plans, undos and errors say. */
export const notes = {
  "reject.unknown-reason": "Välj en avslagsorsak ur listan.",
  "reject.no-message": "Kandidaten får inget besked.",
  "reject.mail-waits":
    "”{subject}” till kandidaten skickas ändå, {at}. Stoppa mejlet om det inte stämmer längre.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
