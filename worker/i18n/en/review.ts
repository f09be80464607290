import type { review as source } from "../sv/review.ts";

export const review: Record<keyof typeof source, string> = {
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
    "Your answers were changed on another device. Read them as they stand now, and hand in again.",
  "reason.nobody_to_review": "Nobody is left to review.",
  "reason.left_panel": "The candidate is no longer part of the review.",
  "reason.code_unreachable":
    "Mail to your address bounces, so the code does not reach you. Please turn to {asker}.",
  "reason.no_code": "No code is needed for this review.",
  "field.wrong_code": "The code is not right. Check the digits and try again.",
  "field.ended_code": "The code is no longer valid. Ask for a new one.",
  "field.score_unrated": "Only those whom you rate get a score.",
  "field.incomplete": "The assessment is not complete.",
};
