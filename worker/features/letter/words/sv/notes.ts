/** What this feature's plans, undos, errors and sheets say. */
export const notes = {
  "letter.page": "Sida {page} av {pages}",
  "letter.written": "Ett brev till {name} att skriva ut och posta. Antal sidor: {pages}.",
  "letter.text": "{text}",
  "letter.to-protected": "{name} har skyddade personuppgifter. Lägg brevet i ett kuvert för hand.",
  "letter.measured":
    "Kuvertets mått kommer från uppmätta kuvert, inte från en publik standard. Skriv ut provarket och prova i era kuvert först.",
  "letter.by-hand":
    "Andra brev skrivs och postas för hand. Du kan skriva ut adressen på ett eget ark.",
  "letter.not-rejected": "Avslagsbrevet kan bara skrivas till den som har fått avslag.",
  "letter.other-kind": "Texten hör till ett annat brev. Välj en annan text.",
  "letter.no-street": "{name} har ingen gatuadress.",
  "letter.no-postal-code": "{name} har inget postnummer.",
  "letter.no-city": "{name} har ingen ort i sin adress.",
  "letter.foreign-postal-code":
    "Postnumret för {name} är inte svenskt. Skriv landet om brevet ska utomlands.",
  "letter.protected": "{name} har skyddade personuppgifter. Bekräfta att brevet ska skrivas ändå.",
  "letter.undrawable":
    "Brevet till {name} kan inte skrivas ut: {field} har tecken som saknas i typsnittet ({characters}).",
  "letter.overflows": "Brevet till {name} kan inte skrivas ut: {field} får inte plats.",
  "letter.field-address": "adressen",
  "letter.field-sender": "avsändaren",
  "letter.field-subject": "rubriken",
  "letter.field-body": "texten",
  "letter.waits":
    "Brevet ”{subject}” är skrivet men inte postat. Ta undan det om det inte ska skickas.",
  "letter.posted": "Brevet ”{subject}” postades den {day}.",
  "letter.posted-later": "Välj en dag som har varit.",
  "letter.label-title": "Adress",
  "letter.measure-title": "Provark för fönsterkuvert",
  "letter.measure-line": "Rad {n} av adressen",
  "letter.measure-how":
    "Skriv ut i skala 100 %, vik vid strecket i vänsterkanten och lägg arket i kuvertet. Skaka åt alla håll. Den inre ramens fyra rader ska alltid synas hela. Syns de inte, läs av på skalan hur många millimeter fönstret ligger åt höger och nedåt, och skriv det i brevets inställningar.",
  "letter.print-title": "Endast för utskrift: brev {day}",
  "letter.print-file": "Brev att skriva ut",
  "letter.print-how":
    "Skriv ut enkelsidigt. Breven ligger i den här ordningen, efter postnummer. Filen är bara till skrivaren: skicka den inte vidare.",
  "letter.print-number": "Nr",
  "letter.print-name": "Namn",
  "letter.print-place": "Ort",
  "letter.print-pages": "Sidor",
  "letter.print-left": "Inte med i filen",
  "letter.print-left-how": "De här breven skrivs ut ett och ett.",
  "letter.print-nameless": "Okänd mottagare",
  "undo.letter-taken-back": "Brevet tas bort. Släng det om du redan har skrivit ut det.",
  "undo.letter-unposted": "Brevet väntar på att postas igen.",
  "field.nothing_to_print": "Det finns inget brev att skriva ut.",
  "field.too_many_letters": "Högst {most} brev ryms i en fil.",
  "field.protected_identity":
    "Personen har skyddade personuppgifter. Bekräfta att adressen ska skrivas ut.",
  "field.no_address": "Det finns ingen fullständig postadress.",
  "field.address_unprintable":
    "Adressen kan inte skrivas ut: den får inte plats eller har tecken som saknas i typsnittet.",
  "exported.letters": "brev som har skrivits till dig",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
