/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "invite-to-interview.name": "Kallelse till intervju",
  "invite-to-interview.about": "När någon kallas till intervju eller informationsmöte",
  "invite-to-interview.subject": "Välkommen på {{interview.kind}} för {{project.title}}",
  "invite-to-interview.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}}. Vi vill gärna träffa dig och bjuder in dig till {{interview.kind}}.

När:

- {{interview.times}}

Var: {{interview.place}}
Hur länge: {{interview.length}}

Svara senast den {{interview.answer_by}}. Där kan du välja tid, be om en annan tid eller tacka nej: {{interview.link}}

Säg gärna till på svarssidan om det är något vi kan göra för att mötet ska fungera bra för dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-new-times.name": "Det finns nya tider",
  "interview-new-times.about":
    "När en inbjudan får fler tider, till den som har bett om en annan tid eller fann alla tagna",
  "interview-new-times.subject": "Nya tider för {{interview.kind}} för {{project.title}}",
  "interview-new-times.body": `Hej {{candidate.greeting_name}},

Nu finns det nya tider för {{interview.kind}} för {{project.title}}:

- {{interview.times}}

Var: {{interview.place}}
Hur länge: {{interview.length}}

Välj den som passar dig, senast den {{interview.answer_by}}: {{interview.link}}

Den som svarar först får välja först.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-confirmed.name": "Tiden är bokad",
  "interview-confirmed.about":
    "Kvitto till den som har tackat ja till en tid, med en kalenderhändelse",
  "interview-confirmed.subject": "Din tid är bokad: {{interview.time}}",
  "interview-confirmed.body": `Hej {{candidate.greeting_name}},

Tack för ditt svar. Din tid för {{interview.kind}} är bokad. Det gäller tjänsten {{project.title}}.

- Tid: {{interview.time}}
- Var: {{interview.place}}
- Hur länge: {{interview.length}}

Får du förhinder kan du ändra ditt svar här: {{interview.link}}

Vi ser fram emot att träffa dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-answered.name": "Tack för svaret",
  "interview-answered.about":
    "Kvitto till den som har bett om en annan tid, tackat nej eller ställt sig i kö",
  "interview-answered.subject": "Tack för ditt svar om {{interview.kind}} för {{project.title}}",
  "interview-answered.body": `Hej {{candidate.greeting_name}},

Tack för ditt svar om {{interview.kind}} för {{project.title}}. Du har ingen tid bokad just nu.

Vill du läsa eller ändra ditt svar? Det gör du här: {{interview.link}}

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-reminder.name": "Påminnelse om intervju",
  "interview-reminder.about": "Dagen före intervjun",
  "interview-reminder.subject": "Påminnelse: vi ses {{interview.time}}",
  "interview-reminder.body": `Hej {{candidate.greeting_name}},

Det här är en påminnelse om {{interview.kind}} för {{project.title}}.

- Tid: {{interview.time}}
- Var: {{interview.place}}

Har du fått förhinder? Hör av dig här så hittar vi en annan tid: {{interview.link}}

Vi ser fram emot att träffa dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-moved.name": "Tiden är flyttad",
  "interview-moved.about": "När en bokad tid flyttas, med en fråga om den nya passar",
  "interview-moved.subject": "Ny tid för mötet om {{project.title}}: {{interview.time}}",
  "interview-moved.body": `Hej {{candidate.greeting_name}},

Vi har behövt flytta {{interview.kind}} för {{project.title}}.

- Ny tid: {{interview.time}}
- Förut: {{interview.time_before}}
- Var: {{interview.place}}
- Hur länge: {{interview.length}}

Vi håller den nya tiden åt dig. Bekräfta den, eller välj en annan, här: {{interview.link}}

Vi ber om ursäkt för besväret.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-cancelled.name": "Mötet är inställt",
  "interview-cancelled.about": "När en intervju eller ett informationsmöte ställs in",
  "interview-cancelled.subject": "Mötet för {{project.title}} är inställt",
  "interview-cancelled.body": `Hej {{candidate.greeting_name}},

Vi har behövt ställa in {{interview.kind}} för {{project.title}}. Det gällde {{interview.time}}. Du behöver inte göra något.

Undrar du över något är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-host.name": "Till dig som deltar",
  "interview-host.about": "När någon kallas, till dem som träffar kandidaterna",
  "interview-host.subject": "Du är med på {{interview.kind}} för {{project.title}}",
  "interview-host.body": `Hej {{host.name}},

Du är en av dem som träffar kandidaterna till {{project.title}}. Det gäller {{interview.kind}}.

Tider:

- {{interview.times}}

Var: {{interview.place}}
Hur länge: {{interview.length}}

På din egen sida ser du vilka tider som blir bokade och vem som kommer. Passar inte en dag säger du till där: {{host.link}}

Länken är personlig. Skicka den inte vidare.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-host-changed.name": "Ändrat möte, till dig som deltar",
  "interview-host-changed.about":
    "När en tid flyttas, ställs in eller avbokas, till dem som träffar kandidaterna",
  "interview-host-changed.subject": "Ändrat: {{interview.kind}} för {{project.title}}",
  "interview-host-changed.body": `Hej {{host.name}},

Något har ändrats i dina möten om {{project.title}}. Det gäller {{interview.kind}}.

- {{host.change}}

Så här ser dina möten ut nu: {{host.link}}

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-unanswered.name": "Påminnelse om att svara",
  "interview-unanswered.about": "Dagen före sista svarsdagen, till den som inte har svarat",
  "interview-unanswered.subject": "Påminnelse: svara om {{interview.kind}} för {{project.title}}",
  "interview-unanswered.body": `Hej {{candidate.greeting_name}},

Vi har inte fått något svar från dig om {{interview.kind}} för {{project.title}}.

Svara gärna senast den {{interview.answer_by}}. Du kan välja tid, be om en annan tid eller tacka nej här: {{interview.link}}

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-seat.name": "En plats är ledig",
  "interview-seat.about": "Till den som väntar på en plats, när en hålls åt dem",
  "interview-seat.subject": "En tid är ledig för dig: {{interview.time}}",
  "interview-seat.body": `Hej {{candidate.greeting_name}},

En plats har blivit ledig för {{interview.kind}} för {{project.title}}. Vi håller den åt dig.

- Tid: {{interview.time}}
- Var: {{interview.place}}
- Hur länge: {{interview.length}}

Passar den? Boka den här senast {{interview.held_until}}: {{interview.link}}

Passar den inte behöver du inte göra något. Då går den vidare till nästa som väntar, och du står kvar i kön för andra tider.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-told.name": "Kandidaten har svarat",
  "interview-told.about": "Till den som har kallat, när kandidaten själv har svarat",
  "interview-told.subject": "{{candidate.name}} {{reply.short}}",
  "interview-told.body": `Hej {{recruiter.name}},

{{candidate.name}} {{reply.short}}. Det gäller {{interview.kind}} för {{project.title}}.

- {{reply.more}}

{{organisation.name}}`,
  "interview-host-told.name": "En som deltar har fått förhinder",
  "interview-host-told.about": "Till den som har kallat, när någon som deltar inte kan en dag",
  "interview-host-told.subject": "Besked från {{host.name}} om {{interview.kind}}",
  "interview-host-told.body": `Hej {{recruiter.name}},

{{host.name}}, som deltar i {{interview.kind}} för {{project.title}}, har lämnat besked om vilka dagar som inte går:

- {{host.days}}

Inget möte har ändrats. De bokade tiderna gäller tills du flyttar eller ställer in dem.

{{organisation.name}}`,
} as const;
