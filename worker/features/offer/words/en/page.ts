import type { words as source } from "../sv/page.ts";

export const words: Record<keyof typeof source, string> = {
  "offered.loading": "Fetching the offer",
  "offered.retry": "Try again",
  "offered.failed": "It could not be fetched. Check your connection and try again.",
  "offered.reference": "Reference: {id}",
  "offered.gone": "This link cannot be used",
  "offered.gone-more":
    "It may have expired or been taken back. Reply to the e-mail with the offer and you will get help.",
  "offered.forgotten": "Open the link in the e-mail again",
  "offered.forgotten-more":
    "The page remembers you for the working day once you have continued from the e-mail, but no longer. What you have answered is kept.",
  "offered.leave": "I am done on this device",
  "offered.leave-failed": "It did not work. Check your connection and try again.",
  "offered.left": "This device no longer remembers you",
  "offered.left-more":
    "What you have answered is kept. Open the link in the e-mail when you want to read it.",

  "offered.hello": "Hello {name}!",
  "offered.door": "{organisation} has an employment offer for you. It is about the job",
  "offered.door-until": "Answer by {when}.",
  "offered.door-calm": "All the terms are on the next page. Nothing happens until you answer.",
  "offered.continue": "Read the offer",
  "offered.ask-whom": "Do you wonder about anything? Get in touch with {asker}.",

  "offered.title-standing": "Would you like to join us, {name}?",
  "offered.title-accepted": "You have accepted, {name}!",
  "offered.title-declined": "You have declined",
  "offered.title-replaced": "There is a newer offer",
  "offered.title-withdrawn": "The offer is withdrawn",
  "offered.title-expired": "The time to answer is over",
  "offered.title-ended": "The offer is no longer open",
  "offered.lead-standing":
    "{organisation} offers you the job. Take your time to read the terms, and answer by {when}.",
  "offered.lead-accepted":
    "Welcome! Your first day of work is {start}. {asker} will be in touch about what happens next.",
  "offered.lead-declined":
    "Thank you for letting us know. The application for {project} has ended.",
  "offered.lead-replaced":
    "Open the link in the latest e-mail from us. If you cannot find it, get in touch with {asker}.",
  "offered.lead-withdrawn": "It can no longer be answered. {asker} can tell you more.",
  "offered.lead-expired":
    "The last day was {when}. Are you still interested? Get in touch with {asker} at {organisation}.",
  "offered.lead-ended": "It can no longer be answered. {asker} can tell you more.",
  "offered.signed": "Signed by {name} on {when}",

  "offered.changed": "This replaces an earlier offer. What has changed is marked.",
  "offered.same-terms": "This replaces an earlier offer. The terms are the same.",
  "offered.before": "Changed, before: {before}",
  "offered.nothing": "nothing",

  "offered.accept-title": "Accept",
  "offered.accept-more":
    "Write your name and accept. The answer is binding for you and {organisation}.",
  "offered.name": "Your name",
  "offered.name-hint": "It is kept with the text above, as a signature.",
  "offered.name-first": "Write your name first.",
  "offered.code-why":
    "When you press the button we send a code to {address}, by which you confirm.",
  "offered.code-sent": "We have sent a code to {address}. It is valid for ten minutes.",
  "offered.code": "Code, six digits",
  "offered.code-again": "Send a new code",
  "offered.code-digits": "Write the six digits in the e-mail.",
  "offered.why-wrong_code": "The code is not right. Check the digits in the latest e-mail.",
  "offered.why-ended_code": "The code is no longer valid. Press the button, and we send a new one.",
  "offered.why-code_unreachable":
    "We cannot send a code to your address. Get in touch with {asker}.",
  "offered.accept": "Yes, I accept the job",
  "offered.sending": "Sending …",
  "offered.otherwise": "Something else?",
  "offered.wonder": "Do you wonder about anything?",
  "offered.ask": "Ask a question",
  "offered.ask-more":
    "The question goes to {asker} by e-mail, and you will be answered there. The offer stays open.",
  "offered.question": "Your question",
  "offered.question-first": "Write your question first.",
  "offered.ask-send": "Send the question",
  "offered.asked": "The question is sent to {asker}.",
  "offered.decline": "Decline",
  "offered.why-not": "Why not? (optional)",
  "offered.why-not-other-job": "I have got another job",
  "offered.why-not-pay": "The pay",
  "offered.why-not-conditions": "Other terms",
  "offered.why-not-stays": "I stay in my present job",
  "offered.why-not-private": "Personal reasons",
  "offered.why-not-other": "Something else",
  "offered.comment": "Is there anything else you would like to say? (optional)",
  "offered.decline-more": "When you decline, your application for {project} ends.",
  "offered.decline-send": "Decline …",
  "offered.decline-sure":
    "Do you want to decline and end your application for {project}? It cannot be undone here.",
  "offered.decline-yes": "Yes, I decline",
  "offered.decline-no": "No, I want to think",
  "offered.asker": "Questions are answered by",

  "offered.why-offer_replaced": "The answer was not sent, as a newer offer has come.",
  "offered.why-offer_over": "The answer was not sent, as the offer is no longer open.",
  "offered.why-offer_expired":
    "The answer was not sent, as the time is over. Get in touch with {asker}.",
  "offered.why-version_conflict":
    "Something has changed since you opened the page, so the answer was not sent. Read here how it stands now.",
  "offered.why-rate_limited": "There were many tries in a short time. Wait a little and try again.",
  "offered.why-offer_unreachable":
    "{asker} cannot be asked from here. Reply to the e-mail instead.",
  "offered.why-unsent": "It did not get through. Check your connection and try again.",
  "offered.why-forgotten":
    "It was not sent. Open the link in the e-mail again. What you have written stays here, so that you can copy it.",
};
