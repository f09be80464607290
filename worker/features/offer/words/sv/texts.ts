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
  "offer-accepted.name": "Tack för att du tackade ja",
  "offer-accepted.about": "Kvitto till den som har tackat ja till en anställning",
  "offer-accepted.subject": "Tack för ditt ja: {{offer.position}}",
  "offer-accepted.body": `Hej {{candidate.greeting_name}},

Tack för att du har tackat ja till anställningen som {{offer.position}}, med start {{offer.start_date}}. Vad roligt!

Här kan du läsa vad du har tackat ja till: {{offer.link}}

Vi hör av oss om det som händer nu. Undrar du över något, svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "offer-declined.name": "Tack för svaret på förfrågan",
  "offer-declined.about": "Kvitto till den som har tackat nej till en anställning",
  "offer-declined.subject": "Tack för ditt svar om {{offer.position}}",
  "offer-declined.body": `Hej {{candidate.greeting_name}},

Tack för att du hörde av dig. Vi har tagit emot att du tackar nej till anställningen som {{offer.position}}.

Var det ett misstag? Svara på det här mejlet så fort du kan.

Vi önskar dig lycka till!

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "offer-answered.name": "Svar på en förfrågan",
  "offer-answered.about": "Till den som skickade förfrågan, när kandidaten har svarat",
  "offer-answered.subject": "{{candidate.name}} har svarat {{offer.answer}}: {{offer.position}}",
  "offer-answered.body": `Hej {{recruiter.name}},

{{candidate.name}} har svarat {{offer.answer}} på förfrågan om anställning som {{offer.position}}, med start {{offer.start_date}}. Det gäller {{project.title}}.

Svara på det här mejlet om du vill skriva till kandidaten.`,
  "offer-expired.name": "Svarstiden har gått ut",
  "offer-expired.about": "Till den som skickade förfrågan, när kandidaten inte har svarat i tid",
  "offer-expired.subject": "{{candidate.name}} har inte svarat: {{offer.position}}",
  "offer-expired.body": `Hej {{recruiter.name}},

{{candidate.name}} svarade inte senast {{offer.answer_by}} på förfrågan om anställning som {{offer.position}}, och kan inte längre svara via sin länk. Det gäller {{project.title}}.

Har svaret kommit på annat sätt kan du registrera det. Annars kan du skicka en ny förfrågan. Svara på det här mejlet om du vill skriva till kandidaten.`,
  "offer-question.name": "Fråga om en förfrågan",
  "offer-question.about": "Till den som skickade förfrågan, när kandidaten undrar något",
  "offer-question.subject": "Fråga från {{candidate.name}}: {{offer.position}}",
  "offer-question.body": `Hej {{recruiter.name}},

{{candidate.name}} har en fråga om förfrågan om anställning som {{offer.position}}. Den ska besvaras senast {{offer.answer_by}}.

Svara på det här mejlet, så går svaret till kandidaten.`,
  "offer-code.name": "Kod för att tacka ja",
  "offer-code.about": "När någon tackar ja, om organisationen vill ha en kod",
  "offer-code.subject": "Din kod: {{offer.code}}",
  "offer-code.body": `Hej!

Din kod för att tacka ja till anställningen som {{offer.position}} är:

{{offer.code}}

Koden gäller i tio minuter. Har du inte bett om den kan du bortse från det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "withdraw-offer.name": "Förfrågan dras tillbaka",
  "withdraw-offer.about": "När en anställningsförfrågan dras tillbaka",
  "withdraw-offer.subject": "Förfrågan om {{offer.position}} gäller inte längre",
  "withdraw-offer.body": `Hej {{candidate.greeting_name}},

Vi har behövt dra tillbaka förfrågan om anställning som {{offer.position}}. Den går inte längre att svara på.

Vi beklagar det. Hör gärna av dig om du undrar något: svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
