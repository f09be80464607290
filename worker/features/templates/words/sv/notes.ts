/** What this feature's plans, undos and errors say. */
export const notes = {
  "field.unknown_unit": "Ingen rekrytering hör till den avdelningen.",
  "field.colour": "Skriv en färg som #1f6f54.",
  "field.logo_type": "Välj en bild i PNG eller JPEG.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
