/** What this feature's plans, undos and errors say. */
export const notes = {
  "field.unknown_unit": "Ingen rekrytering hör till den avdelningen.",
  "field.name_taken": "Det finns redan en mall med det namnet här.",
  "field.no_own_texts": "Välj en åtgärd som kan ha egna mallar.",
  "own-text.about": "Er egen mall för ”{action}”",
  "reason.only_words": "Mallen har bara den här texten. Radera mallen i stället.",
  "reason.too_many_texts": "Ni har redan {max} egna mallar. Radera någon först.",
  "field.colour": "Skriv en färg som #1f6f54.",
  "field.logo_type": "Välj en bild i PNG eller JPEG.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
