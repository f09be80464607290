/** Import and upserts: columns by their names, and why a row or an upsert was refused. */
export const notes = {
  "column.projectId": "Projekt-id",
  "column.projectTitle": "Projekt",
  "column.department": "Avdelning",
  "column.applyBy": "Sista ansökningsdag",
  "column.applicationId": "Ansökan-id",
  "column.candidateId": "Kandidat-id",
  "column.externalId": "Kandidat-id",
  "column.firstName": "Förnamn",
  "column.lastName": "Efternamn",
  "column.email": "E-post",
  "column.phone": "Telefon",
  "column.address": "Adress",
  "column.postalCode": "Postnummer",
  "column.city": "Ort",
  "column.language": "Språk",
  "column.protectedIdentity": "Skyddade personuppgifter",
  "column.receivedAt": "Ansökningsdatum",
  "column.coverLetter": "Personligt brev",
  "column.question": "Urvalsfråga",
  "column.answer": "Svar",
  "field.missing_column": "Kolumnen {column} saknas.",
  "field.repeated_column": "Kolumnen {column} finns två gånger.",
  "field.encoding": "Filen går inte att läsa som text. Spara den som CSV UTF-8.",
  "field.no_rows": "Filen har inga rader.",
  "field.too_many_rows": "Högst {max} rader åt gången. Dela upp filen.",
  "field.header_read": "Rad {line} lästes som rubrik, med kolumnerna: {names}.",
  "field.no_header": "Filen har ingen rad med rubriker.",
  "field.invalid_language": "Ange språket med en kod, till exempel sv eller en.",
  "field.invalid_yes_no": "Skriv Ja eller Nej.",
  "reason.unclosed_quote":
    "Ett citattecken saknar sitt slut, så resten av filen kan inte läsas (rad {line}–{last}).",
  "reason.stray_quote": "Ett citattecken står på fel plats (rad {line}–{last}).",
  "reason.too_many_cells": "Raden har fler celler än rubriken.",
  "reason.too_few_cells":
    "Raden är inte hel: {cells} celler av {columns}. Kontrollera att filen hämtades färdigt.",
  "reason.broken_off":
    "Raden verkar fortsätta på rad {line}. En radbrytning i en cell behöver citattecken runt cellen.",
  "reason.encoding":
    "Raden har en annan teckenkodning än resten av filen. Spara filen som CSV UTF-8.",
  "reason.another_person":
    "Ansökan-id hör till en annan person: både namn och e-postadress skiljer sig.",
  "reason.crowded_address":
    "Redan {max} personer har den här e-postadressen. Kontrollera adressen.",
  "warning.garbled":
    "Texten ser ut att ha blivit fel redan innan den kom hit, till exempel Ã¶ i stället för ö.",
  "warning.no_email":
    "E-postadress saknas. Åtgärder som skickar e-post går inte att utföra för kandidaten.",
  "warning.no_first_name": "Förnamn saknas.",
  "warning.no_last_name": "Efternamn saknas.",
  "warning.shared_address": "E-postadressen används också av {name}.",
  "warning.name_changed": "Personen hette tidigare {name}.",
  "warning.address_changed": "Personen har fått en ny e-postadress.",
  "warning.protection_raised": "Personen har fått skyddade personuppgifter.",
  "warning.protection_kept":
    "Personen har skyddade personuppgifter, och det ändras inte av en import.",
  "warning.also_changes": "Personens uppgifter ändras också i ansökan {applications}.",
  "reason.repeated": "Ansökan-id finns redan tidigare i filen, på rad {line}.",
  "reason.already_applied": "Personen har redan en ansökan i projektet.",
  "reason.applied_deleted": "Personen har en raderad ansökan i projektet. Återställ den i stället.",
  "reason.other_project": "Ansökan-id används redan i ett annat projekt.",
  "reason.address_taken": "E-postadressen tillhör en annan person.",
  "reason.gone": "Ansökan är raderad för alltid och kan inte importeras igen.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
