import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "save.known": "The candidate is kept in the candidate database until {until}. Purpose: {purpose}",
  "save.asks": "The candidate is asked about being kept until {until}. Purpose: {purpose}",
  "save.waits-until":
    "The details are kept only once {name} has said yes. Without an answer the ordinary date applies, {until}.",
  "save.waits":
    "The details are kept only once {name} has said yes. Without an answer the ordinary time applies, {months} months after the project has closed.",
  "save.record":
    "{name} answers on a page of their own. If the answer comes some other way, record it with the action “{action}”.",
  "save.extends": "The candidate is already kept until {until}. The later date applies.",
  "save.stands":
    "The candidate is already kept until {until}. That stands if no answer comes, but a no ends it as well.",
  "save.told":
    "The candidate is told that the data is kept and can say no at any time on a page of their own.",
  "save.answer-here": "Answer here:",
  "save.stays-until":
    "Your application for {project} stays until and including {until}, just like those of others.",
  "save.stays-open":
    "Your application for {project} stays for {months} months after the recruitment has been closed, just like those of others.",
  "save.stays-employed": "The details of your employment stay as well.",
  "save.stays-nothing":
    "We hold no other details about you. The last of them are erased within a day.",
  "saved.changed-meanwhile": "Something has changed since you opened the page.",
  "saved.not-there": "The details are no longer there.",
  "saved.own-word": "Only the candidate can give that answer, by their own link.",
  "saved.not-yes": "There is nothing to say yes to any more.",
  "saved.not-no": "The details are no longer kept.",
  "saved.not-extend": "It can be extended once three months are left.",
  "saved.not-longer": "Choose a day after {until}.",
  "saved.too-far": "Choose a day no later than {until}.",
  "save.past-expiry": "Choose an end date in the future.",
  "save.too-long": "Choose an end date within {months} months.",
  "save.note-needed": "Write why it is justified to keep the data.",
  "save.public-basis":
    "A public authority cannot rely on legitimate interest in performing its tasks. Choose consent or task in the public interest.",
  "save.other-basis":
    "In Vidare only public authorities can choose task in the public interest. Choose consent or legitimate interest.",
  "save.other-text": "That text belongs to another legal basis. Choose one that fits the basis.",
  "consent.not-kept-yet": "The candidate is not saved, so there is no time to extend.",
  "consent.not-asked": "There is no question to say yes to. The candidate is already saved.",
  "consent.too-late":
    "The answer is about a time that ended on {until}. Save the candidate again if it is still of interest.",
  "consent.future": "Choose a day that is not in the future.",
  "consent.before": "The candidate was asked on {date}. Choose that day or a later one.",
  "consent.not-kept": "The candidate is not kept until {until}. The purpose was: {purpose}",
  "consent.kept-no-more":
    "The candidate is no longer kept until {until}. The purpose was: {purpose}",
  "consent.no-mail": "Nothing is sent to the candidate.",
  "failure.save_answered":
    "Stopped, because the candidate has already answered or is no longer saved.",
  "open.kept": "Saved details",
  "open.asked-answer": "Answer",
  "open.kept-show": "See or change it",
  "open.kept-until": "We keep your details until {until}.",
  "open.asked": "Question about keeping details",
  "open.asked-until": "We would like to keep your details until {until}. Please answer yes or no.",
  "undo.profile-ended": "The candidate is removed from the candidate database.",
  "undo.question-ended": "The candidate is no longer asked about being saved.",
  "undo.question-waits":
    "The question waits for an answer again, and nothing is kept until the candidate has said yes.",
  "undo.no-taken-back": "What applied before the answer applies again.",
  "undo.no-longer": "The earlier end date applies again.",
  "merge.save.purpose": "Why details are kept",
  "merge.save.expires": "Kept until",
  "merge.save.basis": "Legal basis",
  "merge.save.link": "Link to the candidate’s page for answering",
  "merge.save.stays": "What stays after a no",
  "sample.save.stays":
    "Your application for System developer stays until and including 1 October 2028, just like those of others.",
  "reason.own_no":
    "The candidate has said no themselves. Only the candidate can change that, by the link in the e-mail.",
  "reason.saved_over":
    "It can no longer be answered that way. Contact {asker} at {organisation} if you have any questions.",
  "sample.save.purpose": "Coming positions",
  "sample.save.basis": "the basis chosen when the candidate is saved",
  "save.basis.consent": "your consent (Article 6(1)(a) of the General Data Protection Regulation)",
  "save.basis.public-interest":
    "a task in the public interest, staffing our services (Article 6(1)(e) of the General Data Protection Regulation and Chapter 2, Section 2 of the Swedish Act (2018:218) that supplements it)",
  "save.basis.legitimate-interest":
    "our legitimate interest in being able to contact people who are right for our positions (Article 6(1)(f) of the General Data Protection Regulation)",
  "exported.saved_answers": "what you have said yourself about being kept",
};
