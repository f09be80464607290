/** What this feature's plans, undos and errors say. */
export const notes = {
  "merge.login.user_name": "Användarnamn",
  "merge.login.link": "Länk för att välja lösenord",
  "sample.login.user_name": "kim.andersson@example.com",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
