import type { problems as source } from "../sv/problems.ts";

export const problems: Record<keyof typeof source, string> = {
  "problem.invalid_input": "Something you sent cannot be used.",
  "problem.blocked": "The action cannot be carried out for this application.",
  "problem.not_allowed": "The action is not possible right now.",
  "problem.not_undoable": "The action can no longer be undone.",
  "problem.version_conflict": "Someone else got there first.",
  "problem.confirmation_required": "Confirm the number: {confirm}.",
  "problem.idempotency_mismatch": "The key has already been used for another request.",
  "problem.not_found": "What you are looking for does not exist.",
  "problem.gone": "It is no longer there.",
  "problem.unauthenticated": "You need to sign in again.",
  "problem.forbidden": "You are not allowed to do this.",
  "problem.payload_too_large": "What you sent is too large.",
  "problem.unsupported_media_type": "The format is not supported here.",
  "problem.rate_limited": "Too many requests in a short time. Wait a moment and try again.",
  "problem.unavailable": "The service is not answering right now. Try again in a moment.",
  "problem.internal_error":
    "Something went wrong on our side. Give the request id if you contact support.",
  "reason.wrong_status": "{already}.",
  "reason.deleted": "The application is deleted. Restore it first.",
  "reason.not_deleted": "The application is not deleted.",
  "reason.not_saved": "The candidate is neither saved nor asked.",
  "reason.not_invited": "The candidate is not invited to any meeting.",
  "reason.not_offered": "The candidate has no offer to answer.",
  "reason.nothing_to_post": "There is no letter waiting to be posted.",
  "reason.no_contract": "The candidate has no contract that this could be recorded on.",
  "reason.missing_scope": "You are not allowed to do this.",
  "reason.template_changed":
    "The text of the template has changed since you read it. Read the new one before you go on.",
  "reason.too_much_mail":
    "The messages are too large together. Choose at most {n} applications at a time.",
  "reason.too_much_mail_of_one":
    "The messages are too large together. Choose fewer recipients at a time.",
  "reason.too_many_copies":
    "You have sent many test messages in a short time. Wait an hour and try again.",
  "reason.already_sending": "The message is being sent already.",
  "reason.already_sent": "The message has been sent already.",
  "reason.already_stopped": "The message has been stopped already.",
  "reason.calls_off":
    "The message takes a meeting out of the candidate’s calendar, so it cannot be stopped. Undo the action instead, and the meeting stands again.",
  "reason.already_ended": "Its sending is over, so there is nothing left to change.",
  "reason.not_editable": "The message cannot be rewritten. Stop it and write a new one.",
  "reason.protected_since":
    "The candidate’s identity has been protected since the message was planned, so it will not be sent. Stop it and make a new one.",
  "reason.not_anonymous":
    "An attached file has been replaced or is no longer marked as anonymised, so the message will not be sent. Stop it and make a new one.",
  "reason.address_changed": "The candidate has a new address since the message was written.",
  "reason.being_edited": "{by} is editing the message right now. It waits until they are done.",
  "reason.open_elsewhere":
    "You have the message open in another window as well. Go on there, or close it first.",
  "reason.held_long_enough": "The message has waited as long as it can and will be sent soon.",
  "reason.newer_event": "“{action}” has happened since.",
  "reason.already_undone": "The action has already been undone.",
  "reason.undone_together":
    "This was done for several candidates together and is undone for all of them at once, under Done to many.",
  "reason.bulk_of_another":
    "The id of the group (bulk) is in use, by somebody else or for another action.",
  "reason.bulk_undone":
    "Somebody has begun to undo it for the whole group, so the rest is not executed.",
  "reason.bulk_full": "A group holds at most {n} applications.",
  "reason.already_in_bulk": "It has already been done to the application in this group.",
  "reason.final": "It cannot be undone.",
  "reason.is_undo": "An undo is not undone; do the action again instead.",
  "field.later_than": "Choose a day after {date}.",
  "field.within_days": "Choose a day within {days} days.",
  "reason.link_retired":
    "The link is no longer valid. Contact {asker} at {organisation}, who sent it.",
  "reason.no_code": "No code is needed.",
  "reason.code_unreachable":
    "Mail to your address bounces, so the code will not reach you. Please contact {asker}.",
  "field.wrong_code": "The code is not correct. Check the digits and try again.",
  "field.ended_code": "The code is no longer valid. Ask for a new one.",
  "retention.after-closing":
    "The application is kept for {months} months after the project closes, in case the selection is challenged (Swedish Discrimination Act).",
  "field.required": "Fill in this field.",
  "field.unknown": "Unknown field.",
  "field.invalid_type": "The wrong type of value.",
  "field.invalid_value": "Choose one of the options.",
  "field.too_long": "At most {max} characters.",
  "field.too_short": "At least {min} characters.",
  "field.too_many": "At most {max} at a time.",
  "field.too_many_found":
    "More than {max} applications match. Type more of the name, or the whole id or address.",
  "field.too_few": "Choose at least {min}.",
  "field.invalid_address": "Write one valid e-mail address.",
  "field.invalid_amount": "Write an amount, such as 38500 or 189.50.",
  "field.invalid_date": "Write a valid date, for example 2026-12-01.",
  "field.invalid_time": "Write a valid time, for example 2026-12-01T08:00.",
  "field.control_character": "The text contains characters that cannot be used.",
  "field.lone_surrogate": "The text contains characters that cannot be used.",
  "field.line_break": "Write on one line.",
  "field.bidi_control": "The text contains invisible characters that change the reading direction.",
  "field.unknown_field": "The field {field} on line {row} does not exist.",
  "field.unclosed_field": "A brace {{ on line {row} is not closed with }}.",
  "field.missing_field": "“{name}” is missing: put {field} into the text.",
  "field.open_place":
    "Fill in “{place}” or remove it. Square brackets show where something is to be filled in.",
  "field.not_found": "Does not exist.",
  "field.duplicate": "Appears twice.",
  "field.shared_input": "Nothing can be given for a single application: this is shared by all.",
  "field.idempotency_key": "Send the header Idempotency-Key.",
  "field.required_with": "Give {field} as well.",
  "field.too_deep": "The content is nested too deeply.",
  "field.not_json": "Send valid JSON.",
  "field.unknown_template": "There is no such text for this action.",
  "reason.narrowed_session":
    "Your permission covers certain projects only, and templates are for the whole organisation.",
};
