import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "save-and-send-login.name": "Notice that data is kept, with a login",
  "save-and-send-login.about":
    "When details are kept without asking the candidate, who gets a page of their own. The text tells and does not ask",
  "save-and-send-login.subject": "We are keeping your details: how to sign in",
  "save-and-send-login.body": `Dear {{candidate.greeting_name}},

You applied for {{project.title}} with us. We think that you could be right for other positions, so we are keeping your details in our candidate database.

- What we keep: your name, your contact details, your application and the files you sent us
- Why: {{save.purpose}}
- How long: up to and including {{save.expires}}, after which the details are erased from the candidate database
- Legal basis: {{save.basis}}

You now have a page of your own with us, where you see what is open for you and what we keep.

- User name: {{login.user_name}}
- Sign in here: {{login.link}}
- {{login.more}}

You have the right to object to our keeping the details (Article 21 of the General Data Protection Regulation): reply no to this e-mail and we will remove them from the candidate database. You need not give a reason, and you can say no at any time. It does not affect your applications with us. You also have the right to know what details we hold about you, to have them corrected or erased, and to ask us to restrict how we use them.

If you are not satisfied with how we handle your details, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "save-and-send-login-consent.name": "Question whether data may be kept, with a login",
  "save-and-send-login-consent.about":
    "When the candidate is asked for consent and gets a page of their own. The text asks, and nothing is kept in the candidate database until the answer is yes",
  "save-and-send-login-consent.subject": "May we keep your details for other positions?",
  "save-and-send-login-consent.body": `Dear {{candidate.greeting_name}},

You applied for {{project.title}} with us. We think that you could be right for other positions, and would like to ask whether we may keep your details in our candidate database.

- What we would keep: your name, your contact details, your application and the files you sent us
- Why: {{save.purpose}}
- How long: up to and including {{save.expires}}, after which the details are erased from the candidate database
- Legal basis: {{save.basis}}

Reply yes to this e-mail if that is all right. If you reply no, or do not reply, we keep nothing in the candidate database: we then have your details only as long as those of other applicants.

You now have a page of your own with us, where you see what is open for you and what we have asked you.

- User name: {{login.user_name}}
- Sign in here: {{login.link}}
- {{login.more}}

It is up to you, and it does not affect your applications with us. If you have said yes you can withdraw it at any time by writing to us, and we will remove your details from the candidate database. You also have the right to know what details we hold about you, to have them corrected, erased or handed over in a common file format, and to ask us to restrict how we use them.

If you are not satisfied with how we handle your details, you can turn to the Swedish Authority for Privacy Protection, https://www.imy.se.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "account-code.name": "Code to sign in",
  "account-code.about":
    "When somebody wants to sign in to their page with a code instead of a password",
  "account-code.subject": "Your code: {{login.code}}",
  "account-code.body": `Hello,

Enter the code on the page to sign in with {{organisation.name}}:

{{login.code}}

It is valid for ten minutes. If you did not ask for it, you can ignore this e-mail. Never give the code to anybody else.

Kind regards,
{{organisation.name}}`,
  "account-changed.name": "The password has been changed",
  "account-changed.about": "When somebody has changed the password of their page",
  "account-changed.subject": "Your password has been changed",
  "account-changed.body": `Hello,

The password to your page with {{organisation.name}} has been changed. If that was you, there is nothing to do.

Was it not you? Sign in with a code and choose a new password: {{login.link}}

Kind regards,
{{organisation.name}}`,
};
