import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "save.name": "Notice that data is kept",
  "save.about": "When details are kept in the candidate database",
  "save.subject": "We would like to keep your details for other positions",
  "save.body": `Dear {{candidate.name}},

You applied for {{project.title}} with us. We think that you could be right for other positions, so we are keeping your details in our candidate database.

- What we keep: your name, your contact details, your application and the files you sent us
- Why: {{save.purpose}}
- How long: up to and including {{save.expires}}, after which the details are erased from the candidate database
- Legal basis: {{save.basis}}

If you do not want us to keep your details, reply no to this e-mail and we will remove them from the candidate database. You need not give a reason, and you can say no at any time. It does not affect your applications with us. You also have the right to know what details we hold about you and to have them corrected.

If you are not satisfied with how we handle your details, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
