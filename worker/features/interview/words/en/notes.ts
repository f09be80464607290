import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "merge.interview.kind": "Interview or information meeting",
  "merge.interview.times": "Times to choose among",
  "merge.interview.time": "Time of the meeting",
  "merge.interview.time_before": "Time of the meeting, before it was moved",
  "merge.interview.place": "Place of the meeting",
  "merge.interview.length": "Length of the meeting",
  "merge.interview.answer_by": "Answer by",
  "merge.interview.link": "Link to answer",
  "sample.interview.kind": "an interview",
  "sample.interview.time_before": "Friday 4 December 2026, 10:00–10:45 (Stockholm, UTC+1)",
  "sample.interview.length": "45 minutes",
  "sample.interview.place": "City Hall, room 214",
  "interview.a-interview": "an interview",
  "interview.a-information-meeting": "an information meeting",
  "interview.title-interview": "Interview: {project}",
  "interview.title-information-meeting": "Information meeting: {project}",
  "interview.by-phone": "By telephone",
  "interview.by-video": "Video meeting, the link is on the page where you answer",
  "interview.place-open": "To be announced",
  "interview.several-times": "one of several times",
  "interview.minutes": "{n} minutes",
  "interview.opens-interview": "{n} interview times are offered, to be answered by {by}.",
  "interview.opens-information-meeting":
    "{n} times for an information meeting are offered, to be answered by {by}.",
  "interview.same-for-all":
    "All {n} get the same notice, the same length and the same information.",
  "interview.first-come": "Whoever answers first chooses first. Nobody sees who else is invited.",
  "interview.replaces": "An earlier invitation without an answer ends.",
  "interview.no-pay":
    "The pay range is missing. The candidate has the right to know it before the interview (directive (EU) 2023/970, article 5).",
  "interview.few-seats": "There are {n} places for {all} invited.",
  "interview.slots-overlap":
    "Times overlap. When one of them is chosen, the others cannot be, as the same people take part.",
  "interview.hour-twice":
    "Clocks change on {day}, and the hour comes twice. The first of them is meant.",
  "interview.no-address":
    "{name} has no e-mail address. Call, and record the answer once you have it.",
  "interview.tell-by-phone": "The candidate has no e-mail address and gets no receipt.",
  "interview.meets-already": "{name} has a time booked already. It still holds.",
  "interview.already-in": "The candidate is invited to these times already.",
  "interview.one-project":
    "An invitation is for candidates of one project. Choose candidates from one project only.",
  "interview.other-project": "The invitation belongs to another project.",
  "interview.slot-twice": "The time is in the list already.",
  "interview.no-slots": "Add at least one time.",
  "interview.too-soon": "All times begin too soon. The candidate needs at least two hours.",
  "interview.past-deadline": "Choose a day that has not passed.",
  "interview.late-deadline":
    "The last day to answer is after the last time. Choose an earlier day.",
  "interview.not-open": "The invitation no longer holds.",
  "interview.changed-meanwhile": "The invitation has changed since you read it.",
  "interview.slot-closed": "The time can no longer be chosen.",
  "interview.slot-taken": "The time is taken already.",
  "interview.too-late": "It is too late to answer so.",
  "interview.no-wish": "Tick at least one half-day, or write what suits.",
  "interview.seat": "The time {at} is booked.",
  "interview.seat-left": "The time {at} becomes free for others.",
  "interview.meeting-off": "The booked time is cancelled.",
  "interview.invitation-off": "The invitation to an interview ends.",
  "interview.mail-after-meeting":
    "The message would leave only after the booked interview. Choose an earlier time, or cancel the interview first.",
  "interview.cancel-first":
    "The candidate has a time booked. Cancel the meeting first, so that they are told.",
  "interview.took-place": "The meeting is recorded as having taken place.",
  "interview.no-show": "The meeting is recorded as not having taken place.",
  "interview.not-yet": "The meeting has not begun yet.",
  "interview.recorded-already": "That is recorded already.",
  "interview.time-moves": "The time {at} is moved to {to}.",
  "interview.others-see": "Whoever has not booked it sees the new time on their page.",
  "interview.confirms-anew": "The seat stays, and the candidate is asked to confirm the new time.",
  "interview.move-by-phone":
    "The candidate has no e-mail address. Call, and record the answer when you have it.",
  "interview.no-slot": "Choose one of the times of the invitation.",
  "interview.begun": "The meeting has already begun.",
  "interview.same-time": "The meeting already has that time. Choose another.",
  "interview.host-elsewhere": "Somebody who meets the candidate is booked elsewhere then.",
  "interview.host-taken":
    "Somebody who meets the candidate is booked elsewhere then. Nobody can choose the time as long as that is so.",
  "interview.move-together":
    "Others have booked the same time ({n}). Move it for all of them at once, so that everybody is told.",
  "interview.invitation-waits":
    "An invitation with the former time has not left yet. Wait until it has, or undo it.",
  "interview.short-notice": "The new time is less than two hours ahead.",
  "interview.first-hour":
    "The clocks change that day, and the hour comes twice. The first of them is meant.",
  "interview.cancel-leaves-first":
    "The cancellation has not left yet, and does not if the application is deleted. Wait until it has.",
  "undo.time-returns": "The time {at} holds again.",
  "undo.invitation-taken-back": "The invitation is taken back, and the link stops working.",
  "undo.answer-removed": "The answer is removed, and the candidate can answer anew.",
  "undo.invitation-returns": "The invitation holds again.",
  "undo.meeting-anew": "The booked time does not come back. The candidate needs to choose anew.",
  "field.invalid_link": "Write an address that begins with https://",
  "reason.seat_taken": "The time has just been taken. Choose another.",
  "reason.slot_closed": "The time can no longer be chosen.",
  "reason.too_late_to_answer": "It is too late to answer so. Please contact {asker}.",
  "reason.interview_beyond": "Others are invited to these times too, whom you may not act on.",
  "reason.interview_over": "The invitation no longer holds.",
  "failure.meeting_changed": "Stopped because the meeting has been changed or cancelled.",
};
