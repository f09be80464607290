/** What this feature's plans, undos and errors say. */
export const notes = {
  "restore.status": "Ansökan får tillbaka statusen {status}.",
  "restore.messages-stay": "Meddelanden som stoppades vid raderingen skickas inte.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
