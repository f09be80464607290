import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "send-email.name": "Blank message",
  "send-email.about": "When you write a message of your own",
  "send-email.subject": "",
  "send-email.body": `Dear {{candidate.name}},

[write your message]

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "application-received.name": "Application received",
  "application-received.about": "When you confirm that an application has arrived",
  "application-received.subject": "We have received your application for {{project.title}}",
  "application-received.body": `Dear {{candidate.name}},

Thank you for your application for {{project.title}}. It has arrived and we are reading it together with the others.

You will hear from us even if you do not go on to the next step. If you have questions in the meantime, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "more-information.name": "We need more information",
  "more-information.about": "When something is missing in the application",
  "more-information.subject": "Please complete your application for {{project.title}}",
  "more-information.body": `Dear {{candidate.name}},

Thank you for your application for {{project.title}}. To go further we need a few more details:

- [write what you need]

Please reply to this e-mail by [date]. Let us know if you have questions or need more time.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "delayed.name": "The recruitment takes longer",
  "delayed.about": "When the recruitment takes longer",
  "delayed.subject": "The recruitment for {{project.title}} is taking longer than planned",
  "delayed.body": `Dear {{candidate.name}},

The recruitment for {{project.title}} is taking longer than we had expected, and we are sorry that you have to wait. Your application is still being considered and there is nothing you need to do.

We will write to you when we have come further. If something has changed for you, or if you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "reject.name": "Rejection after selection",
  "reject.about": "When an applicant is rejected after the selection",
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
  "reject-after-interview.about": "When someone who was interviewed is rejected",
  "reject-after-interview.subject": "Decision on your application for {{project.title}}",
  "reject-after-interview.body": `Dear {{candidate.name}},

Thank you for taking the time to meet us and tell us about yourself.

We have now decided to continue with other candidates for {{project.title}}. This means that you are no longer being considered for the position.

If you would like to know more about how we reached the decision, you are welcome to reply to this e-mail.

Thank you for taking part in the recruitment.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "withdraw.name": "Confirmation that the application is withdrawn",
  "withdraw.about": "When an applicant has withdrawn",
  "withdraw.subject": "Your application for {{project.title}} has been withdrawn",
  "withdraw.body": `Dear {{candidate.name}},

This confirms that you have withdrawn your application for {{project.title}}. There is nothing more you need to do.

Thank you for applying and for letting us know. You are welcome to apply for other positions with us.

If this is a mistake, reply to this e-mail and we will put it right.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

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

  "forward.name": "Forward an application",
  "forward.about": "When you forward an application",
  "forward.subject": "Application for {{project.title}}",
  "forward.body": `Hello,

Here is an application for {{project.title}} that I would like you to read.

The details are meant for you and for this recruitment. Please do not pass them on, and delete this e-mail when you no longer need it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "invite-to-interview.name": "Invitation to an interview",
  "invite-to-interview.about": "When someone is invited to an interview or information meeting",
  "invite-to-interview.subject": "Welcome to an interview for {{project.title}}",
  "invite-to-interview.body": `Dear {{candidate.name}},

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
  "interview-reminder.body": `Dear {{candidate.name}},

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
  "interview-cancelled.body": `Dear {{candidate.name}},

The interview for {{project.title}}, planned for {{interview.time}}, is cancelled. There is nothing you need to do.

If you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "save-and-send-login.name": "Details are kept, with a login",
  "save-and-send-login.about": "When details are kept and the candidate gets a login",
  "save-and-send-login.subject": "Your details with {{organisation.name}}",
  "save-and-send-login.body": `Dear {{candidate.name}},

You applied for {{project.title}} with us. We are keeping your details for {{save.purpose}}, up to and including {{save.expires}}.

On a page of your own you can see, correct, download and erase them:

- User name: {{login.user_name}}
- Choose a password here: {{login.link}}

The link works once and is valid for 24 hours. If you do not want us to keep your details, erase them on the page or reply no to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "send-offer.name": "Employment offer",
  "send-offer.about": "When someone gets an employment offer",
  "send-offer.subject": "We would like to offer you {{offer.position}}",
  "send-offer.body": `Dear {{candidate.name}},

We would like you to join us as {{offer.position}}, starting {{offer.start_date}}.

Read the offer and answer by {{offer.answer_by}} here: {{offer.link}}

Please get in touch if you would like to talk about anything before you decide.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "offer-reminder.name": "Reminder of an employment offer",
  "offer-reminder.about": "When the answer to an offer is late",
  "offer-reminder.subject": "Reminder: please answer by {{offer.answer_by}}",
  "offer-reminder.body": `Dear {{candidate.name}},

We have asked whether you would like to join us as {{offer.position}}, but have not had an answer yet.

You can answer until {{offer.answer_by}}: {{offer.link}}

If you need more time or would like to talk, reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "send-contract.name": "Employment contract",
  "send-contract.about": "When the employment contract is sent",
  "send-contract.subject": "Your employment contract",
  "send-contract.body": `Dear {{candidate.name}},

Here is your employment contract. Please read it and accept it if everything is right: {{contract.link}}

The contract is attached as well. If something is not right, or if you have questions, reply to this e-mail before you accept.

Welcome to us!

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "send-to-panel.name": "Invitation to review",
  "send-to-panel.about": "When a reviewer gets the link",
  "send-to-panel.subject": "Review applicants for {{project.title}}",
  "send-to-panel.body": `Dear {{reviewer.name}},

We ask you to read and assess applicants for {{project.title}}. You give a rating from 1 to 7 and can comment on each of them.

[Open the review]({{panel.link}})

Please answer by {{panel.deadline}}. What you write is saved as you go. Keep in mind that the applicant has the right to read it.

The link is for you alone, so please do not pass it on.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "panel-reminder.name": "Reminder to review",
  "panel-reminder.about": "When a reviewer has not answered",
  "panel-reminder.subject": "Reminder: review applicants by {{panel.deadline}}",
  "panel-reminder.body": `Dear {{reviewer.name}},

We have not had your assessment of applicants for {{project.title}} yet. We need it by {{panel.deadline}}.

[Open the review]({{panel.link}})

If you do not have time, reply to this e-mail so that we know.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,

  "panel-code.name": "Code for a review",
  "panel-code.about": "When an external reviewer opens the link",
  "panel-code.subject": "Your code: {{panel.code}}",
  "panel-code.body": `Dear {{reviewer.name}},

Your code for opening the review of applicants for {{project.title}} is:

{{panel.code}}

The code is valid for ten minutes. If you did not ask for it, you can ignore this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
