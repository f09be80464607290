/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "send-to-panel.name": "Inbjudan till granskning",
  "send-to-panel.about": "När en granskare får sin länk",
  "send-to-panel.subject": "Granska sökande till {{project.title}}",
  "send-to-panel.body": `Hej {{reviewer.name}},

Vi ber dig läsa och bedöma sökande till {{project.title}}. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.

[Öppna granskningen]({{panel.link}})

Svara senast {{panel.deadline}}. Det du skriver sparas medan du arbetar. Tänk på att den sökande har rätt att läsa det.

Länken är bara för dig, så skicka den inte vidare.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "panel-reminder.name": "Påminnelse om granskning",
  "panel-reminder.about": "När en granskare inte har svarat",
  "panel-reminder.subject": "Påminnelse: granska sökande senast {{panel.deadline}}",
  "panel-reminder.body": `Hej {{reviewer.name}},

Vi har inte fått din bedömning av sökande till {{project.title}} ännu. Den behövs senast {{panel.deadline}}.

[Öppna granskningen]({{panel.link}})

Hinner du inte, svara på det här mejlet så vet vi.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "panel-reopened.name": "Granskning öppnad igen",
  "panel-reopened.about": "När en granskare får ändra det som har lämnats in",
  "panel-reopened.subject": "Din granskning av sökande till {{project.title}} är öppen igen",
  "panel-reopened.body": `Hej {{reviewer.name}},

Jag har öppnat din granskning av sökande till {{project.title}} igen. Det du har svarat finns kvar. Ändra det du vill och lämna sedan in på nytt, senast {{panel.deadline}}. Till dess räknas dina svar inte in.

[Öppna granskningen]({{panel.link}})

Undrar du över något, svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "panel-code.name": "Kod till granskning",
  "panel-code.about": "När en extern granskare öppnar sin länk",
  "panel-code.subject": "Din kod: {{panel.code}}",
  "panel-code.body": `Hej {{reviewer.name}},

Din kod för att öppna granskningen av sökande till {{project.title}} är:

{{panel.code}}

Koden gäller i tio minuter. Har du inte bett om den kan du bortse från det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
