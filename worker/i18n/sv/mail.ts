/**
 * The words of our mail. Bodies are in the source form of messages/layout.ts and may hold merge fields;
 * `{name}` in the footer is filled by the layout. Kept out of the dictionary that the browser loads.
 */
export const mail = {
  "withdraw.name": "Bekräftelse på att ansökan är tillbakadragen",
  "withdraw.subject": "Din ansökan till {{project.title}} är tillbakadragen",
  "withdraw.body": `Hej {{candidate.name}},

Vi bekräftar att du har dragit tillbaka din ansökan till {{project.title}}. Du behöver inte göra något mer.

Tack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.

Om det har blivit fel, svara på det här mejlet så rättar vi det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "reject.name": "Avslag efter urval",
  "reject.subject": "Besked om din ansökan till {{project.title}}",
  "reject.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}} och för den tid du har lagt på den.

Vi har nu gått igenom ansökningarna och går vidare med andra sökande. Det betyder att du inte är aktuell för tjänsten längre.

Har du frågor om beslutet är du välkommen att svara på det här mejlet.

Tack för att du ville arbeta hos oss.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "reject-after-interview.name": "Avslag efter intervju",
  "reject-after-interview.subject": "Besked om din ansökan till {{project.title}}",
  "reject-after-interview.body": `Hej {{candidate.name}},

Tack för att du tog dig tid att träffa oss och berätta om dig själv.

Vi har nu bestämt oss för att gå vidare med andra sökande till {{project.title}}. Det betyder att du inte är aktuell för tjänsten längre.

Vill du veta mer om hur vi resonerade är du välkommen att svara på det här mejlet.

Tack för ditt engagemang i rekryteringen.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "save.name": "Besked om att uppgifterna sparas",
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
  "save.basis.consent":
    "ditt samtycke (artikel 6.1 a i dataskyddsförordningen), som vi ber om med det här mejlet: svara ja om det går bra. Du kan ta tillbaka det när som helst",
  "save.basis.legitimate-interest":
    "vårt berättigade intresse av att kunna kontakta personer som passar för våra tjänster (artikel 6.1 f i dataskyddsförordningen)",

  "forward.name": "Vidarebefordra en ansökan",
  "forward.subject": "Ansökan till {{project.title}}",
  "forward.body": `Hej,

Här kommer en ansökan till {{project.title}} som jag gärna vill att du läser.

Uppgifterna är till för dig och för den här rekryteringen. Skicka dem inte vidare, och radera mejlet när du inte behöver det längre.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "forward.heading.candidate": "Kandidat",
  "forward.heading.letter": "Personligt brev",
  "forward.heading.answers": "Svar på urvalsfrågorna",
  "forward.email": "E-post",
  "forward.phone": "Telefon",
  "forward.address": "Adress",
  "blank.name": "Tomt meddelande",
  "blank.subject": "",
  "blank.body": `Hej {{candidate.name}},



Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "more-information.name": "Vi behöver komplettera ansökan",
  "more-information.subject": "Komplettera din ansökan till {{project.title}}",
  "more-information.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}}. För att kunna gå vidare behöver vi några uppgifter till:

- [skriv vad ni behöver]

Svara gärna på det här mejlet senast [datum]. Hör av dig om du har frågor eller behöver mer tid.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "delayed.name": "Rekryteringen tar längre tid",
  "delayed.subject": "Rekryteringen av {{project.title}} tar längre tid än planerat",
  "delayed.body": `Hej {{candidate.name}},

Rekryteringen av {{project.title}} tar längre tid än vi hade räknat med, och vi beklagar att du får vänta. Din ansökan är fortfarande aktuell och du behöver inte göra något.

Vi hör av oss när vi har kommit längre. Har något ändrats för dig, eller undrar du över något, är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "received.name": "Ansökan är mottagen",
  "received.subject": "Vi har tagit emot din ansökan till {{project.title}}",
  "received.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}}. Den har kommit fram och vi läser den tillsammans med de andra.

Du får besked av oss även om du inte går vidare. Har du frågor under tiden är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "footer.candidate": "Du får det här mejlet för att du har sökt {project} hos {organisation}.",
  "footer.other":
    "{recruiter} på {organisation} har skickat det här mejlet till dig. Det gäller rekryteringen av {project}.",

  "mask.name": "[namn]",
  "mask.email": "[e-post]",
  "mask.phone": "[telefon]",
  "mask.identityNumber": "[personnummer]",
  "mask.link": "[länk]",
  "mask.address": "[adress]",
  "mask.file": "bilaga",
} as const;
