import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "send-email.name": "Blank message",
  "send-email.about": "When you write a message of your own",
  "send-email.subject": "",
  "send-email.body": `Dear {{candidate.greeting_name}},

[write your message]

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "application-received.name": "Application received",
  "application-received.about": "When you confirm that an application has arrived",
  "application-received.subject": "We have received your application for {{project.title}}",
  "application-received.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}}. It has arrived and we are reading it together with the others.

You will hear from us even if you do not go on to the next step. If you have questions in the meantime, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "more-information.name": "We need more information",
  "more-information.about": "When something is missing in the application",
  "more-information.subject": "Please complete your application for {{project.title}}",
  "more-information.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}}. To go further we need a few more details:

- [write what you need]

Please reply to this e-mail by [date]. Let us know if you have questions or need more time.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "delayed.name": "The recruitment takes longer",
  "delayed.about": "When the recruitment takes longer",
  "delayed.subject": "The recruitment for {{project.title}} is taking longer than planned",
  "delayed.body": `Dear {{candidate.greeting_name}},

The recruitment for {{project.title}} is taking longer than we had expected, and we are sorry that you have to wait. Your application is still being considered and there is nothing you need to do.

We will write to you when we have come further. If something has changed for you, or if you have questions, you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "rejection-taken-back.name": "The rejection no longer holds",
  "rejection-taken-back.about": "When a rejection has been sent and then undone",
  "rejection-taken-back.subject":
    "The rejection of your application for {{project.title}} does not hold",
  "rejection-taken-back.body": `Dear {{candidate.greeting_name}},

You have received a rejection of your application for {{project.title}}. It no longer holds: your application remains in the recruitment, and there is nothing you need to do.

We are sorry for the mistake. We will get back to you once we have come further, and if you have any questions you are welcome to reply to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
