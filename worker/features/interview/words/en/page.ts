import type { words as source } from "../sv/page.ts";

/** Words of the page on which a candidate answers an invitation. */
export const words: Record<keyof typeof source, string> = {
  "answer.loading": "Fetching the invitation",
  "answer.retry": "Try again",
  "answer.failed": "It could not be fetched. Check the connection and try again.",
  "answer.reference": "Reference: {id}",
  "answer.gone": "This link cannot be used",
  "answer.gone-more":
    "It may have expired or been replaced by a newer one. Reply to the invitation and you will get help.",
  "answer.forgotten": "Open the link in the e-mail again",
  "answer.forgotten-more":
    "The page remembers you for the working day once you have gone on from the e-mail, and no longer. What you have answered is still there.",
  "answer.leave": "I am done on this device",
  "answer.leave-failed": "That did not work. Check the connection and try again.",
  "answer.left": "This device no longer remembers you",
  "answer.left-more":
    "What you have answered is still there. Open the link in the e-mail when you want to read or change it.",

  "answer.hello": "Hello {name}!",
  "answer.door-interview": "{organisation} invites you to an interview for the position",
  "answer.door-information-meeting":
    "{organisation} invites you to an information meeting about the position",
  "answer.door-until": "Please answer by {when}.",
  "answer.door-over": "The last day to answer was {when}.",
  "answer.door-calm":
    "The next page tells you all about the meeting. Nothing happens until you answer, and you can change your mind afterwards.",
  "answer.continue": "Read the invitation",
  "answer.ask": "Any questions? Contact {asker}.",

  "answer.title-awaiting-interview": "Welcome to an interview, {name}!",
  "answer.title-awaiting-information-meeting": "Welcome to an information meeting, {name}!",
  "answer.title-accepted": "Your time is booked, {name}",
  "answer.title-other-time": "Thank you, we have your request",
  "answer.title-waiting": "You are in the queue for a time",
  "answer.title-offered": "A time is free for you, {name}",
  "answer.title-declined-interview": "You have declined the interview",
  "answer.title-declined-information-meeting": "You have declined the information meeting",
  "answer.title-confirm-anew": "The time has moved. Does the new one suit you?",
  "answer.title-cancelled-interview": "The interview is cancelled",
  "answer.title-cancelled-information-meeting": "The information meeting is cancelled",
  "answer.title-took-place-interview": "Thank you for coming to the interview",
  "answer.title-took-place-information-meeting": "Thank you for coming to the information meeting",
  "answer.title-no-show": "The time has passed",
  "answer.title-over": "The time to answer has passed",
  "answer.title-withdrawn": "You have withdrawn your application",

  "answer.lead-awaiting":
    "We would like to talk more with you about the position. Please answer by {when}.",
  "answer.lead-accepted":
    "There is nothing more you need to do. A confirmation is also coming by e-mail.",
  "answer.lead-other-time":
    "{asker} will read what you wrote and contact you. There is nothing more you need to do.",
  "answer.lead-declined": "Your application remains. There is nothing more you need to do.",
  "answer.lead-waiting":
    "All times are taken at the moment. When one becomes free, whoever has waited longest gets an e-mail, and we hold it for up to a day.",
  "answer.lead-waiting-free": "There is a free time now. First come, first served.",
  "answer.lead-offered":
    "We are holding it for you until {until}. After that it goes to the next person who waits.",
  "answer.moved-from": "It used to be {when}.",
  "answer.lead-confirm-anew": "Please answer whether it does, so that we know you can come.",
  "answer.lead-cancelled": "There is nothing you need to do.",
  "answer.lead-took-place": "We will contact you when we know more.",
  "answer.lead-no-show": "Did something not go as you had planned? Contact {asker}.",
  "answer.lead-withdrawn": "Thank you for telling us. The application for {project} is closed.",
  "answer.all-taken":
    "All times are taken at the moment. Ask for another time and {asker} will contact you.",
  "answer.all-taken-wait":
    "All times are taken at the moment. Join the queue, and you get an e-mail if one becomes free.",
  "answer.too-late-to-choose":
    "The last day to choose a time was {when}. Ask for another time and {asker} will contact you.",
  "answer.over": "It is no longer possible to answer here. Contact {asker}.",

  "answer.time": "Time",
  "answer.choose": "Choose a time",
  "answer.choose-other": "Change to another time",
  "answer.choose-after-all": "Choose one of the times",
  "answer.slot": "{day}, {time}",
  "answer.free": "Free",
  "answer.taken": "Taken",
  "answer.own": "Your time",
  "answer.own-time": "{time} your time",
  "answer.zones": "Times are given in {zone}. Below each you see it in your own time zone, {own}.",
  "answer.zone": "The time is given in {zone}. Your own time zone is {own}.",
  "answer.choose-first": "Choose one of the times first.",
  "answer.accept": "Book the time",
  "answer.accept-fixed": "Yes, the time suits me",
  "answer.accept-anew": "Yes, the new time suits me",
  "answer.accept-other": "Change to the chosen time",
  "answer.accept-offered": "Yes please, book the time",
  "answer.held": "Held for you",
  "answer.wait-title": "Wait for a place",
  "answer.wait-more":
    "Whoever has waited longest is offered one first. You can ask for another time, or decline, while you are in the queue.",
  "answer.wait": "Join the queue",
  "answer.pass": "Wait for another time",
  "answer.pass-more":
    "The time goes to the next person who waits. You keep your place in the queue.",
  "answer.pass-send": "I will wait for another",
  "answer.stop-waiting": "Leave the queue",
  "answer.stop-waiting-more":
    "Your application remains. If you join the queue again you come last.",
  "answer.stop-waiting-send": "Leave the queue",
  "answer.sending": "Sending …",

  "answer.about-interview": "About the interview",
  "answer.about-information-meeting": "About the information meeting",
  "answer.job": "Position",
  "answer.length": "Length",
  "answer.minutes": "{n} minutes",
  "answer.how": "How",
  "answer.by-phone": "We call the number in your application.",
  "answer.by-phone-to": "We call {number}.",
  "answer.link-later": "The link is shown here once the time is booked.",
  "answer.link": "Open the video meeting",
  "answer.phone": "By phone",
  "answer.video": "Video meeting",
  "answer.in-person": "In person",
  "answer.place": "Where",
  "answer.map": "Show on a map",
  "answer.directions": "How to get there",
  "answer.bring": "To bring or prepare",
  "answer.pay": "Pay",
  "answer.hosts": "You will meet",
  "answer.asker": "Questions are answered by",
  "answer.new-tab": "(opens in a new tab)",

  "answer.needs": "Is there anything you need for the meeting to work well?",
  "answer.needs-write": "Write what you need (optional)",
  "answer.needs-hint":
    "For example an interpreter, a hearing loop or a room without stairs. It is read only by {asker} and those who take part in the meeting, is never sent by e-mail, and is erased 14 days after the meeting.",
  "answer.needs-with": "It is saved when you answer.",
  "answer.needs-save": "Save",
  "answer.needs-saved": "Saved.",
  "answer.needs-failed": "It could not be saved. The text is still here. Try again.",

  "answer.otherwise": "Does it not suit you?",
  "answer.change": "Change your answer",
  "answer.application": "Your application",
  "answer.ask-time": "Ask for another time",
  "answer.ask-time-more": "Tick when you can, or write. {asker} will contact you about a new time.",
  "answer.seat-left": "The time you have, {when}, is then left to someone else.",
  "answer.half-days": "When you can in the coming two weeks",
  "answer.morning": "Morning",
  "answer.afternoon": "Afternoon",
  "answer.half-day": "{day}, {half}",
  "answer.wish": "Anything more about the time? (optional)",
  "answer.wish-first": "Tick when you can, or write something about the time.",
  "answer.ask-time-send": "Send the request",
  "answer.decline-interview": "Decline the interview",
  "answer.decline-information-meeting": "Decline the information meeting",
  "answer.decline-more":
    "Your application for {project} remains, and {asker} is told that you are not coming.",
  "answer.decline-send": "Decline",
  "answer.withdraw": "Withdraw the whole application",
  "answer.withdraw-more":
    "If you are no longer interested in the position you can close the whole application.",
  "answer.withdraw-send": "Withdraw the application …",
  "answer.withdraw-sure":
    "Do you want to close your whole application for {project}? You are then no longer among the applicants, and it cannot be undone here.",
  "answer.withdraw-yes": "Yes, withdraw my application",
  "answer.withdraw-no": "No, keep my application",

  "answer.why-seat_taken":
    "Unfortunately someone else has just taken that time. Please choose another. What you have written is still here.",
  "answer.why-held_seat_over":
    "Unfortunately the time that we held for you has gone to the next person. You are still in the queue for other times.",
  "answer.why-seat_free": "A time has just become free. Choose it, if it suits you.",
  "answer.why-slot_closed":
    "Unfortunately that time can no longer be chosen. Please choose another. What you have written is still here.",
  "answer.why-too_late_to_answer":
    "Unfortunately it is too late to answer so, and the answer was not sent. Contact {asker}.",
  "answer.why-interview_over": "The invitation no longer holds, and the answer was not sent.",
  "answer.why-version_conflict":
    "Something has changed since you opened the page, so the answer was not sent. {stands}",
  "answer.why-rate_limited": "That was many tries in a short time. Wait a while and try again.",
  "answer.why-unsent": "The answer did not arrive. Check the connection and try again.",
  "answer.why-forgotten":
    "The answer was not sent. Open the link in the e-mail again. What you have written stays here, so that you can copy it.",
  "answer.stands-awaiting": "No answer is saved.",
  "answer.stands-accepted": "It now stands so: {when} is booked.",
  "answer.stands-other-time": "It now stands so: you have asked for another time.",
  "answer.stands-declined": "It now stands so: you have declined.",
  "answer.stands-waiting": "It now stands so: you are in the queue.",
  "answer.stands-confirm-anew": "It now stands so: the time has moved to {when}.",
  "answer.stands-over": "Read here how it stands now.",

  "answer.asked-for": "You have asked for",
  "answer.calendar": "Add to your calendar",
  "answer.calendar-file": "Download for your calendar",
  "answer.calendar-google": "Google Calendar",
  "answer.calendar-outlook": "Outlook on the web",
  "answer.calendar-failed": "The file could not be fetched. Try again.",
  "answer.calendar-interview": "Interview: {project}",
  "answer.calendar-information-meeting": "Information meeting: {project}",
};
