/** Words of a candidate's own page. */
export const words = {
  "own.loading": "Hämtar din sida",
  "own.retry": "Försök igen",
  "own.failed": "Det gick inte att hämta. Kontrollera anslutningen och försök igen.",
  "own.reference": "Ärendenummer: {id}",
  "own.gone": "Länken går inte att använda",
  "own.gone-more":
    "Kontrollera att hela adressen kom med, eller öppna länken i mejlet igen. Svara på mejlet om du behöver hjälp.",
  "own.forgotten": "Öppna sidan från mejlet",
  "own.forgotten-more":
    "Adressen säger inte vilken organisation det gäller. Öppna länken i mejlet du har fått.",
  "own.closed": "Sidan går inte att visa",
  "own.closed-more": "Öppna länken i mejlet du har fått.",
  "own.leave": "Logga ut",
  "own.leave-failed": "Det gick inte. Kontrollera anslutningen och försök igen.",
  "own.left": "Du är utloggad",
  "own.left-more": "Ladda om sidan när du vill logga in igen.",
  "own.sending": "Vänta …",

  "own.sign-in-title": "Logga in",
  "own.sign-in-lead": "Här ser du allt som är på gång för dig hos {organisation}.",
  "own.retired":
    "Länken har redan använts eller är äldre än 24 timmar. Logga in med ditt lösenord, eller med en kod som vi mejlar.",
  "own.ended": "Du har blivit utloggad. Logga in igen för att fortsätta.",
  "own.user-name": "Användarnamn",
  "own.user-name-hint": "Det står i mejlet från oss, oftast är det din e-postadress",
  "own.user-name-first": "Skriv ditt användarnamn.",
  "own.password": "Lösenord",
  "own.password-first": "Skriv ditt lösenord.",
  "own.show": "Visa lösenordet",
  "own.sign-in": "Logga in",
  "own.by-code": "Få en kod via e-post i stället",
  "own.by-password": "Logga in med lösenord",
  "own.forgotten-password":
    "Har du glömt lösenordet? Skriv användarnamnet och be om en kod. När du har loggat in kan du välja ett nytt.",
  "own.code-send": "Skicka koden",
  "own.code-sent":
    "Om användarnamnet finns har vi skickat en kod med sex siffror till adressen som hör till det. Koden gäller i tio minuter.",
  "own.code": "Kod",
  "own.code-digits": "Skriv de sex siffrorna i mejlet.",
  "own.code-again": "Skicka en ny kod",
  "own.code-help":
    "Kommer det inget mejl? Titta i skräpposten, och kontrollera att användarnamnet är rätt.",

  "own.choose-title": "Välkommen, {name}",
  "own.choose-lead":
    "Välj ett lösenord till din sida hos {organisation}. Länken går bara att använda en gång, så spara lösenordet.",
  "own.first-title": "Välj ett eget lösenord",
  "own.first-lead":
    "Lösenordet i mejlet var tillfälligt. Välj ett eget, så kommer du in på din sida.",
  "own.chosen": "Nytt lösenord",
  "own.chosen-hint":
    "Minst {n} tecken. Flera ord efter varandra är både starkt och lätt att minnas",
  "own.choose": "Spara och fortsätt",

  "own.hello": "Hej {name}!",
  "own.lead": "Det här är på gång för dig hos {organisation}.",
  "own.open": "På gång",
  "own.waits": "Väntar på ditt svar",
  "own.nothing": "Just nu väntar inget på dig. Vi mejlar när det händer något.",
  "own.asker": "Frågor besvaras av",
  "own.login": "Inloggning",
  "own.login-more": "Ditt användarnamn är",
  "own.change": "Byt lösenord",
  "own.choose-one": "Välj ett lösenord",
  "own.current": "Nuvarande lösenord",
  "own.current-first": "Skriv ditt nuvarande lösenord.",
  "own.change-send": "Spara lösenordet",
  "own.changed": "Lösenordet är sparat. Du är utloggad på andra enheter.",

  "own.why-wrong_login":
    "Användarnamnet eller lösenordet stämmer inte. Försök igen, eller be om en kod via e-post.",
  "own.why-wrong_login_code":
    "Koden stämmer inte eller gäller inte längre. Kontrollera siffrorna, eller be om en ny kod.",
  "own.why-wrong_password": "Det nuvarande lösenordet stämmer inte.",
  "own.why-password_short": "Skriv minst {n} tecken.",
  "own.why-password_long": "Skriv högst {most} tecken.",
  "own.why-password_common":
    "Det lösenordet är för vanligt eller för enkelt. Välj något som andra inte gissar.",
  "own.why-password_own":
    "Det består mest av ditt namn eller din adress. Välj något som andra inte gissar.",
  "own.why-rate_limited": "Det blev många försök på kort tid. Vänta en kvart och försök igen.",
  "own.why-gone": "Det går inte längre. Ladda om sidan och försök igen.",
  "own.why-unsent": "Det kom inte fram. Kontrollera anslutningen och försök igen.",
  "own.why-ended": "Du har blivit utloggad. Logga in igen för att fortsätta.",
} as const;
