/** What this feature's plans, undos and errors say. */
export const notes = {
  "forward.nothing-left":
    "När allt som kan röja personen är borttaget finns inget kvar att skicka. Skriv något själv, eller avmarkera ”Avidentifiera personuppgifter”.",
  "forward.file-goes": "Bilagan {filename} följer med.",
  "forward.file-goes-anonymous":
    "Bilagan {filename} följer med under namnet {as}. Den är markerad som avidentifierad.",
  "forward.file-stays": "Bilagan {filename} skickas inte, eftersom den kan röja vem personen är.",
  "forward.files-left-out": "Bilagor skickas inte.",
  "forward.attachments-too-large":
    "Bilagorna är tillsammans större än 20 MB. Välj att inte skicka bilagor.",
  "forward.protected":
    "{name} har skyddade personuppgifter. Adress, telefon och filer lämnas aldrig ut.",
  "forward.check-text":
    "Läs igenom texten nedan innan du skickar: en berättelse kan röja en person även utan namn.",
  "forward.identity-own":
    "Din egen text innehåller personnummer. Den skickas som du har skrivit den.",
  "forward.heading.candidate": "Kandidat",
  "forward.heading.letter": "Personligt brev",
  "forward.heading.answers": "Svar på urvalsfrågorna",
  "forward.email": "E-post",
  "forward.phone": "Telefon",
  "forward.address": "Adress",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
