import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "send-contract.name": "Employment contract",
  "send-contract.about": "When the employment contract is sent",
  "send-contract.subject": "Your employment contract",
  "send-contract.body": `Dear {{candidate.greeting_name}},

Here is your employment contract. Please read it and accept it if everything is right: {{contract.link}}

The contract is attached as well. If something is not right, or if you have questions, reply to this e-mail before you accept.

Welcome to us!

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
};
