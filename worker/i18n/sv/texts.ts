/**
 * The product's own text of each kind of message (mail/kinds.ts): bodies in the source form of
 * mail/layout.ts, with merge fields. An organisation's templates take their place.
 */
export const texts = {
  "send-email.name": "Tomt meddelande",
  "send-email.about": "När du skriver ett eget meddelande",
  "send-email.subject": "",
  "send-email.body": `Hej {{candidate.name}},

[skriv ditt meddelande]

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "application-received.name": "Ansökan är mottagen",
  "application-received.about": "När ni bekräftar att en ansökan har kommit in",
  "application-received.subject": "Vi har tagit emot din ansökan till {{project.title}}",
  "application-received.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}}. Den har kommit fram och vi läser den tillsammans med de andra.

Du får besked av oss även om du inte går vidare. Har du frågor under tiden är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "more-information.name": "Vi behöver komplettera ansökan",
  "more-information.about": "När något saknas i ansökan",
  "more-information.subject": "Komplettera din ansökan till {{project.title}}",
  "more-information.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}}. För att kunna gå vidare behöver vi några uppgifter till:

- [skriv vad ni behöver]

Svara gärna på det här mejlet senast [datum]. Hör av dig om du har frågor eller behöver mer tid.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "delayed.name": "Rekryteringen tar längre tid",
  "delayed.about": "När rekryteringen drar ut på tiden",
  "delayed.subject": "Rekryteringen av {{project.title}} tar längre tid än planerat",
  "delayed.body": `Hej {{candidate.name}},

Rekryteringen av {{project.title}} tar längre tid än vi hade räknat med, och vi beklagar att du får vänta. Din ansökan är fortfarande aktuell och du behöver inte göra något.

Vi hör av oss när vi har kommit längre. Har något ändrats för dig, eller undrar du över något, är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "reject.name": "Avslag efter urval",
  "reject.about": "När en sökande får avslag efter urvalet",
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
  "reject-after-interview.about": "När någon som varit på intervju får avslag",
  "reject-after-interview.subject": "Besked om din ansökan till {{project.title}}",
  "reject-after-interview.body": `Hej {{candidate.name}},

Tack för att du tog dig tid att träffa oss och berätta om dig själv.

Vi har nu bestämt oss för att gå vidare med andra sökande till {{project.title}}. Det betyder att du inte är aktuell för tjänsten längre.

Vill du veta mer om hur vi resonerade är du välkommen att svara på det här mejlet.

Tack för ditt engagemang i rekryteringen.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "withdraw.name": "Bekräftelse på att ansökan är tillbakadragen",
  "withdraw.about": "När en sökande har dragit sig ur",
  "withdraw.subject": "Din ansökan till {{project.title}} är tillbakadragen",
  "withdraw.body": `Hej {{candidate.name}},

Vi bekräftar att du har dragit tillbaka din ansökan till {{project.title}}. Du behöver inte göra något mer.

Tack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.

Om det har blivit fel, svara på det här mejlet så rättar vi det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

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

  "forward.name": "Vidarebefordra en ansökan",
  "forward.about": "När du vidarebefordrar en ansökan",
  "forward.subject": "Ansökan till {{project.title}}",
  "forward.body": `Hej,

Här kommer en ansökan till {{project.title}} som jag gärna vill att du läser.

Uppgifterna är till för dig och för den här rekryteringen. Skicka dem inte vidare, och radera mejlet när du inte behöver det längre.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "invite-to-interview.name": "Kallelse till intervju",
  "invite-to-interview.about": "När någon kallas till intervju eller informationsmöte",
  "invite-to-interview.subject": "Välkommen på intervju för {{project.title}}",
  "invite-to-interview.body": `Hej {{candidate.name}},

Tack för din ansökan till {{project.title}}. Vi vill gärna träffa dig och bjuder in dig till en intervju.

- Tid: {{interview.time}}
- Plats: {{interview.place}}

Svara här om tiden passar, eller om du vill ha en annan tid: {{interview.link}}

Säg gärna till om det är något vi kan göra för att mötet ska fungera bra för dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "interview-reminder.name": "Påminnelse om intervju",
  "interview-reminder.about": "Dagen före intervjun",
  "interview-reminder.subject": "Påminnelse: intervju {{interview.time}}",
  "interview-reminder.body": `Hej {{candidate.name}},

Det här är en påminnelse om din intervju för {{project.title}}.

- Tid: {{interview.time}}
- Plats: {{interview.place}}

Har du fått förhinder? Hör av dig här så hittar vi en annan tid: {{interview.link}}

Vi ser fram emot att träffa dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "interview-cancelled.name": "Intervjun är inställd",
  "interview-cancelled.about": "När en intervju ställs in",
  "interview-cancelled.subject": "Intervjun för {{project.title}} är inställd",
  "interview-cancelled.body": `Hej {{candidate.name}},

Intervjun för {{project.title}}, som skulle ha varit {{interview.time}}, är inställd. Du behöver inte göra något.

Undrar du över något är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "save-and-send-login.name": "Uppgifterna sparas, med inloggning",
  "save-and-send-login.about": "När uppgifterna sparas och kandidaten får inloggning",
  "save-and-send-login.subject": "Dina uppgifter hos {{organisation.name}}",
  "save-and-send-login.body": `Hej {{candidate.name}},

Du har sökt {{project.title}} hos oss. Vi sparar dina uppgifter för {{save.purpose}}, till och med {{save.expires}}.

På din egen sida kan du se, rätta, hämta och radera uppgifterna:

- Användarnamn: {{login.user_name}}
- Välj lösenord här: {{login.link}}

Länken fungerar en gång och gäller i 24 timmar. Vill du inte att vi sparar uppgifterna kan du radera dem på sidan eller svara nej på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "send-offer.name": "Anställningsförfrågan",
  "send-offer.about": "När någon får en anställningsförfrågan",
  "send-offer.subject": "Vi vill erbjuda dig {{offer.position}}",
  "send-offer.body": `Hej {{candidate.name}},

Vi vill gärna att du börjar hos oss som {{offer.position}}, med start {{offer.start_date}}.

Här kan du läsa förfrågan och svara senast {{offer.answer_by}}: {{offer.link}}

Hör gärna av dig om du vill prata om något innan du bestämmer dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "offer-reminder.name": "Påminnelse om anställningsförfrågan",
  "offer-reminder.about": "När svaret på en förfrågan dröjer",
  "offer-reminder.subject": "Påminnelse: svara senast {{offer.answer_by}}",
  "offer-reminder.body": `Hej {{candidate.name}},

Vi har frågat om du vill börja hos oss som {{offer.position}}, men har inte fått något svar ännu.

Du kan svara till och med {{offer.answer_by}}: {{offer.link}}

Behöver du mer tid eller vill prata om något, svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "send-contract.name": "Anställningskontrakt",
  "send-contract.about": "När anställningskontraktet skickas",
  "send-contract.subject": "Ditt anställningskontrakt",
  "send-contract.body": `Hej {{candidate.name}},

Här kommer ditt anställningskontrakt. Läs igenom det och godkänn det om allt stämmer: {{contract.link}}

Kontraktet ligger också med som bilaga. Är det något som inte stämmer, eller något du undrar över, svara på det här mejlet innan du godkänner.

Välkommen till oss!

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "send-to-panel.name": "Inbjudan till granskning",
  "send-to-panel.about": "När en granskare får sin länk",
  "send-to-panel.subject": "Granska sökande till {{project.title}}",
  "send-to-panel.body": `Hej {{reviewer.name}},

Vi ber dig läsa och bedöma sökande till {{project.title}}. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.

[Öppna granskningen]({{panel.link}})

Svara senast {{panel.deadline}}. Det du skriver sparas medan du arbetar. Tänk på att den sökande har rätt att läsa det.

Länken är bara för dig, så skicka den inte vidare.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "panel-reminder.name": "Påminnelse om granskning",
  "panel-reminder.about": "När en granskare inte har svarat",
  "panel-reminder.subject": "Påminnelse: granska sökande senast {{panel.deadline}}",
  "panel-reminder.body": `Hej {{reviewer.name}},

Vi har inte fått din bedömning av sökande till {{project.title}} ännu. Den behövs senast {{panel.deadline}}.

[Öppna granskningen]({{panel.link}})

Hinner du inte, svara på det här mejlet så vet vi.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,

  "panel-code.name": "Kod till granskning",
  "panel-code.about": "När en extern granskare öppnar sin länk",
  "panel-code.subject": "Din kod: {{panel.code}}",
  "panel-code.body": `Hej {{reviewer.name}},

Din kod för att öppna granskningen av sökande till {{project.title}} är:

{{panel.code}}

Koden gäller i tio minuter. Har du inte bett om den kan du bortse från det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
