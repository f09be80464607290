import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "send-offer.name": "Employment offer",
  "send-offer.about": "When someone gets an employment offer",
  "send-offer.subject": "We would like to offer you a position as {{offer.position}}",
  "send-offer.body": `Dear {{candidate.greeting_name}},

We would like you to join us as {{offer.position}}, starting {{offer.start_date}}.

Read the offer and answer by {{offer.answer_by}} here: {{offer.link}}

Please get in touch if you would like to talk about anything before you decide.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "offer-reminder.name": "Reminder of an employment offer",
  "offer-reminder.about": "When the answer to an offer is late",
  "offer-reminder.subject": "Reminder: please answer by {{offer.answer_by}}",
  "offer-reminder.body": `Dear {{candidate.greeting_name}},

We have asked whether you would like to join us as {{offer.position}}, but have not had an answer yet.

You can answer until {{offer.answer_by}}: {{offer.link}}

If you need more time or would like to talk, reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "offer-accepted.name": "Thank you for accepting",
  "offer-accepted.about": "Receipt to whoever has accepted an offer",
  "offer-accepted.subject": "Thank you for accepting: {{offer.position}}",
  "offer-accepted.body": `Dear {{candidate.greeting_name}},

Thank you for accepting the position as {{offer.position}}, starting {{offer.start_date}}. We are delighted!

You can read what you have accepted here: {{offer.link}}

We will be in touch about what happens next. If you wonder about anything, reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "offer-declined.name": "Thank you for answering the offer",
  "offer-declined.about": "Receipt to whoever has declined an offer",
  "offer-declined.subject": "Thank you for your answer about {{offer.position}}",
  "offer-declined.body": `Dear {{candidate.greeting_name}},

Thank you for letting us know. We have received that you decline the position as {{offer.position}}.

Was that a mistake? Reply to this e-mail as soon as you can.

We wish you all the best.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "offer-answered.name": "Answer to an offer",
  "offer-answered.about": "To whoever made the offer, when the candidate has answered",
  "offer-answered.subject": "{{candidate.name}} has said {{offer.answer}}: {{offer.position}}",
  "offer-answered.body": `Dear {{recruiter.name}},

{{candidate.name}} has said {{offer.answer}} to the offer of a position as {{offer.position}}, starting {{offer.start_date}}. It is about {{project.title}}.

Reply to this e-mail to write to the candidate.`,
  "offer-expired.name": "The time to answer is over",
  "offer-expired.about": "To whoever made the offer, when the candidate has not answered in time",
  "offer-expired.subject": "{{candidate.name}} has not answered: {{offer.position}}",
  "offer-expired.body": `Dear {{recruiter.name}},

{{candidate.name}} did not answer the offer of a position as {{offer.position}} by {{offer.answer_by}}, and can no longer do so by their link. It is about {{project.title}}.

If the answer has come in another way, you can record it. Otherwise you can send a new offer. Reply to this e-mail to write to the candidate.`,
  "offer-question.name": "Question about an offer",
  "offer-question.about": "To whoever made the offer, when the candidate wonders about something",
  "offer-question.subject": "Question from {{candidate.name}}: {{offer.position}}",
  "offer-question.body": `Dear {{recruiter.name}},

{{candidate.name}} has a question about the offer of a position as {{offer.position}}. It is to be answered by {{offer.answer_by}}.

Reply to this e-mail, and your answer goes to the candidate.`,
  "offer-code.name": "Code for accepting",
  "offer-code.about": "When someone accepts, if the organisation wants a code",
  "offer-code.subject": "Your code: {{offer.code}}",
  "offer-code.body": `Hello,

Your code for accepting the position as {{offer.position}} is:

{{offer.code}}

The code is valid for ten minutes. If you did not ask for it, you can ignore this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "withdraw-offer.name": "Offer withdrawn",
  "withdraw-offer.about": "When an employment offer is withdrawn",
  "withdraw-offer.subject": "The offer of {{offer.position}} is no longer open",
  "withdraw-offer.body": `Dear {{candidate.greeting_name}},

We have had to withdraw the offer of a position as {{offer.position}}. It can no longer be answered.

We are sorry. Please get in touch if you wonder about anything: reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
