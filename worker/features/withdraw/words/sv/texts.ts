/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "withdraw.name": "Bekräftelse på att ansökan är tillbakadragen",
  "withdraw.about": "När en sökande har dragit sig ur",
  "withdraw.subject": "Din ansökan till {{project.title}} är tillbakadragen",
  "withdraw.body": `Hej {{candidate.greeting_name}},

Vi bekräftar att du har dragit tillbaka din ansökan till {{project.title}}. Du behöver inte göra något mer.

Tack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.

Om det har blivit fel, svara på det här mejlet så rättar vi det.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
