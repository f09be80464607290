import type { words as sv } from "../sv/calendar.ts";

export const words: Record<keyof typeof sv, string> = {
  "calendar.title": "The candidate’s calendar",
  "calendar.none": "No meeting has been sent to the calendar.",
  "calendar.shows": "{kind} {when}",
  "calendar.shows-none": "{kind}: no meeting",
  "calendar.waits": "{kind}: waiting for a place",
  "calendar.offered": "{kind}: offered a place, {when}",
  "calendar.offered-until":
    "The place is held until {until}. After that it goes to the next person who waits.",
  "calendar.kind-interview": "Interview",
  "calendar.kind-information-meeting": "Information meeting",
  "calendar.right": "Correct",
  "calendar.waiting": "On its way",
  "calendar.wrong": "Not correct",
  "calendar.mail": "Calendar entry: {state}, {when}",
  "calendar.off": "Cancellation: {state}, {when}",
  "calendar.still": "The calendar now shows {when}.",
  "calendar.still-nothing": "The calendar now shows nothing.",
  "calendar.tell": "Get in touch with the candidate in another way.",
  "calendar.no-mail": "No mail has been sent.",
  "calendar.own": "The interviews in your own calendar",
  "calendar.own-more":
    "Make a secret address and subscribe to it in Outlook, Google Calendar or Apple Calendar. Meetings are shown with initials, and never with what anybody needs.",
  "calendar.own-names": "Show whole names",
  "calendar.own-names-hint":
    "They are then shown wherever the calendar is, shared screens included.",
  "calendar.own-make": "Make an address",
  "calendar.own-renew": "Make a new address",
  "calendar.own-since": "You have had an address since {when}. A new one replaces it.",
  "calendar.own-revoke": "Stop subscribing",
  "calendar.own-address": "The address, shown only now",
  "calendar.own-keep":
    "Whoever has the address can read the meetings. Give it to your own calendar alone.",
  "calendar.own-revoked": "The address no longer works.",
};
