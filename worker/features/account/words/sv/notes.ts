/** What this feature's plans, undos and errors say. */
export const notes = {
  "login.made-link":
    "Kandidaten får ett konto med användarnamnet {userName} och en länk för att välja lösenord. Länken gäller i 24 timmar.",
  "login.made-password":
    "Kandidaten får ett konto med användarnamnet {userName} och ett tillfälligt lösenord som gäller i 24 timmar.",
  "login.renewed-link":
    "Kandidaten får en ny länk för att välja lösenord, som gäller i 24 timmar. Användarnamnet är {userName}.",
  "login.renewed-password":
    "Kandidaten får ett nytt tillfälligt lösenord, som gäller i 24 timmar. Användarnamnet är {userName}.",
  "login.known":
    "Kandidaten har redan ett konto med lösenord. Mejlet berättar om användarnamnet {userName} och hur man loggar in.",
  "login.no-password":
    "Texten saknar det tillfälliga lösenordet. Lägg till fältet för hur inloggningen går till, {{login.more}}.",
  "login.more-link":
    "Länken fungerar en gång och gäller i 24 timmar. Har den gått ut loggar du in med en kod som vi mejlar",
  "login.more-password":
    "Tillfälligt lösenord: {password}. Det gäller i 24 timmar, och du väljer ett eget när du loggar in",
  "login.more-known":
    "Du har redan valt ett lösenord. Har du glömt det loggar du in med en kod som vi mejlar",
  "undo.account-removed": "Kandidatens konto tas bort, och länken i mejlet slutar gälla.",
  "undo.account-used": "Kandidaten har redan loggat in. Kontot finns kvar.",
  "undo.login-ended": "Länken eller det tillfälliga lösenordet i mejlet slutar gälla.",
  "failure.login_overtaken":
    "Stoppades, eftersom kandidaten inte längre är sparad eller redan kan logga in på annat sätt.",
  "field.wrong_login":
    "Användarnamnet eller lösenordet stämmer inte. Försök igen eller logga in med en kod.",
  "field.wrong_login_code":
    "Koden stämmer inte eller gäller inte längre. Kontrollera siffrorna eller be om en ny kod.",
  "field.wrong_password": "Det nuvarande lösenordet stämmer inte.",
  "field.password_short": "Välj ett lösenord med minst {shortest} tecken.",
  "field.password_long": "Välj ett lösenord med högst {longest} tecken.",
  "field.password_common": "Det lösenordet är för vanligt eller för enkelt. Välj ett annat.",
  "field.password_own":
    "Lösenordet består mest av ditt namn eller din adress. Välj ett som andra inte kan gissa.",
  "reason.password_first": "Välj ett eget lösenord innan du går vidare.",
  "merge.login.user_name": "Användarnamn",
  "merge.login.link": "Länk för att logga in",
  "merge.login.more": "Hur inloggningen går till",
  "merge.login.code": "Kod för att logga in",
  "sample.login.user_name": "kim.andersson@example.com",
  "sample.login.more":
    "Länken fungerar en gång och gäller i 24 timmar. Har den gått ut loggar du in med en kod som vi mejlar",
  "exported.accounts": "din inloggning, utan lösenord",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
