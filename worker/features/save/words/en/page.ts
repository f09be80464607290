import type { words as source } from "../sv/page.ts";

export const words: Record<keyof typeof source, string> = {
  "saved.loading": "Fetching the details",
  "saved.retry": "Try again",
  "saved.failed": "It could not be fetched. Check the connection and try again.",
  "saved.reference": "Reference: {id}",
  "saved.gone": "The link cannot be used",
  "saved.gone-more":
    "It may have expired, or the details are no longer there. Reply to the e-mail and you will be helped.",
  "saved.forgotten": "Open the link in the e-mail again",
  "saved.forgotten-more":
    "The page remembers you for the working day once you have continued from the e-mail, but no longer. What you have answered is still there.",
  "saved.leave": "I am done on this device",
  "saved.leave-failed": "That did not work. Check the connection and try again.",
  "saved.left": "This device no longer remembers you",
  "saved.left-more":
    "What you have answered is still there. Open the link in the e-mail when you want to change your mind.",

  "saved.hello": "Hello {name}!",
  "saved.door-asks":
    "{organisation} would like to know whether your details may be kept for other jobs.",
  "saved.door-tells": "Here you see how {organisation} keeps your details for other jobs.",
  "saved.door-calm": "Nothing happens until you answer on the next page.",
  "saved.continue-asks": "Read and answer",
  "saved.continue-tells": "Show",
  "saved.ask-whom": "Any questions? Contact {asker}.",

  "saved.title-asked": "May we keep your details, {name}?",
  "saved.title-kept": "We are keeping your details, {name}",
  "saved.title-declined": "You have said no",
  "saved.title-ended": "We are not keeping your details",
  "saved.lead-asked":
    "We think that you could be right for other jobs with us. It is up to you, and your answer does not affect your applications.",
  "saved.lead-kept":
    "They are in our candidate database until and including {until}. You can say no at any time.",
  "saved.lead-declined":
    "Your details are gone from the candidate database, and we do not use them for other jobs.",
  "saved.lead-ended": "They are not in the candidate database, and you need not do anything.",

  "saved.facts-asked": "This is what we ask about",
  "saved.facts-kept": "This is what applies",
  "saved.facts-declined": "This is what you said no to",
  "saved.facts-ended": "This is what applied",
  "saved.what": "Details",
  "saved.what-details": "Your name, your contact details and what you have sent us",
  "saved.why": "Why",
  "saved.until": "Until and including",
  "saved.basis": "What we rely on",
  "saved.basis-consent":
    "Your consent. Without a yes we keep nothing, and you can withdraw it at any time.",
  "saved.basis-public-interest":
    "Our task of staffing our services, which is in the public interest. You have the right to say no.",
  "saved.basis-legitimate-interest":
    "Our interest in being able to contact you about jobs that suit you. You have the right to say no.",
  "saved.since-asked": "The question was sent",
  "saved.since-kept": "Kept since",
  "saved.answered-yes": "You said yes",
  "saved.answered-no": "You said no",
  "saved.extended": "You extended it",

  "saved.answer": "Your answer",
  "saved.yes": "Yes, keep my details",
  "saved.no": "No, do not keep them",
  "saved.no-asked":
    "If you say no, or do not answer at all, we put nothing in the candidate database.",
  "saved.no-also": "A no applies to everything you are kept for.",
  "saved.sending": "Sending …",

  "saved.longer": "May we keep them longer?",
  "saved.longer-more":
    "The time is nearly over. If you do nothing the details are removed after {until}.",
  "saved.longer-until": "Keep until and including",
  "saved.longer-send": "Extend",
  "saved.longer-first": "First choose how long.",
  "saved.longer-later": "You can extend the time here once three months are left.",

  "saved.end": "Would you rather not stay?",
  "saved.end-open": "Remove my details from the candidate database",
  "saved.goes": "This is what happens",
  "saved.goes-bank":
    "We remove you from the candidate database at once and do not use the details for other jobs.",
  "saved.goes-all": "We hold nothing else, so we erase everything about you within a day.",
  "saved.end-yes": "Yes, remove them",

  "saved.stays": "This stays",
  "saved.stays-more":
    "What belongs to an application or a job stays. An application is kept for {months} months after the recruitment has been closed, since anyone who applies for a job can ask for the selection to be examined (Discrimination Act, Chapter 6, Section 4).",
  "saved.stays-which":
    "What that is in your case is not shown by a link alone. Sign in to your page if you have one, or ask us.",
  "saved.stays-nothing": "We erase everything about you no later than {when}.",

  "saved.again": "Have you changed your mind?",
  "saved.again-more": "You can say yes again until and including {until}.",
  "saved.again-soon": "You can say yes again until then.",
  "saved.again-yes": "Yes, keep my details after all",

  "saved.ask": "Questions and your rights",
  "saved.ask-more":
    "You have the right to know what details we hold about you, to have them corrected or erased, and to ask us to restrict how we use them.",
  "saved.asker": "About this, ask",

  "saved.why-saved_over":
    "The answer was not sent, because something has happened since you opened the page. Read here how it stands now.",
  "saved.why-version_conflict":
    "Something has changed since you opened the page, so the answer was not sent. Read here how it stands now.",
  "saved.why-rate_limited": "There were many attempts in a short time. Wait a while and try again.",
  "saved.why-unsent": "It did not get through. Check the connection and try again.",
  "saved.why-forgotten": "It was not sent. Open the link in the e-mail again.",
};
