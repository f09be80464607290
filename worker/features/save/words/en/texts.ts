import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "save.name": "Notice that data is kept",
  "save.about":
    "When details are kept in the candidate database without asking the candidate. The text tells and does not ask",
  "save.subject": "We are keeping your details for other positions",
  "save.body": `Dear {{candidate.greeting_name}},

You applied for {{project.title}} with us. We think that you could be right for other positions, so we are keeping your details in our candidate database.

- What we keep: your name, your contact details, your application and the files you sent us
- Why: {{save.purpose}}
- How long: up to and including {{save.expires}}, after which the details are erased from the candidate database
- Legal basis: {{save.basis}}

You have the right to object to our keeping them (Article 21 of the General Data Protection Regulation). Say no here, and we will remove them: {{save.link}}

You can say no at any time without giving a reason, and it does not affect your applications with us. You can also reply to this e-mail, to {{recruiter.name}}. You also have the right to know what details we hold about you, to have them corrected or erased, and to ask us to restrict how we use them.

If you are not satisfied, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-consent.name": "Question whether data may be kept",
  "save-consent.about":
    "When the candidate is asked for consent. The text asks, and nothing is kept in the candidate database until the answer is yes",
  "save-consent.subject": "May we keep your details for other positions?",
  "save-consent.body": `Dear {{candidate.greeting_name}},

You applied for {{project.title}} with us. We think that you could be right for other positions, and would like to ask whether we may keep your details in our candidate database.

- What we would keep: your name, your contact details, your application and the files you sent us
- Why: {{save.purpose}}
- How long: up to and including {{save.expires}}, after which the details are erased from the candidate database
- Legal basis: {{save.basis}}

Answer yes or no here: {{save.link}}

If you answer no, or do not answer, we keep nothing in the candidate database: we then have your details only as long as those of other applicants.

It is up to you, and it does not affect your applications with us. If you have said yes you can withdraw it at any time by the same link, and we will remove them. You can also reply to this e-mail, to {{recruiter.name}}. You also have the right to know what details we hold about you, to have them corrected, erased or handed over in a common file format, and to ask us to restrict how we use them.

If you are not satisfied, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-reminder.name": "Reminder of the question",
  "save-reminder.about":
    "When somebody who was asked for consent has not answered within two weeks. Sent only once",
  "save-reminder.subject": "May we keep your details for other positions?",
  "save-reminder.body": `Dear {{candidate.greeting_name}},

A couple of weeks ago we asked whether we may keep your details in our candidate database until and including {{save.expires}}. It is about {{save.purpose}}.

Answer yes or no here: {{save.link}}

If you do not answer we keep nothing in the candidate database, and you will hear no more from us about it. If you have any questions, reply to this e-mail and {{recruiter.name}} will read it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-expiring.name": "Question whether data may be kept longer",
  "save-expiring.about":
    "Six weeks before the time is over for somebody who is saved. Sent only once",
  "save-expiring.subject": "May we keep your details longer?",
  "save-expiring.body": `Dear {{candidate.greeting_name}},

We have your details in our candidate database for {{save.purpose}}. The time ends on {{save.expires}}, and after that the details are erased from the candidate database.

May we keep them longer? Here you choose how long, or say no: {{save.link}}

You need not do anything if you want them removed. If you have any questions, reply to this e-mail and {{recruiter.name}} will read it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-yes.name": "Receipt for a yes",
  "save-yes.about": "When somebody has agreed to being kept themselves, or has extended the time",
  "save-yes.subject": "Thank you, we keep your details until {{save.expires}}",
  "save-yes.body": `Dear {{candidate.greeting_name}},

Thank you for your answer. We keep your details in our candidate database for {{save.purpose}}, until and including {{save.expires}}.

You can change your mind at any time: {{save.link}}

If you have any questions, reply to this e-mail and {{recruiter.name}} will read it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-no.name": "Receipt for a no",
  "save-no.about": "When somebody has said no to being kept themselves",
  "save-no.subject": "We do not keep your details for other positions",
  "save-no.body": `Dear {{candidate.greeting_name}},

You have said no to our keeping your details in our candidate database, and we no longer use them for {{save.purpose}}.

{{save.stays}}

Was it a mistake? Here you see what applies now: {{save.link}}

If you have any questions, reply to this e-mail and {{recruiter.name}} will read it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
