import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "letter-received.name": "Letter: application received",
  "letter-received.about": "When you confirm by post that an application has arrived",
  "letter-received.subject": "We have received your application for {{project.title}}",
  "letter-received.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}}, which reached us on {{application.date}}. We are reading it together with the others.

You will hear from us even if you do not go on to the next step.

Kind regards,

{{recruiter.name}}
{{organisation.name}}`,
  "letter-rejected.name": "Letter: rejection",
  "letter-rejected.about": "When someone who was rejected is to be told by post",
  "letter-rejected.subject": "Decision on your application for {{project.title}}",
  "letter-rejected.body": `Dear {{candidate.greeting_name}},

Thank you for your application for {{project.title}} and for the time you put into it.

We have now gone through the applications and are continuing with other candidates. This means that you are no longer being considered for the position.

If you have questions about the decision, you are welcome to contact me.

Thank you for wanting to work with us.

Kind regards,

{{recruiter.name}}
{{organisation.name}}`,
};
