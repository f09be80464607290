/** What this feature's plans, undos and errors say. */
export const notes = {
  "save.known": "Kandidaten blir kvar i kandidatbanken till {until} för: {purpose}",
  "save.extends": "Ersätter den tidigare sparade perioden, som gällde till {until}.",
  "save.told": "Kandidaten får veta att uppgifterna sparas och hur man säger nej.",
  "save.past-expiry": "Välj ett slutdatum som ligger framåt i tiden.",
  "save.too-long": "Välj ett slutdatum inom {months} månader.",
  "save.note-needed": "Skriv varför det är befogat att spara uppgifterna.",
  "undo.profile-ended": "Kandidaten tas bort ur kandidatbanken.",
  "merge.save.purpose": "Varför uppgifterna sparas",
  "merge.save.expires": "Sparas till och med",
  "merge.save.basis": "Rättslig grund",
  "sample.save.purpose": "Kommande tjänster",
  "sample.save.basis": "ditt samtycke",
  "save.basis.consent":
    "ditt samtycke (artikel 6.1 a i dataskyddsförordningen), som vi ber om med det här mejlet: svara ja om det går bra. Du kan ta tillbaka det när som helst",
  "save.basis.legitimate-interest":
    "vårt berättigade intresse av att kunna kontakta personer som passar för våra tjänster (artikel 6.1 f i dataskyddsförordningen)",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
