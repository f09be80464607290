import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
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
  "panel-reopened.name": "Review opened again",
  "panel-reopened.about": "When a reviewer may change what has been submitted",
  "panel-reopened.subject": "Your review of applicants for {{project.title}} is open again",
  "panel-reopened.body": `Dear {{reviewer.name}},

I have opened your review of applicants for {{project.title}} again. Your answers are still there. Change what you like and then submit again, by {{panel.deadline}}. Until then your answers do not count.

[Open the review]({{panel.link}})

If you have any questions, just reply to this e-mail.

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
