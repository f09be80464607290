/** Why a file is not taken. */
export const notes = {
  "reason.too_many_uploads":
    "Det har laddats upp så mycket det senaste dygnet att det inte ryms mer. Försök igen i morgon.",
  "field.filename": "Filnamnet innehåller tecken som inte går att använda.",
  "field.file_extension": "Innehållet är {type}, men filnamnet säger något annat.",
  "field.file_macros": "Filen innehåller makron. Spara den utan makron.",
  "field.file_template": "Filen är en dokumentmall. Spara den som dokument (DOCX eller ODT).",
  "field.file_type": "Filen är inte av en tillåten typ (PDF, DOCX, ODT, RTF, TXT, PNG eller JPEG).",
  "field.empty_file": "Filen är tom.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
