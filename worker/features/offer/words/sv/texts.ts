/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "send-offer.name": "Anställningsförfrågan",
  "send-offer.about": "När någon får en anställningsförfrågan",
  "send-offer.subject": "Vi vill erbjuda dig anställning som {{offer.position}}",
  "send-offer.body": `Hej {{candidate.greeting_name}},

Vi vill gärna att du börjar hos oss som {{offer.position}}, med start {{offer.start_date}}.

Här kan du läsa förfrågan och svara senast {{offer.answer_by}}: {{offer.link}}

Hör gärna av dig om du vill prata om något innan du bestämmer dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "offer-reminder.name": "Påminnelse om anställningsförfrågan",
  "offer-reminder.about": "När svaret på en förfrågan dröjer",
  "offer-reminder.subject": "Påminnelse: svara senast {{offer.answer_by}}",
  "offer-reminder.body": `Hej {{candidate.greeting_name}},

Vi har frågat om du vill börja hos oss som {{offer.position}}, men har inte fått något svar ännu.

Du kan svara till och med {{offer.answer_by}}: {{offer.link}}

Behöver du mer tid eller vill prata om något, svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
