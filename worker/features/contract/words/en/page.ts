import type { words as source } from "../sv/page.ts";

export const words: Record<keyof typeof source, string> = {
  "contracted.loading": "Fetching the contract",
  "contracted.retry": "Try again",
  "contracted.failed": "It could not be fetched. Check your connection and try again.",
  "contracted.reference": "Reference: {id}",
  "contracted.gone": "This link cannot be used",
  "contracted.gone-more":
    "It may have been taken back. Reply to the e-mail with the contract and you will get help.",
  "contracted.forgotten": "Open the link in the e-mail again",
  "contracted.forgotten-more":
    "The page remembers you for the working day once you have continued from the e-mail, but no longer. What you have accepted is kept.",
  "contracted.leave": "I am done on this device",
  "contracted.leave-failed": "It did not work. Check your connection and try again.",
  "contracted.left": "This device no longer remembers you",
  "contracted.left-more":
    "What you have accepted is kept. Open the link in the e-mail when you want to read it.",

  "contracted.hello": "Hello {name}!",
  "contracted.door": "{organisation} has an employment contract for you. It is about the job",
  "contracted.door-calm":
    "The next page says all that is agreed. Nothing happens until you accept.",
  "contracted.continue": "Read the contract",
  "contracted.ask-whom": "Do you wonder about anything? Get in touch with {asker}.",

  "contracted.title-standing": "Here is your contract, {name}",
  "contracted.title-accepted": "You have accepted the contract, {name}",
  "contracted.title-replaced": "There is a newer version",
  "contracted.title-ended": "The contract no longer applies",
  "contracted.lead-standing":
    "Take your time to read it. When everything is right you accept it at the end, and {organisation} is told.",
  "contracted.lead-accepted": "{organisation} has been told. You may want to keep the file.",
  "contracted.lead-replaced":
    "Open the link in the latest e-mail from us. If you cannot find it, get in touch with {asker}.",
  "contracted.lead-ended": "{asker} can tell you more.",
  "contracted.signed": "Accepted by {name} on {when}",

  "contracted.file": "The contract as a file",
  "contracted.file-more": "What stands above, as a PDF to keep or print.",
  "contracted.download": "Download {filename} ({size})",
  "contracted.sum": "Checksum (SHA-256) of the file:",
  "contracted.sealed":
    "The file has an electronic seal from {organisation}, which shows if anything in it is changed. It is the organisation’s own seal, not a qualified one.",
  "contracted.unsealed": "The file has no electronic seal.",
  "contracted.verify": "Check that a file is genuine",
  "contracted.copies": "Signed by both",
  "contracted.copies-more": "The signed contract, as it was handed in.",

  "contracted.accept-title": "Accept",
  "contracted.accept-more":
    "Write your name and accept. The contract is then binding for you and {organisation}.",
  "contracted.name": "Your name",
  "contracted.name-hint": "It is kept with the checksum of the file, as a signature.",
  "contracted.name-first": "Write your name first.",
  "contracted.accept": "Yes, I accept",
  "contracted.sending": "Sending …",
  "contracted.ask": "Ask a question",
  "contracted.ask-more": "The question goes to {asker} by e-mail, and you will be answered there.",
  "contracted.question": "Your question",
  "contracted.question-first": "Write your question first.",
  "contracted.ask-send": "Send the question",
  "contracted.asked": "The question is sent to {asker}.",
  "contracted.asker": "Questions are answered by",

  "contracted.why-contract_replaced":
    "It was not sent, as a newer version of the contract has come.",
  "contracted.why-contract_over": "It was not sent, as the contract no longer applies.",
  "contracted.why-version_conflict":
    "Something has changed since you opened the page, so it was not sent. Read here how it stands now.",
  "contracted.why-rate_limited":
    "There were many tries in a short time. Wait a little and try again.",
  "contracted.why-contract_unreachable":
    "{asker} cannot be asked from here. Reply to the e-mail instead.",
  "contracted.why-unsent": "It did not get through. Check your connection and try again.",
  "contracted.why-forgotten":
    "It was not sent. Open the link in the e-mail again. What you have written stays here, so that you can copy it.",
};
