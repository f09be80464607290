/** What this feature's plans, undos and errors say. */
export const notes = {
  "save.known": "Kandidaten sparas i kandidatbanken till och med den {until}. Ändamål: {purpose}",
  "save.asks": "Kandidaten tillfrågas om att sparas till och med den {until}. Ändamål: {purpose}",
  "save.waits-until":
    "Uppgifterna sparas först när {name} har svarat ja. Utan svar gäller det vanliga datumet, {until}.",
  "save.waits":
    "Uppgifterna sparas först när {name} har svarat ja. Utan svar gäller den vanliga tiden, {months} månader efter att projektet avslutats.",
  "save.record":
    "{name} svarar på en egen sida. Kommer svaret på annat sätt registrerar du det med åtgärden ”{action}”.",
  "save.extends": "Kandidaten är redan sparad till och med den {until}. Den längre tiden gäller.",
  "save.stands":
    "Kandidaten är redan sparad till och med den {until}. Det ändras inte om svaret uteblir, men ett nej avslutar även det.",
  "save.told":
    "Kandidaten får veta att uppgifterna sparas och kan när som helst säga nej på en egen sida.",
  "save.answer-here": "Svara här:",
  "save.stays-until":
    "Din ansökan till {project} finns kvar till och med {until}, precis som andras ansökningar.",
  "save.stays-open":
    "Din ansökan till {project} finns kvar i {months} månader efter att rekryteringen har avslutats, precis som andras ansökningar.",
  "save.stays-employed": "Uppgifterna om din anställning finns också kvar.",
  "save.stays-nothing":
    "Inga andra uppgifter om dig finns kvar hos oss. De sista raderas inom ett dygn.",
  "saved.changed-meanwhile": "Något har ändrats sedan du öppnade sidan.",
  "saved.not-there": "Uppgifterna finns inte kvar.",
  "saved.own-word": "Det svaret kan bara kandidaten lämna, via sin egen länk.",
  "saved.not-yes": "Det finns inget att svara ja på längre.",
  "saved.not-no": "Uppgifterna sparas inte längre.",
  "saved.not-extend": "Det går att förlänga först när det är tre månader kvar.",
  "saved.not-longer": "Välj en dag efter den {until}.",
  "saved.too-far": "Välj en dag som inte är senare än den {until}.",
  "save.past-expiry": "Välj ett slutdatum som ligger framåt i tiden.",
  "save.too-long": "Välj ett slutdatum inom {months} månader.",
  "save.note-needed": "Skriv varför det är befogat att spara uppgifterna.",
  "save.public-basis":
    "En myndighet kan inte stödja sig på berättigat intresse när den utför sina uppgifter. Välj samtycke eller uppgift av allmänt intresse.",
  "save.other-basis":
    "I Vidare kan bara myndigheter välja uppgift av allmänt intresse. Välj samtycke eller berättigat intresse.",
  "save.other-text": "Den texten hör till en annan rättslig grund. Välj en som passar grunden.",
  "consent.not-kept-yet": "Kandidaten är inte sparad, så det finns ingen tid att förlänga.",
  "consent.not-asked": "Det finns ingen fråga att svara ja på. Kandidaten är redan sparad.",
  "consent.too-late":
    "Svaret gäller en tid som tog slut den {until}. Spara kandidaten på nytt om det är aktuellt.",
  "consent.future": "Välj dagens datum eller ett tidigare.",
  "consent.before": "Kandidaten tillfrågades den {date}. Välj den dagen eller en senare.",
  "consent.not-kept": "Kandidaten sparas inte till och med den {until}. Ändamålet var: {purpose}",
  "consent.kept-no-more":
    "Kandidaten är inte längre sparad till och med den {until}. Ändamålet var: {purpose}",
  "consent.no-mail": "Inget skickas till kandidaten.",
  "failure.save_answered":
    "Stoppades, eftersom kandidaten redan har svarat eller inte längre är sparad.",
  "open.kept": "Sparade uppgifter",
  "open.asked-answer": "Svara",
  "open.kept-show": "Visa eller ändra",
  "open.kept-until": "Vi sparar dina uppgifter till och med {until}.",
  "open.asked": "Fråga om att spara uppgifter",
  "open.asked-until": "Vi vill spara dina uppgifter till och med {until}. Svara ja eller nej.",
  "undo.profile-ended": "Kandidaten tas bort ur kandidatbanken.",
  "undo.question-ended": "Kandidaten är inte längre tillfrågad om att sparas.",
  "undo.question-waits": "Frågan väntar på svar igen, och inget sparas förrän kandidaten sagt ja.",
  "undo.no-taken-back": "Det som gällde före svaret gäller igen.",
  "undo.no-longer": "Det tidigare slutdatumet gäller igen.",
  "merge.save.purpose": "Varför uppgifterna sparas",
  "merge.save.expires": "Sparas till och med",
  "merge.save.basis": "Rättslig grund",
  "merge.save.link": "Länk till kandidatens svarssida",
  "merge.save.stays": "Vad som finns kvar efter ett nej",
  "sample.save.stays":
    "Din ansökan till Systemutvecklare finns kvar till och med 1 oktober 2028, precis som andras ansökningar.",
  "reason.own_no":
    "Kandidaten har själv sagt nej. Bara kandidaten kan ändra det, via länken i mejlet.",
  "reason.saved_over":
    "Det går inte att svara så längre. Hör av dig till {asker} på {organisation} om du undrar något.",
  "sample.save.purpose": "Kommande tjänster",
  "sample.save.basis": "den grund som väljs när kandidaten sparas",
  "save.basis.consent": "ditt samtycke (artikel 6.1 a i dataskyddsförordningen)",
  "save.basis.public-interest":
    "en uppgift av allmänt intresse, att bemanna vår verksamhet (artikel 6.1 e i dataskyddsförordningen och 2 kap. 2 § lagen (2018:218) med kompletterande bestämmelser till den)",
  "save.basis.legitimate-interest":
    "vårt berättigade intresse av att kunna kontakta personer som passar för våra tjänster (artikel 6.1 f i dataskyddsförordningen)",
  "exported.saved_answers": "vad du själv har svarat om att vara sparad",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
