import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "invite-to-interview.name": "Invitation to an interview",
  "invite-to-interview.about": "When someone is invited to an interview or information meeting",
  "invite-to-interview.subject": "Welcome to {{interview.kind}} for {{project.title}}",
  "invite-to-interview.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}}. We would like to meet you and invite you to {{interview.kind}}.

When:

- {{interview.times}}

Where: {{interview.place}}
How long: {{interview.length}}

Please answer by {{interview.answer_by}}. There you can choose a time, ask for another one or decline: {{interview.link}}

Please let us know on that page if there is anything we can do to make the meeting work well for you.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-new-times.name": "There are new times",
  "interview-new-times.about":
    "When an invitation gets more times, to whoever has asked for another time or found all taken",
  "interview-new-times.subject": "New times for {{interview.kind}} for {{project.title}}",
  "interview-new-times.body": `Dear {{candidate.greeting_name}},

There are now new times for {{interview.kind}} for {{project.title}}:

- {{interview.times}}

Where: {{interview.place}}
How long: {{interview.length}}

Choose the one that suits you by {{interview.answer_by}}: {{interview.link}}

Whoever answers first chooses first.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-confirmed.name": "The time is booked",
  "interview-confirmed.about": "Receipt to whoever has accepted a time, with a calendar entry",
  "interview-confirmed.subject": "Your time is booked: {{interview.time}}",
  "interview-confirmed.body": `Dear {{candidate.greeting_name}},

Thank you for your answer. Your time for {{interview.kind}} is booked. It is about the position {{project.title}}.

- Time: {{interview.time}}
- Where: {{interview.place}}
- How long: {{interview.length}}

If something comes up, you can change your answer here: {{interview.link}}

We look forward to meeting you.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-answered.name": "Thank you for your answer",
  "interview-answered.about":
    "Receipt to whoever has asked for another time, declined or joined the queue",
  "interview-answered.subject":
    "Thank you for your answer about {{interview.kind}} for {{project.title}}",
  "interview-answered.body": `Dear {{candidate.greeting_name}},

Thank you for your answer about {{interview.kind}} for {{project.title}}. You have no time booked at the moment.

Would you like to read or change your answer? You can do it here: {{interview.link}}

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-reminder.name": "Reminder of an interview",
  "interview-reminder.about": "The day before the interview",
  "interview-reminder.subject": "Reminder: see you {{interview.time}}",
  "interview-reminder.body": `Dear {{candidate.greeting_name}},

This is a reminder of {{interview.kind}} for {{project.title}}.

- Time: {{interview.time}}
- Where: {{interview.place}}

If something has come up, let us know here and we will find another time: {{interview.link}}

We look forward to meeting you.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-moved.name": "The time is moved",
  "interview-moved.about": "When a booked time is moved, asking whether the new one suits",
  "interview-moved.subject": "New time for the meeting about {{project.title}}: {{interview.time}}",
  "interview-moved.body": `Dear {{candidate.greeting_name}},

We have had to move {{interview.kind}} for {{project.title}}.

- New time: {{interview.time}}
- Before: {{interview.time_before}}
- Where: {{interview.place}}
- How long: {{interview.length}}

We are keeping the new time for you. Confirm it, or choose another, here: {{interview.link}}

We apologise for the inconvenience.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-cancelled.name": "The meeting is cancelled",
  "interview-cancelled.about": "When an interview or information meeting is cancelled",
  "interview-cancelled.subject": "The meeting for {{project.title}} is cancelled",
  "interview-cancelled.body": `Dear {{candidate.greeting_name}},

We have had to cancel {{interview.kind}} for {{project.title}}. It was about {{interview.time}}. There is nothing you need to do.

If you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-host.name": "To whoever takes part",
  "interview-host.about": "When someone is invited, to those who meet the candidates",
  "interview-host.subject": "You take part in {{interview.kind}} for {{project.title}}",
  "interview-host.body": `Dear {{host.name}},

You are one of those who meet the candidates for {{project.title}}. It is about {{interview.kind}}.

Times:

- {{interview.times}}

Where: {{interview.place}}
How long: {{interview.length}}

On a page of your own you can see which times get booked and who is coming. If a day does not suit you, say so there: {{host.link}}

The link is personal. Please do not forward it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-host-changed.name": "A changed meeting, to you who take part",
  "interview-host-changed.about":
    "When a time is moved, cancelled or given up, to those who meet the candidates",
  "interview-host-changed.subject": "Changed: {{interview.kind}} for {{project.title}}",
  "interview-host-changed.body": `Dear {{host.name}},

Something has changed in your meetings about {{project.title}}. It is about {{interview.kind}}.

- {{host.change}}

This is how your meetings stand now: {{host.link}}

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-unanswered.name": "Reminder to answer",
  "interview-unanswered.about":
    "The day before the last day to answer, to whoever has not answered",
  "interview-unanswered.subject":
    "Reminder: please answer about {{interview.kind}} for {{project.title}}",
  "interview-unanswered.body": `Dear {{candidate.greeting_name}},

We have not had an answer from you about {{interview.kind}} for {{project.title}}.

Please answer by {{interview.answer_by}}. You can choose a time, ask for another one or decline here: {{interview.link}}

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-seat.name": "A place is free",
  "interview-seat.about": "To whoever waits for a place, when one is held for them",
  "interview-seat.subject": "A time is free for you: {{interview.time}}",
  "interview-seat.body": `Dear {{candidate.greeting_name}},

A place is free for {{interview.kind}} for {{project.title}}. We are holding it for you.

- Time: {{interview.time}}
- Place: {{interview.place}}
- Length: {{interview.length}}

Does it suit you? Book it here by {{interview.held_until}}: {{interview.link}}

If it does not, there is nothing you need to do. It then goes to the next person who waits, and you keep your place in the queue for other times.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "interview-told.name": "The candidate has answered",
  "interview-told.about": "To whoever invited, when the candidate has answered themselves",
  "interview-told.subject": "{{candidate.name}} {{reply.short}}",
  "interview-told.body": `Dear {{recruiter.name}},

{{candidate.name}} {{reply.short}}. It is about {{interview.kind}} for {{project.title}}.

- {{reply.more}}

{{organisation.name}}`,
  "interview-host-told.name": "Someone who takes part cannot come",
  "interview-host-told.about":
    "To whoever invited, when someone who takes part cannot come one day",
  "interview-host-told.subject": "News from {{host.name}} about {{interview.kind}}",
  "interview-host-told.body": `Dear {{recruiter.name}},

{{host.name}}, who takes part in {{interview.kind}} for {{project.title}}, has said which days do not work:

- {{host.days}}

No meeting has been changed. Booked times stand until you move or cancel them.

{{organisation.name}}`,
};
