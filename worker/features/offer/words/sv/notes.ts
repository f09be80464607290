/** What this feature's plans, undos and errors say. */
export const notes = {
  "merge.offer.position": "Befattning",
  "merge.offer.start_date": "Första arbetsdag",
  "merge.offer.answer_by": "Svara senast",
  "merge.offer.link": "Länk till förfrågan",
  "sample.offer.position": "Systemutvecklare",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
