import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "merge.reviewer.name": "Reviewer’s name",
  "merge.panel.deadline": "Review by",
  "merge.panel.link": "Link to the review",
  "merge.panel.code": "Code",
  "sample.reviewer.name": "Robin Berg",
  "undo.panel-left": "The candidate is taken out of the review.",
  "undo.panel-message-cancelled": "“{subject}” to {to} is not sent.",
  "undo.reviewer-let-go": "{name} no longer reviews, and the link stops working.",
  "undo.reviewer-stays": "{name} has opened the review already and stays in the panel.",
  "undo.deadline-stays": "The panel’s last day is still {deadline}.",
  "undo.panel-returns": "The candidate comes back to the review.",
  "panel.candidate-leaves": "Is taken out of the review.",
  "panel.opens": "A review panel is opened, to be answered by {deadline}.",
  "panel.later-deadline": "The panel’s last day moves to {deadline}.",
  "panel.keeps-deadline":
    "The panel’s last day is already {deadline}. It holds instead of the day you chose.",
  "panel.may-be-read":
    "Reviewers are told that the candidate has the right to read what they write.",
  "panel.code-sent": "External reviewers confirm a code sent by e-mail.",
  "panel.handed-in":
    "{n} of the reviewers have already submitted. They can answer about the new candidates only once you let them change their answers.",
  "panel.one-project":
    "A panel reviews candidates in one and the same project. Choose candidates from one project only.",
  "panel.other-project": "The panel belongs to another project.",
  "panel.protected":
    "{name} has a protected identity: address, phone and files are not shown to reviewers.",
  "panel.nothing-left": "Once all that could reveal {name} is taken out, nothing is left to read.",
  "panel.reviews-oneself": "A reviewer has the same e-mail address as the candidate.",
  "panel.already-in": "The candidate is already in the panel.",
  "panel.past-deadline": "Choose a day that has not passed.",
  "panel.suppressed": "{name} gets no invitation, as mail to {address} does not arrive.",
  "panel.mail-suppressed": "{name} gets no e-mail, as mail to {address} does not arrive.",
  "panel.reminder-waits": "A reminder to {name} is already on its way, so nothing more is sent.",
  "panel.reopens":
    "{name} can change the answers, which do not count until they are submitted again.",
  "panel.is-open": "The review is already open for {name}, so nothing is sent.",
  "panel.sent-late":
    "The invitation would only be sent after the last day to answer. Choose an earlier time or a later day.",
  "panel.late-deadline": "Choose a day within {days} days.",
  "panel.nobody": "Add at least one reviewer.",
  "panel.too-many": "A panel has at most {max} reviewers.",
  "panel.too-many-candidates":
    "A panel has at most {max} candidates. Divide them among several panels.",
  "panel.reviewer-twice": "The reviewer is in the list already.",
  "reason.reviewer_revoked": "The reviewer has been removed from the panel.",
  "reason.reviewer_unreachable":
    "E-mail to {name} does not arrive. Remove the reviewer and invite them again at another address.",
  "reason.reviewer_not_invited": "No invitation has been sent to the reviewer yet.",
  "reason.reviewer_submitted": "The reviewer has already submitted.",
  "reason.panel_beyond": "The panel includes candidates that you have no access to.",
  "field.already_reviewer": "Is in the panel already.",
  "field.reviewed_there": "Is a candidate in the panel.",
  "field.has_seen": "Has seen what others have answered and so cannot review in this panel.",
  "failure.panel_over":
    "Stopped because the last day to answer has passed or no candidate is left to review.",
  "failure.review_submitted": "Stopped because the reviewer has already submitted.",
  "anchor.1": "Not suitable at all",
  "anchor.2": "Poorly suited",
  "anchor.3": "Less suited",
  "anchor.4": "Partly suited",
  "anchor.5": "Well suited",
  "anchor.6": "Very well suited",
  "anchor.7": "Excellently suited",
  "review.candidate": "Candidate {number}",
  "reason.submitted":
    "You have already submitted your review. Ask whoever invited you to reopen it if something must change.",
  "reason.panel_over": "The last day to answer has passed.",
  "reason.changed_elsewhere":
    "Your answers were changed on another device. Read them as they stand now, and submit again.",
  "reason.nobody_to_review": "Nobody is left to review.",
  "reason.left_panel": "The candidate is no longer part of the review.",
  "field.score_unrated": "Only those whom you rate get a score.",
  "field.incomplete": "The assessment is not complete.",
  "exported.panel_candidates":
    "when others have reviewed your application, and who outside the organisation has seen it",
  "exported.ratings": "ratings of your application, and comments on it",
};
