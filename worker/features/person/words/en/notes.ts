import type { notes as sv } from "../sv/notes.ts";

export const notes: Record<keyof typeof sv, string> = {
  "column.files": "Files",
  "merge.person.code": "Code",
  "merge.person.address": "The new address",
  "sample.person.code": "123 456",
  "sample.person.address": "k•••@example.com",
  "person.some-job": "a job",
  "person.basis-consent": "You have said yes to it.",
  "person.basis-public-interest":
    "It is needed for a task in the public interest. You have the right to object.",
  "person.basis-legitimate-interest":
    "The employer finds that it has a legitimate interest. You have the right to object.",
  "person.kept-retention":
    "Kept to the end of {until}, since a decision about employment can be challenged afterwards.",
  "person.kept-running":
    "Kept for {months} months after the recruitment has closed, since a decision about employment can be challenged afterwards.",
  "person.kept-public":
    "A public record of {organisation}, kept until they have decided on its disposal.",
  "person.kept-employment": "Belongs to your employment with {organisation}.",
  "person.kept-over": "Need not be kept any longer, and can be erased when you like.",
  "person.goes-profile": "That you are kept for: {purpose}",
  "person.goes-application":
    "The application for {project}, with letter, answers, e-mails and reviews. Its time is over.",
  "person.goes-file": "The file {filename}",
  "person.goes-account": "Your sign-in, and this page",
  "person.goes-person": "Name, addresses and telephone number",
  "person.stays-retention":
    "The application for {project} stays to the end of {until}. A decision about employment can be challenged afterwards, and the papers are needed then (the Swedish Discrimination Act, chapter 6, section 4).",
  "person.stays-running":
    "The application for {project} stays until the recruitment has closed and {months} months more. A decision about employment can be challenged afterwards, and the papers are needed then (the Swedish Discrimination Act, chapter 6, section 4).",
  "person.stays-public":
    "The application for {project} is a public record. It stays until {organisation} has decided on its disposal (the Swedish Archives Act, section 10).",
  "person.stays-employment":
    "The application for {project} led to an employment, and belongs to it.",
  "person.stays-work":
    "Your employment as {position} with {organisation}. Ask them how long they keep what belongs to it.",
  "person.stays-file": "One file that belongs to what stays",
  "person.stays-files": "{count} files that belong to what stays",
  "person.stays-contact": "Name and how to reach you, as long as any of the rest stays",
  "person.stays-log": "That something happened and when, without your name",
  "person.erased-goes": "This is erased",
  "person.erased-stays": "This stays, and why",
  "person.archive": "my-data",
  "person.files-folder": "files",
  "person.read-me": "read-me.txt",
  "person.file-lost": "The file is not there any more.",
  "person.read-me-title": "Your data at {organisation}",
  "person.read-me-about":
    "This is all that {organisation} keeps about you, {name}, in its recruitment system. Taken out on {day}.",
  "person.read-me-data":
    "data.json holds the data in a form that other systems can read (GDPR, article 20). It is plain text and opens in any text editor. These are its parts:",
  "person.read-me-files":
    "Your files lie in the folder files, as they were handed in. Under files in data.json stands what each is called.",
  "person.read-me-why": "So long, and for this, {organisation} keeps it:",
  "person.read-me-saved": "You are kept for {purpose}, to the end of {until}.",
  "person.read-me-names":
    "About other people: whoever was given your data outside the organisation is named (article 15.1 c). Whoever has worked with it inside the organisation is named only where you have been told their name in another way, as in an invitation.",
  "person.read-me-rights":
    "Is something wrong, or do you wonder about anything? Write to {contact}. You can also complain to the Swedish Authority for Privacy Protection, imy.se.",
  "exported.candidates": "your name and how you are reached",
  "exported.applications": "your applications, with letters and answers",
  "exported.application_files": "which files belong to which application",
  "exported.candidate_changes": "when your personal details were changed",
  "exported.event_details": "what was noted when something happened to an application",
  "exported.messages": "e-mails to you, and e-mails about you to others",
  "exported.message_changes": "when an e-mail that waited was changed or stopped",
  "exported.employees": "employments",
  "exported.employee_files": "which files belong to an employment",
  "exported.files": "your files",
  "exported.saved_profiles": "for what else you are kept, and what you have answered to that",
  "exported.suppressions": "whether e-mails to you could not be delivered",
  "exported.guests": "when you opened and answered what you were sent links to",
  "exported.person_take_outs": "when you took your data out",
  "reason.same_address": "That is the address that you have already.",
  "reason.address_unreachable":
    "No e-mail can be sent to that address. Check it, or choose another.",
  "reason.other_name_and_address":
    "Change one thing at a time: first the name and then the address. Are both new, write to {contact}.",
  "reason.address_of_another":
    "Somebody of the same name has that address here already. Is it you? Write to {contact}, and they will put it right.",
  "reason.crowded":
    "Too many people have that address already. Choose another, or write to {contact}.",
  "reason.nothing_open":
    "Nothing that you have applied for is open any more, so there is nothing to add the file to.",
  "reason.too_many_files": "You can have {max} files at most. Replace one of them instead.",
  "reason.taken_out":
    "You have taken your data out several times within a day. Try again tomorrow.",
  "reason.persons_word": "The person had their data erased themselves. It cannot be undone.",
};
