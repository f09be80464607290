import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "invite-to-interview.name": "Invitation to an interview",
  "invite-to-interview.about": "When someone is invited to an interview or information meeting",
  "invite-to-interview.subject": "Welcome to an interview for {{project.title}}",
  "invite-to-interview.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}}. We would like to meet you and invite you to an interview.

- Time: {{interview.time}}
- Place: {{interview.place}}

Tell us here whether the time suits you, or if you would like another one: {{interview.link}}

Please let us know if there is anything we can do to make the meeting work well for you.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-reminder.name": "Reminder of an interview",
  "interview-reminder.about": "The day before the interview",
  "interview-reminder.subject": "Reminder: interview {{interview.time}}",
  "interview-reminder.body": `Dear {{candidate.greeting_name}},

This is a reminder of your interview for {{project.title}}.

- Time: {{interview.time}}
- Place: {{interview.place}}

If something has come up, let us know here and we will find another time: {{interview.link}}

We look forward to meeting you.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-cancelled.name": "The interview is cancelled",
  "interview-cancelled.about": "When an interview is cancelled",
  "interview-cancelled.subject": "The interview for {{project.title}} is cancelled",
  "interview-cancelled.body": `Dear {{candidate.greeting_name}},

The interview for {{project.title}}, planned for {{interview.time}}, is cancelled. There is nothing you need to do.

If you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
