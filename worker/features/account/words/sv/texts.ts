/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "save-and-send-login.name": "Uppgifterna sparas, med inloggning",
  "save-and-send-login.about": "När uppgifterna sparas och kandidaten får inloggning",
  "save-and-send-login.subject": "Dina uppgifter hos {{organisation.name}}",
  "save-and-send-login.body": `Hej {{candidate.greeting_name}},

Du har sökt {{project.title}} hos oss. Vi sparar dina uppgifter för {{save.purpose}}, till och med {{save.expires}}.

På din egen sida kan du se, rätta, hämta och radera uppgifterna:

- Användarnamn: {{login.user_name}}
- Välj lösenord här: {{login.link}}

Länken fungerar en gång och gäller i 24 timmar. Vill du inte att vi sparar uppgifterna kan du radera dem på sidan eller svara nej på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
