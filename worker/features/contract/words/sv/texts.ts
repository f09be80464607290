/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "send-contract.name": "Anställningskontrakt",
  "send-contract.about": "När anställningskontraktet skickas",
  "send-contract.subject": "Ditt anställningskontrakt",
  "send-contract.body": `Hej {{candidate.greeting_name}},

Här kommer ditt kontrakt för anställningen som {{contract.position}}, med första arbetsdag {{contract.start_date}}. Läs igenom det, ladda ner det och godkänn det om allt stämmer: {{contract.link}}

Är det något som inte stämmer, eller något du undrar över, svara på det här mejlet innan du godkänner.

Välkommen till oss!

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "contract-accepted.name": "Tack för att du godkände kontraktet",
  "contract-accepted.about": "Kvitto till den som har godkänt sitt kontrakt",
  "contract-accepted.subject": "Ditt anställningskontrakt är godkänt",
  "contract-accepted.body": `Hej {{candidate.greeting_name}},

Tack, nu har du godkänt kontraktet för anställningen som {{contract.position}}, med första arbetsdag {{contract.start_date}}.

Du kan läsa och ladda ner det här: {{contract.link}}

Filens kontrollsumma (SHA-256) är {{contract.sha256}}.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "contract-answered.name": "Kontraktet är godkänt",
  "contract-answered.about": "Till den som skickade kontraktet, när kandidaten har godkänt det",
  "contract-answered.subject": "{{candidate.name}} har godkänt kontraktet: {{contract.position}}",
  "contract-answered.body": `Hej {{recruiter.name}},

{{candidate.name}} har godkänt anställningskontraktet som {{contract.position}}, med första arbetsdag {{contract.start_date}}. Det gäller {{project.title}}.

Filens kontrollsumma (SHA-256) är {{contract.sha256}}.

Svara på det här mejlet för att skriva till kandidaten.`,
  "contract-question.name": "Fråga om ett kontrakt",
  "contract-question.about": "Till den som skickade kontraktet, när kandidaten undrar något",
  "contract-question.subject": "Fråga från {{candidate.name}}: {{contract.position}}",
  "contract-question.body": `Hej {{recruiter.name}},

{{candidate.name}} har en fråga om anställningskontraktet som {{contract.position}}.

Svara på det här mejlet, så går svaret till kandidaten.`,
} as const;
