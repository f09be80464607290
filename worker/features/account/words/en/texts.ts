import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "save-and-send-login.name": "Details are kept, with a login",
  "save-and-send-login.about": "When details are kept and the candidate gets a login",
  "save-and-send-login.subject": "Your details with {{organisation.name}}",
  "save-and-send-login.body": `Dear {{candidate.greeting_name}},

You applied for {{project.title}} with us. We are keeping your details for {{save.purpose}}, up to and including {{save.expires}}.

On a page of your own you can see, correct, download and erase them:

- User name: {{login.user_name}}
- Choose a password here: {{login.link}}

The link works once and is valid for 24 hours. If you do not want us to keep your details, erase them on the page or reply no to this e-mail.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
