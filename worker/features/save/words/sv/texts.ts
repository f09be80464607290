/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "save.name": "Besked om att uppgifterna sparas",
  "save.about":
    "När uppgifterna sparas i kandidatbanken utan att kandidaten tillfrågas. Texten berättar och frågar inte",
  "save.subject": "Vi sparar dina uppgifter för andra tjänster",
  "save.body": `Hej {{candidate.greeting_name}},

Du har sökt {{project.title}} hos oss. Vi tror att du kan passa för andra tjänster och sparar därför dina uppgifter i vår kandidatbank.

- Vad vi sparar: ditt namn, dina kontaktuppgifter, din ansökan och de filer du har skickat in
- Varför: {{save.purpose}}
- Hur länge: till och med {{save.expires}}, sedan raderas uppgifterna ur kandidatbanken
- Rättslig grund: {{save.basis}}

Du har rätt att invända mot att vi sparar dem (artikel 21 i dataskyddsförordningen): svara nej på det här mejlet så tar vi bort dina uppgifter ur kandidatbanken. Du behöver inte förklara varför, och du kan säga nej när som helst. Det påverkar inte dina ansökningar hos oss. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade eller raderade och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd med hur vi hanterar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-consent.name": "Fråga om uppgifterna får sparas",
  "save-consent.about":
    "När kandidaten tillfrågas om samtycke. Texten frågar, och inget sparas i kandidatbanken förrän svaret är ja",
  "save-consent.subject": "Får vi spara dina uppgifter för andra tjänster?",
  "save-consent.body": `Hej {{candidate.greeting_name}},

Du har sökt {{project.title}} hos oss. Vi tror att du kan passa för andra tjänster och undrar om vi får spara dina uppgifter i vår kandidatbank.

- Vad vi vill spara: ditt namn, dina kontaktuppgifter, din ansökan och de filer du har skickat in
- Varför: {{save.purpose}}
- Hur länge: till och med {{save.expires}}, sedan raderas uppgifterna ur kandidatbanken
- Rättslig grund: {{save.basis}}

Svara ja på det här mejlet om det går bra. Svarar du nej, eller inte alls, sparar vi inget i kandidatbanken: då har vi kvar dina uppgifter bara så länge som andra sökandes.

Du bestämmer själv, och det påverkar inte dina ansökningar hos oss. Har du sagt ja kan du ta tillbaka det när som helst genom att skriva till oss, så tar vi bort dina uppgifter ur kandidatbanken. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade, raderade eller utlämnade i ett vanligt filformat och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd med hur vi hanterar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
