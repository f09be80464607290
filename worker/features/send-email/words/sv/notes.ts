/** What this feature's plans, undos and errors say. */
export const notes = {
  "send-email.attachments-too-large": "Bilagorna är tillsammans större än 20 MB.",
  "send-email.protected-files":
    "Personen har skyddade personuppgifter, så kandidatens filer skickas bara till kandidaten själv.",
  "send-email.unknown-sender": "Välj en av organisationens avsändare.",
  "send-email.other-recipient":
    "Meddelandet går till {address}, inte till kandidatens egen adress.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
