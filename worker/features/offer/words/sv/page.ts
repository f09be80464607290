/** Words of the page on which a candidate answers an offer. */
export const words = {
  "offered.loading": "Hämtar förfrågan",
  "offered.retry": "Försök igen",
  "offered.failed": "Det gick inte att hämta. Kontrollera anslutningen och försök igen.",
  "offered.reference": "Ärendenummer: {id}",
  "offered.gone": "Länken går inte att använda",
  "offered.gone-more":
    "Den kan ha gått ut eller tagits tillbaka. Svara på mejlet med förfrågan så får du hjälp vidare.",
  "offered.forgotten": "Öppna länken i mejlet igen",
  "offered.forgotten-more":
    "Sidan minns dig under arbetsdagen när du väl har fortsatt från mejlet, men inte längre. Det du har svarat finns kvar.",
  "offered.leave": "Jag är klar på den här enheten",
  "offered.leave-failed": "Det gick inte. Kontrollera anslutningen och försök igen.",
  "offered.left": "Den här enheten minns dig inte längre",
  "offered.left-more": "Det du har svarat finns kvar. Öppna länken i mejlet när du vill läsa det.",

  "offered.hello": "Hej {name}!",
  "offered.door": "{organisation} har en anställningsförfrågan till dig. Den gäller jobbet",
  "offered.door-until": "Svara senast den {when}.",
  "offered.door-calm": "På nästa sida står alla villkor. Inget händer förrän du svarar.",
  "offered.continue": "Läs förfrågan",
  "offered.ask-whom": "Undrar du något? Hör av dig till {asker}.",

  "offered.title-standing": "Vill du börja hos oss, {name}?",
  "offered.title-accepted": "Du har tackat ja, {name}!",
  "offered.title-declined": "Du har tackat nej",
  "offered.title-replaced": "Det finns en nyare förfrågan",
  "offered.title-withdrawn": "Förfrågan är tillbakadragen",
  "offered.title-expired": "Tiden att svara har gått ut",
  "offered.title-ended": "Förfrågan gäller inte längre",
  "offered.lead-standing":
    "{organisation} erbjuder dig jobbet. Läs villkoren i lugn och ro, och svara senast den {when}.",
  "offered.lead-accepted":
    "Välkommen! Första arbetsdagen är den {start}. {asker} hör av sig om det som händer nu.",
  "offered.lead-declined": "Tack för att du sa till. Ansökan till {project} är avslutad.",
  "offered.lead-replaced":
    "Öppna länken i det senaste mejlet från oss. Hittar du det inte, hör av dig till {asker}.",
  "offered.lead-withdrawn": "Den går inte längre att svara på. {asker} kan berätta mer.",
  "offered.lead-expired":
    "Sista dagen var den {when}. Är du fortfarande intresserad? Hör av dig till {asker} på {organisation}.",
  "offered.lead-ended": "Den går inte längre att svara på. {asker} kan berätta mer.",
  "offered.signed": "Undertecknat av {name} den {when}",

  "offered.changed": "Det här ersätter en tidigare förfrågan. Det som är ändrat är markerat.",
  "offered.same-terms": "Det här ersätter en tidigare förfrågan. Villkoren är desamma.",
  "offered.before": "Ändrat, tidigare: {before}",
  "offered.nothing": "inget",

  "offered.accept-title": "Tacka ja",
  "offered.accept-more":
    "Skriv ditt namn och tacka ja. Svaret är bindande för dig och {organisation}.",
  "offered.name": "Ditt namn",
  "offered.name-hint": "Det sparas tillsammans med texten ovan, som en underskrift.",
  "offered.name-first": "Skriv ditt namn först.",
  "offered.code-why":
    "När du trycker på knappen skickar vi en kod till {address}, som du bekräftar ditt ja med.",
  "offered.code-sent": "Vi har skickat en kod till {address}. Den gäller i tio minuter.",
  "offered.code": "Kod, sex siffror",
  "offered.code-again": "Skicka en ny kod",
  "offered.code-digits": "Skriv de sex siffrorna i mejlet.",
  "offered.why-wrong_code": "Koden stämmer inte. Kontrollera siffrorna i det senaste mejlet.",
  "offered.why-ended_code": "Koden gäller inte längre. Tryck på knappen, så skickar vi en ny.",
  "offered.why-code_unreachable":
    "Vi kan inte skicka en kod till din adress. Hör av dig till {asker}.",
  "offered.accept": "Ja, jag tar jobbet",
  "offered.sending": "Skickar …",
  "offered.otherwise": "Något annat?",
  "offered.wonder": "Undrar du något?",
  "offered.ask": "Ställ en fråga",
  "offered.ask-more":
    "Frågan går till {asker} i ett mejl, och du får svar där. Förfrågan står kvar.",
  "offered.question": "Din fråga",
  "offered.question-first": "Skriv din fråga först.",
  "offered.ask-send": "Skicka frågan",
  "offered.asked": "Frågan är skickad till {asker}.",
  "offered.decline": "Tacka nej",
  "offered.why-not": "Varför inte? (frivilligt)",
  "offered.why-not-other-job": "Jag har fått ett annat arbete",
  "offered.why-not-pay": "Lönen",
  "offered.why-not-conditions": "Andra villkor",
  "offered.why-not-stays": "Jag stannar på mitt nuvarande arbete",
  "offered.why-not-private": "Personliga skäl",
  "offered.why-not-other": "Annat",
  "offered.comment": "Vill du säga något mer? (frivilligt)",
  "offered.decline-more": "När du tackar nej avslutas din ansökan till {project}.",
  "offered.decline-send": "Tacka nej …",
  "offered.decline-sure":
    "Vill du tacka nej och avsluta din ansökan till {project}? Det går inte att ångra här.",
  "offered.decline-yes": "Ja, jag tackar nej",
  "offered.decline-no": "Nej, jag vill tänka mer",
  "offered.asker": "Frågor besvaras av",

  "offered.why-offer_replaced": "Svaret skickades inte, för det har kommit en nyare förfrågan.",
  "offered.why-offer_over": "Svaret skickades inte, för förfrågan gäller inte längre.",
  "offered.why-offer_expired":
    "Svaret skickades inte, för tiden har gått ut. Hör av dig till {asker}.",
  "offered.why-version_conflict":
    "Något har ändrats sedan du öppnade sidan, så svaret skickades inte. Läs här hur det står nu.",
  "offered.why-rate_limited": "Det blev många försök på kort tid. Vänta en stund och försök igen.",
  "offered.why-offer_unreachable":
    "Det går inte att fråga {asker} härifrån. Svara på mejlet i stället.",
  "offered.why-unsent": "Det kom inte fram. Kontrollera anslutningen och försök igen.",
  "offered.why-forgotten":
    "Det skickades inte. Öppna länken i mejlet igen. Det du har skrivit står kvar här, så att du kan kopiera det.",
} as const;
