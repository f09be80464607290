import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "plan.no-address":
    "There is no e-mail address, so no message can be sent. Add an address or choose not to send anything.",
  "plan.suppressed-bounced":
    "E-mail to {address} is stopped because an earlier message bounced. Change the address first.",
  "plan.suppressed-complained":
    "{address} has marked e-mail from here as spam, so nothing more is sent there. Get in touch in another way, or change the address.",
  "plan.suppressed-unsubscribed":
    "The owner of {address} has opted out of bulk mail. Write to the candidate individually instead.",
  "plan.unreachable":
    "Nothing is sent to {address}: an earlier message there bounced or was marked as spam.",
  "plan.copy-no-address":
    "Your e-mail address is not known here, so no copy can be sent to you. Untick the copy.",
  "plan.copy-unreachable":
    "You get no copy: an earlier message to {address} bounced or was marked as spam.",
  "plan.empty-field": "“{field}” is missing for {name}, so the message is not sent.",
  "plan.empty-own-field":
    "“{field}” is missing for whoever sends the message, so it is not sent. Remove the field or write it yourself.",
  "plan.other-language": "“{field}” is written in {language}, and the message is sent in {used}.",
  "plan.language-fallback":
    "{name} chose a language that has no texts ({language}). The message is sent in {used}.",
  "plan.no-own-address":
    "The message contains a personal link, and the service’s own address (PUBLIC_URL) is not set. Tell whoever runs the service.",
  "plan.clipped":
    "The message is so long that Gmail shows only the beginning of it. Shorten it, or attach a part as a file.",
  "plan.too-long": "The message is too long to be sent by e-mail.",
  "plan.needs-password": "The file {filename} needs a password to be opened.",
  "identity.letter": "The cover letter holds a personal identity number, which is masked.",
  "identity.letter-clear":
    "The cover letter holds a personal identity number, which is disclosed in clear.",
  "identity.answer":
    "The answer to “{question}” holds a personal identity number, which is masked.",
  "identity.answer-clear":
    "The answer to “{question}” holds a personal identity number, which is disclosed in clear.",
  "identity.file":
    "The file name “{filename}” holds a personal identity number, which is masked. What is in the file stays as it is.",
  "identity.file-clear":
    "The file name “{filename}” holds a personal identity number, which is disclosed in clear.",
  "plan.cancels-message": "“{subject}”, which is waiting to be sent, is stopped.",
  "plan.cannot-cancel-message": "“{subject}” is already being sent to {to} and cannot be stopped.",
  "plan.sent-at-once": "The message is sent at once and cannot be undone.",
  "plan.sent-after-hold": "Once sent, the message cannot be taken back.",
  "plan.others": "The application to {project} is not affected ({status}).",
  "plan.duplicate-in-selection": "The same person is in the selection twice. This row is skipped.",
  "time.past": "That time has already passed.",
  "time.gap": "That time does not exist on that day; the clocks change to summer time.",
  "time.far": "Choose a time within a year.",
  "message-kind.test-copy": "Test e-mail",
  "secret.link": "[personal link]",
  "secret.code": "[code]",
  "secret.password": "[temporary password]",
  "undo.message-cancelled": "“{subject}” is not sent.",
  "undo.message-sent": "“{subject}” has already been sent to {to} and cannot be taken back.",
  "undo.message-sending": "“{subject}” is already being sent to {to} and cannot be stopped.",
  "undo.message-leaves":
    "“{subject}” leaves all the same, so that the meeting goes from the calendar.",
  "undo.message-returns": "“{subject}” is on its way again and leaves shortly after you undo.",
  "undo.message-returns-at": "“{subject}” is on its way again and leaves as planned, {at}.",
  "undo.message-returns-stranded": "“{subject}” comes back but will not leave as it is.",
  "undo.restored": "The application returns to the project.",
  "undo.deleted-again": "The application moves to Deleted applications again.",
  "language.sv": "Swedish",
  "language.en": "English",
  "language.fi": "Finnish",
  "language.no": "Norwegian",
  "language.nb": "Norwegian",
  "language.da": "Danish",
  "language.de": "German",
  "language.se": "Northern Sami",
  "language.ar": "Arabic",
  "language.uk": "Ukrainian",
  "language.pl": "Polish",
  "language.so": "Somali",
  "language.fa": "Persian",
  "language.es": "Spanish",
  "language.fr": "French",
  "language.tr": "Turkish",
  "merge.candidate.first_name": "Candidate’s first name",
  "merge.candidate.last_name": "Candidate’s last name",
  "merge.candidate.name": "Candidate’s name",
  "merge.candidate.greeting_name": "Name to greet by",
  "merge.application.date": "Day the application came in",
  "merge.application.reference": "Reference of the application",
  "merge.project.title": "Project’s name",
  "merge.project.department": "Department",
  "merge.organisation.name": "Organisation’s name",
  "merge.recruiter.name": "Your name",
  "merge.recruiter.title": "Your title",
  "merge.recruiter.phone": "Your telephone number",
  "merge.recruiter.email": "Your e-mail address",
  "sample.application.reference": "A-70025",
  "sample.recruiter.title": "HR specialist",
  "sample.recruiter.phone": "+46 8 465 004 12",
  "sample.recruiter.email": "kim.ek@example.com",
  "sample.project": "Systems developer",
  "sample.department": "Digital services",
};
