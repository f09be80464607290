/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "send-email.name": "Tomt meddelande",
  "send-email.about": "När du skriver ett eget meddelande",
  "send-email.subject": "",
  "send-email.body": `Hej {{candidate.greeting_name}},

[skriv ditt meddelande]

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "application-received.name": "Ansökan är mottagen",
  "application-received.about": "När ni bekräftar att en ansökan har kommit in",
  "application-received.subject": "Vi har tagit emot din ansökan till {{project.title}}",
  "application-received.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}}. Den har kommit fram och vi läser den tillsammans med de andra.

Du får besked av oss även om du inte går vidare. Har du frågor under tiden är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "more-information.name": "Vi behöver komplettera ansökan",
  "more-information.about": "När något saknas i ansökan",
  "more-information.subject": "Komplettera din ansökan till {{project.title}}",
  "more-information.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}}. För att kunna gå vidare behöver vi några uppgifter till:

- [skriv vad ni behöver]

Svara gärna på det här mejlet senast [datum]. Hör av dig om du har frågor eller behöver mer tid.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "delayed.name": "Rekryteringen tar längre tid",
  "delayed.about": "När rekryteringen drar ut på tiden",
  "delayed.subject": "Rekryteringen av {{project.title}} tar längre tid än planerat",
  "delayed.body": `Hej {{candidate.greeting_name}},

Rekryteringen av {{project.title}} tar längre tid än vi hade räknat med, och vi beklagar att du får vänta. Din ansökan är fortfarande aktuell och du behöver inte göra något.

Vi hör av oss när vi har kommit längre. Har något ändrats för dig, eller undrar du över något, är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "rejection-taken-back.name": "Avslaget gäller inte längre",
  "rejection-taken-back.about": "När ett avslag har skickats och sedan ångrats",
  "rejection-taken-back.subject": "Avslaget på din ansökan till {{project.title}} gäller inte",
  "rejection-taken-back.body": `Hej {{candidate.greeting_name}},

Du har fått ett avslag på din ansökan till {{project.title}}. Det gäller inte längre: din ansökan är kvar i rekryteringen, och du behöver inte göra något.

Vi beklagar att det blev fel. Vi hör av oss när vi har kommit längre, och har du frågor är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
