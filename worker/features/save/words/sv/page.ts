/** Words of the page on which people answer to being kept. */
export const words = {
  "saved.loading": "Hämtar uppgifterna",
  "saved.retry": "Försök igen",
  "saved.failed": "Det gick inte att hämta. Kontrollera anslutningen och försök igen.",
  "saved.reference": "Ärendenummer: {id}",
  "saved.gone": "Länken går inte att använda",
  "saved.gone-more":
    "Den kan ha gått ut, eller så finns uppgifterna inte kvar. Svara på mejlet så får du hjälp vidare.",
  "saved.forgotten": "Öppna länken i mejlet igen",
  "saved.forgotten-more":
    "Sidan minns dig under arbetsdagen när du väl har fortsatt från mejlet, men inte längre. Det du har svarat finns kvar.",
  "saved.leave": "Jag är klar på den här enheten",
  "saved.leave-failed": "Det gick inte. Kontrollera anslutningen och försök igen.",
  "saved.left": "Den här enheten minns dig inte längre",
  "saved.left-more": "Det du har svarat finns kvar. Öppna länken i mejlet när du vill ändra dig.",

  "saved.hello": "Hej {name}!",
  "saved.door-asks": "{organisation} undrar om dina uppgifter får sparas för andra jobb.",
  "saved.door-tells": "Här ser du hur {organisation} sparar dina uppgifter för andra jobb.",
  "saved.door-calm": "Inget händer förrän du svarar på nästa sida.",
  "saved.continue-asks": "Läs och svara",
  "saved.continue-tells": "Visa",
  "saved.ask-whom": "Undrar du något? Hör av dig till {asker}.",

  "saved.title-asked": "Får vi spara dina uppgifter, {name}?",
  "saved.title-kept": "Vi sparar dina uppgifter, {name}",
  "saved.title-declined": "Du har sagt nej",
  "saved.title-ended": "Vi sparar inte dina uppgifter",
  "saved.lead-asked":
    "Vi tror att du kan passa för andra jobb hos oss. Du bestämmer själv, och svaret påverkar inte dina ansökningar.",
  "saved.lead-kept":
    "De finns i vår kandidatbank till och med {until}. Du kan säga nej när som helst.",
  "saved.lead-declined":
    "Dina uppgifter är borta ur kandidatbanken, och vi använder dem inte för andra jobb.",
  "saved.lead-ended": "De finns inte i kandidatbanken, och du behöver inte göra något.",

  "saved.facts-asked": "Det här frågar vi om",
  "saved.facts-kept": "Det här gäller",
  "saved.facts-declined": "Det här sa du nej till",
  "saved.facts-ended": "Det här gällde",
  "saved.what": "Uppgifter",
  "saved.what-details": "Ditt namn, dina kontaktuppgifter och det som du har skickat in",
  "saved.why": "Varför",
  "saved.until": "Till och med",
  "saved.basis": "Vad vi stöder oss på",
  "saved.basis-consent":
    "Ditt samtycke. Utan ett ja sparar vi inget, och du kan ta tillbaka det när som helst.",
  "saved.basis-public-interest":
    "Vår uppgift att bemanna verksamheten, som är av allmänt intresse. Du har rätt att säga nej.",
  "saved.basis-legitimate-interest":
    "Vårt intresse av att kunna höra av oss om jobb som passar dig. Du har rätt att säga nej.",
  "saved.since-asked": "Frågan skickades",
  "saved.since-kept": "Sparat sedan",
  "saved.answered-yes": "Du sa ja",
  "saved.answered-no": "Du sa nej",
  "saved.extended": "Du förlängde",

  "saved.answer": "Ditt svar",
  "saved.yes": "Ja, spara mina uppgifter",
  "saved.no": "Nej, spara dem inte",
  "saved.no-asked": "Säger du nej, eller inte svarar alls, lägger vi inget i kandidatbanken.",
  "saved.no-also": "Ett nej gäller allt som du är sparad för.",
  "saved.sending": "Skickar …",

  "saved.longer": "Får vi spara dem längre?",
  "saved.longer-more":
    "Tiden tar snart slut. Om du inte gör något tas uppgifterna bort efter den {until}.",
  "saved.longer-until": "Spara till och med",
  "saved.longer-send": "Förläng",
  "saved.longer-first": "Välj hur länge först.",
  "saved.longer-later": "Du kan förlänga tiden här när det är tre månader kvar.",

  "saved.end": "Vill du inte vara kvar?",
  "saved.end-open": "Ta bort mina uppgifter ur kandidatbanken",
  "saved.goes": "Det här händer",
  "saved.goes-bank":
    "Vi tar genast bort dig ur kandidatbanken och använder inte uppgifterna för andra jobb.",
  "saved.goes-all": "Inget annat finns kvar hos oss, så vi raderar allt om dig inom ett dygn.",
  "saved.end-yes": "Ja, ta bort dem",

  "saved.stays": "Det här finns kvar",
  "saved.stays-more":
    "Det som hör till en ansökan eller en anställning finns kvar. En ansökan sparas i {months} månader efter att rekryteringen har avslutats, eftersom den som söker ett jobb kan begära att få urvalet prövat (diskrimineringslagen, 6 kap. 4 §).",
  "saved.stays-which":
    "Vad det är för just dig visas inte med bara en länk. Logga in på din sida om du har en, eller fråga oss.",
  "saved.stays-nothing": "Vi raderar allt om dig senast {when}.",

  "saved.again": "Har du ändrat dig?",
  "saved.again-more": "Du kan säga ja igen till och med {until}.",
  "saved.again-soon": "Du kan säga ja igen fram till dess.",
  "saved.again-yes": "Ja, spara mina uppgifter ändå",

  "saved.ask": "Frågor och dina rättigheter",
  "saved.ask-more":
    "Du har rätt att få veta vilka uppgifter vi har om dig, att få dem rättade eller raderade och att begära att vi använder dem på ett mer begränsat sätt.",
  "saved.asker": "Om det här frågar du",

  "saved.why-saved_over":
    "Svaret skickades inte, för det har hänt något sedan du öppnade sidan. Läs här hur det står nu.",
  "saved.why-version_conflict":
    "Något har ändrats sedan du öppnade sidan, så svaret skickades inte. Läs här hur det står nu.",
  "saved.why-rate_limited": "Det blev många försök på kort tid. Vänta en stund och försök igen.",
  "saved.why-unsent": "Det kom inte fram. Kontrollera anslutningen och försök igen.",
  "saved.why-forgotten": "Det skickades inte. Öppna länken i mejlet igen.",
} as const;
