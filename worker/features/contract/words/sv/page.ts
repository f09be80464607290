/** Words of the page on which a candidate reads and accepts a contract. */
export const words = {
  "contracted.loading": "Hämtar kontraktet",
  "contracted.retry": "Försök igen",
  "contracted.failed": "Det gick inte att hämta. Kontrollera anslutningen och försök igen.",
  "contracted.reference": "Ärendenummer: {id}",
  "contracted.gone": "Länken går inte att använda",
  "contracted.gone-more":
    "Den kan ha tagits tillbaka. Svara på mejlet med kontraktet så får du hjälp vidare.",
  "contracted.forgotten": "Öppna länken i mejlet igen",
  "contracted.forgotten-more":
    "Sidan minns dig under arbetsdagen när du väl har fortsatt från mejlet, men inte längre. Det du har godkänt finns kvar.",
  "contracted.leave": "Jag är klar på den här enheten",
  "contracted.leave-failed": "Det gick inte. Kontrollera anslutningen och försök igen.",
  "contracted.left": "Den här enheten minns dig inte längre",
  "contracted.left-more":
    "Det du har godkänt finns kvar. Öppna länken i mejlet när du vill läsa det.",

  "contracted.hello": "Hej {name}!",
  "contracted.door": "{organisation} har ett anställningskontrakt till dig. Det gäller jobbet",
  "contracted.door-calm": "På nästa sida står allt som avtalas. Inget händer förrän du godkänner.",
  "contracted.continue": "Läs kontraktet",
  "contracted.ask-whom": "Undrar du något? Hör av dig till {asker}.",

  "contracted.title-standing": "Här är ditt kontrakt, {name}",
  "contracted.title-accepted": "Du har godkänt kontraktet, {name}",
  "contracted.title-replaced": "Det finns en nyare version",
  "contracted.title-ended": "Kontraktet gäller inte längre",
  "contracted.lead-standing":
    "Läs det i lugn och ro. När allt stämmer godkänner du det längst ner, och {organisation} får veta det.",
  "contracted.lead-accepted": "{organisation} har fått veta det. Spara gärna filen.",
  "contracted.lead-replaced":
    "Öppna länken i det senaste mejlet från oss. Hittar du det inte, hör av dig till {asker}.",
  "contracted.lead-ended": "{asker} kan berätta mer.",
  "contracted.signed": "Godkänt av {name} den {when}",

  "contracted.file": "Kontraktet som fil",
  "contracted.file-more": "Det som står ovan, som PDF att spara eller skriva ut.",
  "contracted.download": "Ladda ner {filename} ({size})",
  "contracted.sum": "Filens kontrollsumma (SHA-256):",
  "contracted.sealed":
    "Filen har en elektronisk stämpel från {organisation}, som visar om något ändras i den. Stämpeln är organisationens egen, inte en kvalificerad.",
  "contracted.unsealed": "Filen har ingen elektronisk stämpel.",
  "contracted.verify": "Kontrollera att en fil är äkta",
  "contracted.copies": "Undertecknat av båda",
  "contracted.copies-more": "Det undertecknade kontraktet, som det lämnades in.",

  "contracted.accept-title": "Godkänn",
  "contracted.accept-more":
    "Skriv ditt namn och godkänn. Då är kontraktet bindande för dig och {organisation}.",
  "contracted.name": "Ditt namn",
  "contracted.name-hint": "Det sparas tillsammans med filens kontrollsumma, som en underskrift.",
  "contracted.name-first": "Skriv ditt namn först.",
  "contracted.accept": "Ja, jag godkänner",
  "contracted.sending": "Skickar …",
  "contracted.ask": "Ställ en fråga",
  "contracted.ask-more": "Frågan går till {asker} i ett mejl, och du får svar där.",
  "contracted.question": "Din fråga",
  "contracted.question-first": "Skriv din fråga först.",
  "contracted.ask-send": "Skicka frågan",
  "contracted.asked": "Frågan är skickad till {asker}.",
  "contracted.asker": "Frågor besvaras av",

  "contracted.why-contract_replaced":
    "Det skickades inte, för det har kommit en nyare version av kontraktet.",
  "contracted.why-contract_over": "Det skickades inte, för kontraktet gäller inte längre.",
  "contracted.why-version_conflict":
    "Något har ändrats sedan du öppnade sidan, så det skickades inte. Läs här hur det står nu.",
  "contracted.why-rate_limited":
    "Det blev många försök på kort tid. Vänta en stund och försök igen.",
  "contracted.why-contract_unreachable":
    "Det går inte att fråga {asker} härifrån. Svara på mejlet i stället.",
  "contracted.why-unsent": "Det kom inte fram. Kontrollera anslutningen och försök igen.",
  "contracted.why-forgotten":
    "Det skickades inte. Öppna länken i mejlet igen. Det du har skrivit står kvar här, så att du kan kopiera det.",
} as const;
