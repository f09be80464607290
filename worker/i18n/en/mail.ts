import type { mail as source } from "../sv/mail.ts";

export const mail: Record<keyof typeof source, string> = {
  "withdraw.name": "Confirmation that the application is withdrawn",
  "withdraw.subject": "Your application for {{project.title}} has been withdrawn",
  "withdraw.body": `Dear {{candidate.name}},

This confirms that you have withdrawn your application for {{project.title}}. There is nothing more you need to do.

Thank you for applying and for letting us know. You are welcome to apply for other positions with us.

If this is a mistake, reply to this e-mail and we will put it right.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "reject.name": "Rejection after selection",
  "reject.subject": "Decision on your application for {{project.title}}",
  "reject.body": `Dear {{candidate.name}},

Thank you for your application for {{project.title}} and for the time you put into it.

We have now gone through the applications and are continuing with other candidates. This means that you are no longer being considered for the position.

If you have questions about the decision, you are welcome to reply to this e-mail.

Thank you for wanting to work with us.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "reject-after-interview.name": "Rejection after an interview",
  "reject-after-interview.subject": "Decision on your application for {{project.title}}",
  "reject-after-interview.body": `Dear {{candidate.name}},

Thank you for taking the time to meet us and tell us about yourself.

We have now decided to continue with other candidates for {{project.title}}. This means that you are no longer being considered for the position.

If you would like to know more about how we reached the decision, you are welcome to reply to this e-mail.

Thank you for taking part in the recruitment.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "save.name": "Notice that data is kept",
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
  "save.basis.consent":
    "your consent (Article 6(1)(a) of the General Data Protection Regulation), which we ask for with this e-mail: reply yes if it is all right. You can withdraw it at any time",
  "save.basis.legitimate-interest":
    "our legitimate interest in being able to contact people who are right for our positions (Article 6(1)(f) of the General Data Protection Regulation)",

  "forward.name": "Forward an application",
  "forward.subject": "Application for {{project.title}}",
  "forward.body": `Hello,

Here is an application for {{project.title}} that I would like you to read.

The details are meant for you and for this recruitment. Please do not pass them on, and delete this e-mail when you no longer need it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "forward.heading.candidate": "Candidate",
  "forward.heading.letter": "Cover letter",
  "forward.heading.answers": "Answers to the screening questions",
  "forward.email": "E-mail",
  "forward.phone": "Phone",
  "forward.address": "Address",
  "blank.name": "Blank message",
  "blank.subject": "",
  "blank.body": `Dear {{candidate.name}},



Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "more-information.name": "We need more information",
  "more-information.subject": "Please complete your application for {{project.title}}",
  "more-information.body": `Dear {{candidate.name}},

Thank you for your application for {{project.title}}. To go further we need a few more details:

- [write what you need]

Please reply to this e-mail by [date]. Let us know if you have questions or need more time.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "delayed.name": "The recruitment takes longer",
  "delayed.subject": "The recruitment for {{project.title}} is taking longer than planned",
  "delayed.body": `Dear {{candidate.name}},

The recruitment for {{project.title}} is taking longer than we had expected, and we are sorry that you have to wait. Your application is still being considered and there is nothing you need to do.

We will write to you when we have come further. If something has changed for you, or if you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "received.name": "Application received",
  "received.subject": "We have received your application for {{project.title}}",
  "received.body": `Dear {{candidate.name}},

Thank you for your application for {{project.title}}. It has arrived and we are reading it together with the others.

You will hear from us even if you do not go on to the next step. If you have questions in the meantime, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "footer.candidate":
    "You receive this e-mail because you applied for {project} with {organisation}.",
  "footer.other":
    "{recruiter} at {organisation} sent you this e-mail. It concerns the recruitment for {project}.",

  "mask.name": "[name]",
  "mask.email": "[e-mail]",
  "mask.phone": "[phone]",
  "mask.identityNumber": "[identity number]",
  "mask.link": "[link]",
  "mask.address": "[address]",
  "mask.file": "attachment",
};
