import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "forward.name": "Forward an application",
  "forward.about": "When you forward an application",
  "forward.subject": "Application for {{project.title}}",
  "forward.body": `Hello,

Here is an application for {{project.title}} that I would like you to read.

The details are meant for you and for this recruitment. Please do not pass them on, and delete this e-mail when you no longer need it.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
