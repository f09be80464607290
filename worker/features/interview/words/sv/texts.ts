/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "invite-to-interview.name": "Kallelse till intervju",
  "invite-to-interview.about": "När någon kallas till intervju eller informationsmöte",
  "invite-to-interview.subject": "Välkommen på intervju för {{project.title}}",
  "invite-to-interview.body": `Hej {{candidate.greeting_name}},

Tack för din ansökan till {{project.title}}. Vi vill gärna träffa dig och bjuder in dig till en intervju.

- Tid: {{interview.time}}
- Plats: {{interview.place}}

Svara här om tiden passar, eller om du vill ha en annan tid: {{interview.link}}

Säg gärna till om det är något vi kan göra för att mötet ska fungera bra för dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-reminder.name": "Påminnelse om intervju",
  "interview-reminder.about": "Dagen före intervjun",
  "interview-reminder.subject": "Påminnelse: intervju {{interview.time}}",
  "interview-reminder.body": `Hej {{candidate.greeting_name}},

Det här är en påminnelse om din intervju för {{project.title}}.

- Tid: {{interview.time}}
- Plats: {{interview.place}}

Har du fått förhinder? Hör av dig här så hittar vi en annan tid: {{interview.link}}

Vi ser fram emot att träffa dig.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
  "interview-cancelled.name": "Intervjun är inställd",
  "interview-cancelled.about": "När en intervju ställs in",
  "interview-cancelled.subject": "Intervjun för {{project.title}} är inställd",
  "interview-cancelled.body": `Hej {{candidate.greeting_name}},

Intervjun för {{project.title}}, som skulle ha varit {{interview.time}}, är inställd. Du behöver inte göra något.

Undrar du över något är du välkommen att svara på det här mejlet.

Med vänlig hälsning
{{recruiter.name}}
{{organisation.name}}`,
} as const;
