/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "save-and-send-login.name": "Besked om att uppgifterna sparas, med inloggning",
  "save-and-send-login.about":
    "När uppgifterna sparas utan att kandidaten tillfrågas, och kandidaten får en egen sida. Texten berättar och frågar inte",
  "save-and-send-login.subject": "Vi sparar dina uppgifter: så loggar du in",
  "save-and-send-login.body": `Hej {{candidate.greeting_name}},

Du har sökt {{project.title}} hos oss. Vi tror att du kan passa för andra tjänster och sparar därför dina uppgifter i vår kandidatbank.

- Vad vi sparar: ditt namn, dina kontaktuppgifter, din ansökan och de filer du har skickat in
- Varför: {{save.purpose}}
- Hur länge: till och med {{save.expires}}, sedan raderas uppgifterna ur kandidatbanken
- Rättslig grund: {{save.basis}}

Du har fått en egen sida hos oss, där du ser vad som är på gång för dig och vad vi sparar.

- Användarnamn: {{login.user_name}}
- Logga in här: {{login.link}}
- {{login.more}}

Du har rätt att invända mot att vi sparar uppgifterna (artikel 21 i dataskyddsförordningen): svara nej på det här mejlet så tar vi bort dem ur kandidatbanken. Du behöver inte förklara varför, och du kan säga nej när som helst. Det påverkar inte dina ansökningar hos oss. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade eller raderade och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd med hur vi hanterar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-and-send-login-consent.name": "Fråga om uppgifterna får sparas, med inloggning",
  "save-and-send-login-consent.about":
    "När kandidaten tillfrågas om samtycke och får en egen sida. Texten frågar, och inget sparas i kandidatbanken förrän svaret är ja",
  "save-and-send-login-consent.subject": "Får vi spara dina uppgifter för andra tjänster?",
  "save-and-send-login-consent.body": `Hej {{candidate.greeting_name}},

Du har sökt {{project.title}} hos oss. Vi tror att du kan passa för andra tjänster och undrar om vi får spara dina uppgifter i vår kandidatbank.

- Vad vi vill spara: ditt namn, dina kontaktuppgifter, din ansökan och de filer du har skickat in
- Varför: {{save.purpose}}
- Hur länge: till och med {{save.expires}}, sedan raderas uppgifterna ur kandidatbanken
- Rättslig grund: {{save.basis}}

Svara ja på det här mejlet om det går bra. Svarar du nej, eller inte alls, sparar vi inget i kandidatbanken: då har vi kvar dina uppgifter bara så länge som andra sökandes.

Du har fått en egen sida hos oss, där du ser vad som är på gång för dig och vad vi har frågat om.

- Användarnamn: {{login.user_name}}
- Logga in här: {{login.link}}
- {{login.more}}

Du bestämmer själv, och det påverkar inte dina ansökningar hos oss. Har du sagt ja kan du ta tillbaka det när som helst genom att skriva till oss, så tar vi bort dina uppgifter ur kandidatbanken. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade, raderade eller utlämnade i ett vanligt filformat och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd med hur vi hanterar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "account-code.name": "Kod för att logga in",
  "account-code.about": "När någon vill logga in på sin sida med en kod i stället för lösenord",
  "account-code.subject": "Din kod: {{login.code}}",
  "account-code.body": `Hej,

Skriv in koden på sidan för att logga in hos {{organisation.name}}:

{{login.code}}

Den gäller i tio minuter. Var det inte du som bad om den kan du bortse från mejlet. Lämna aldrig ut koden till någon annan.

Med vänlig hälsning
{{organisation.name}}`,
  "account-changed.name": "Lösenordet är ändrat",
  "account-changed.about": "När någon har bytt lösenord på sin sida",
  "account-changed.subject": "Ditt lösenord är ändrat",
  "account-changed.body": `Hej,

Lösenordet till din sida hos {{organisation.name}} har ändrats. Var det du behöver du inte göra något.

Var det inte du? Logga in med en kod och välj ett nytt lösenord: {{login.link}}

Med vänlig hälsning
{{organisation.name}}`,
} as const;
