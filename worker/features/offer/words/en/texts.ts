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
};
