/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "reject.name": "Avslag efter urval",
  "reject.about": "När en sökande får avslag efter urvalet",
  "reject.subject": "Besked om din ansökan till {{project.title}}",
  "reject.body": `Hej {{candidate.greeting_name}},

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
  "reject-after-interview.body": `Hej {{candidate.greeting_name}},

Tack för att du tog dig tid att träffa oss och berätta om dig själv.

Vi har nu bestämt oss för att gå vidare med andra sökande till {{project.title}}. Det betyder att du inte är aktuell för tjänsten längre.

Vill du veta mer om hur vi resonerade är du välkommen att svara på det här mejlet.

Tack för ditt engagemang i rekryteringen.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
