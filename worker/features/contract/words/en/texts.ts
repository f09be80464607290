import type { texts as source } from "../sv/texts.ts";

export const texts: Record<keyof typeof source, string> = {
  "send-contract.name": "Employment contract",
  "send-contract.about": "When the employment contract is sent",
  "send-contract.subject": "Your employment contract",
  "send-contract.body": `Dear {{candidate.greeting_name}},

Here is your contract for the position as {{contract.position}}, starting {{contract.start_date}}. Please read it, download it, and accept it if everything is right: {{contract.link}}

If something is not right, or if you have questions, reply to this e-mail before you accept.

Welcome to us!

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "contract-accepted.name": "Thank you for accepting the contract",
  "contract-accepted.about": "Receipt to whoever has accepted their contract",
  "contract-accepted.subject": "Your employment contract is accepted",
  "contract-accepted.body": `Dear {{candidate.greeting_name}},

Thank you, you have accepted the contract for the position as {{contract.position}}, starting {{contract.start_date}}.

You can read and download it here: {{contract.link}}

The checksum (SHA-256) of the file is {{contract.sha256}}.

Kind regards,
{{recruiter.name}}
{{organisation.name}}`,
  "contract-answered.name": "The contract is accepted",
  "contract-answered.about": "To whoever sent the contract, when the candidate has accepted it",
  "contract-answered.subject":
    "{{candidate.name}} has accepted the contract: {{contract.position}}",
  "contract-answered.body": `Dear {{recruiter.name}},

{{candidate.name}} has accepted the employment contract as {{contract.position}}, starting {{contract.start_date}}. It is about {{project.title}}.

The checksum (SHA-256) of the file is {{contract.sha256}}.

Reply to this e-mail to write to the candidate.`,
  "contract-question.name": "Question about a contract",
  "contract-question.about":
    "To whoever sent the contract, when the candidate wonders about something",
  "contract-question.subject": "Question from {{candidate.name}}: {{contract.position}}",
  "contract-question.body": `Dear {{recruiter.name}},

{{candidate.name}} has a question about the employment contract as {{contract.position}}.

Reply to this e-mail, and your answer goes to the candidate.`,
};
