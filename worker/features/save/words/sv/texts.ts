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

Du har rätt att invända mot att vi sparar dem (artikel 21 i dataskyddsförordningen). Säg nej här, så tar vi bort dem: {{save.link}}

Du kan säga nej när som helst utan att förklara varför, och det påverkar inte dina ansökningar hos oss. Du kan också svara på det här mejlet till {{recruiter.name}}. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade eller raderade och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

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

Svara ja eller nej här: {{save.link}}

Svarar du nej, eller inte alls, sparar vi inget i kandidatbanken: då har vi kvar dina uppgifter bara så länge som andra sökandes.

Du bestämmer själv, och det påverkar inte dina ansökningar hos oss. Har du sagt ja kan du ta tillbaka det när som helst via samma länk, så tar vi bort dem. Du kan också svara på det här mejlet till {{recruiter.name}}. Du har också rätt att få veta vilka uppgifter vi har om dig, att få dem rättade, raderade eller utlämnade i ett vanligt filformat och att begära att vi begränsar hur vi använder dem.

Är du inte nöjd kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-reminder.name": "Påminnelse om frågan",
  "save-reminder.about":
    "När den som har tillfrågats om samtycke inte har svarat på två veckor. Skickas en enda gång",
  "save-reminder.subject": "Får vi spara dina uppgifter för andra tjänster?",
  "save-reminder.body": `Hej {{candidate.greeting_name}},

För ett par veckor sedan frågade vi om vi får spara dina uppgifter i vår kandidatbank till och med {{save.expires}}. Det gäller {{save.purpose}}.

Svara ja eller nej här: {{save.link}}

Svarar du inte sparar vi inget i kandidatbanken, och du hör inget mer av oss om det. Undrar du något, svara på det här mejlet så läser {{recruiter.name}} det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-expiring.name": "Fråga om att få spara längre",
  "save-expiring.about":
    "Sex veckor innan tiden tar slut för den som är sparad. Skickas en enda gång",
  "save-expiring.subject": "Får vi spara dina uppgifter längre?",
  "save-expiring.body": `Hej {{candidate.greeting_name}},

Vi har dina uppgifter i vår kandidatbank för {{save.purpose}}. Tiden tar slut den {{save.expires}}, och sedan raderas uppgifterna ur kandidatbanken.

Får vi ha kvar dem längre? Här väljer du själv hur länge, eller säger nej: {{save.link}}

Du behöver inte göra något om du vill att de tas bort. Undrar du något, svara på det här mejlet så läser {{recruiter.name}} det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-yes.name": "Kvitto på ett ja",
  "save-yes.about": "När någon själv har sagt ja till att sparas, eller förlängt tiden",
  "save-yes.subject": "Tack, vi sparar dina uppgifter till och med {{save.expires}}",
  "save-yes.body": `Hej {{candidate.greeting_name}},

Tack för ditt svar. Vi sparar dina uppgifter i vår kandidatbank för {{save.purpose}}, till och med {{save.expires}}.

Du kan ändra dig när som helst: {{save.link}}

Undrar du något, svara på det här mejlet så läser {{recruiter.name}} det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "save-no.name": "Kvitto på ett nej",
  "save-no.about": "När någon själv har sagt nej till att sparas",
  "save-no.subject": "Vi sparar inte dina uppgifter för andra tjänster",
  "save-no.body": `Hej {{candidate.greeting_name}},

Du har sagt nej till att vi sparar dina uppgifter i vår kandidatbank, och vi använder dem inte längre för {{save.purpose}}.

{{save.stays}}

Blev det fel? Här ser du vad som gäller nu: {{save.link}}

Undrar du något, svara på det här mejlet så läser {{recruiter.name}} det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
