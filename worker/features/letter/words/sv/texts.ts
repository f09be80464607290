/** The product's own text of each letter: the heading is its subject, the body as mail writes it, with merge fields. */
export const texts = {
  "letter-received.name": "Brev: ansökan är mottagen",
  "letter-received.about": "När ni bekräftar per post att en ansökan har kommit in",
  "letter-received.subject": "Vi har tagit emot din ansökan till {{project.title}}",
  "letter-received.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}}, som kom till oss den {{application.date}}. Vi läser den tillsammans med de andra.

Du får besked av oss även om du inte går vidare.

Med vänlig hälsning

{{recruiter.name}}
{{organisation.name}}`,
  "letter-rejected.name": "Brev: avslag",
  "letter-rejected.about": "När den som har fått avslag ska få beskedet per post",
  "letter-rejected.subject": "Besked om din ansökan till {{project.title}}",
  "letter-rejected.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}} och för den tid du har lagt på den.

Vi har nu gått igenom ansökningarna och går vidare med andra sökande. Det betyder att du inte är aktuell för tjänsten längre.

Har du frågor om beslutet är du välkommen att höra av dig till mig.

Tack för att du ville arbeta hos oss.

Med vänlig hälsning

{{recruiter.name}}
{{organisation.name}}`,
} as const;
