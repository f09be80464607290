import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "withdraw.name": "Confirmation that the application is withdrawn",
  "withdraw.about": "When an applicant has withdrawn",
  "withdraw.subject": "Your application for {{project.title}} has been withdrawn",
  "withdraw.body": `Dear {{candidate.greeting_name}},

This confirms that you have withdrawn your application for {{project.title}}. There is nothing more you need to do.

Thank you for applying and for letting us know. You are welcome to apply for other positions with us.

If this is a mistake, reply to this e-mail and we will put it right.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
