import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "reject.name": "Rejection after selection",
  "reject.about": "When an applicant is rejected after the selection",
  "reject.subject": "Decision on your application for {{project.title}}",
  "reject.body": `Dear {{candidate.greeting_name}},

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
  "reject-after-interview.body": `Dear {{candidate.greeting_name}},

Thank you for taking the time to meet us and tell us about yourself.

We have now decided to continue with other candidates for {{project.title}}. This means that you are no longer being considered for the position.

If you would like to know more about how we reached the decision, you are welcome to reply to this e-mail.

Thank you for taking part in the recruitment.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
