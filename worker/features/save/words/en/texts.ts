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

You have the right to object to our keeping them (Article 21 of the General Data Protection Regulation): reply no to this e-mail and we will remove your details from the candidate database. You need not give a reason, and you can say no at any time. It does not affect your applications with us. You also have the right to know what details we hold about you, to have them corrected or erased, and to ask us to restrict how we use them.

If you are not satisfied with how we handle your details, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

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

Reply yes to this e-mail if that is all right. If you reply no, or do not reply, we keep nothing in the candidate database: we then have your details only as long as those of other applicants.

It is up to you, and it does not affect your applications with us. If you have said yes you can withdraw it at any time by writing to us, and we will remove your details from the candidate database. You also have the right to know what details we hold about you, to have them corrected, erased or handed over in a common file format, and to ask us to restrict how we use them.

If you are not satisfied with how we handle your details, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
