/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "send-contract.name": "Anställningskontrakt",
  "send-contract.about": "När anställningskontraktet skickas",
  "send-contract.subject": "Ditt anställningskontrakt",
  "send-contract.body": `Hej {{candidate.greeting_name}},

Här kommer ditt anställningskontrakt. Läs igenom det och godkänn det om allt stämmer: {{contract.link}}

Kontraktet ligger också med som bilaga. Är det något som inte stämmer, eller något du undrar över, svara på det här mejlet innan du godkänner.

Välkommen till oss!

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
