/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "forward.name": "Vidarebefordra en ansökan",
  "forward.about": "När du vidarebefordrar en ansökan",
  "forward.subject": "Ansökan till {{project.title}}",
  "forward.body": `Hej,

Här kommer en ansökan till {{project.title}} som jag gärna vill att du läser.

Uppgifterna är till för dig och för den här rekryteringen. Skicka dem inte vidare, och radera mejlet när du inte behöver det längre.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
