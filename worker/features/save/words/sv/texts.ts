/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "save.name": "Besked om att uppgifterna sparas",
  "save.about": "När uppgifterna sparas i kandidatbanken",
  "save.subject": "Vi vill spara dina uppgifter för andra tjänster",
  "save.body": `Hej {{candidate.name}},

Du har sökt {{project.title}} hos oss. Vi tror att du kan passa för andra tjänster och sparar därför dina uppgifter i vår kandidatbank.

- Vad vi sparar: ditt namn, dina kontaktuppgifter, din ansökan och de filer du har skickat in
- Varför: {{save.purpose}}
- Hur länge: till och med {{save.expires}}, sedan raderas uppgifterna ur kandidatbanken
- Rättslig grund: {{save.basis}}

Vill du inte att vi sparar uppgifterna, svara nej på det här mejlet så tar vi bort dem ur kandidatbanken. Du behöver inte förklara varför, och du kan säga nej när som helst. Det påverkar inte dina ansökningar hos oss. Du har också rätt att få veta vilka uppgifter vi har om dig och att få dem rättade.

Är du inte nöjd med hur vi hanterar dina uppgifter kan du vända dig till Integritetsskyddsmyndigheten, https://www.imy.se.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
