import type { words as source } from "../sv/messages.ts";

export const words: Record<keyof typeof source, string> = {
  "change.edit": "Edit",
  "change.edit-name": "Edit “{subject}” to {to}",
  "change.stop": "Stop",
  "change.stop-name": "Stop “{subject}” to {to}",
  "change.stop-ask":
    "Stop the message to {to}? This cannot be undone. The status of the application stays as it is.",
  "change.stop-do": "Stop the message",
  "change.stop-keep": "Do not stop it",
  "change.stopped": "The message has been stopped.",
  "change.edited": "Your change has been saved.",
  "change.keep-time": "As planned",
  "change.preview": "The message as it will be",
  "change.save": "Save the change",
  "change.readdress": "Send to the new address",
  "change.conflict": "{by} changed the message {at}. Nothing of what you did has been saved.",
  "change.conflict-unknown":
    "Something has changed since you opened the message. Nothing of what you did has been saved.",
  "sending.sent": "{n} of {total} sent",
  "sending.stopped.one": "{n} stopped",
  "sending.stopped.other": "{n} stopped",
  "sending.left-short": "less than a minute left",
  "sending.left-minutes.one": "about {n} minute left",
  "sending.left-minutes.other": "about {n} minutes left",
  "sending.left-hours.one": "about {n} hour left",
  "sending.left-hours.other": "about {n} hours left",
  "sending.stop": "Stop the rest",
  "sending.stop-ask.one":
    "Stop {n} message that has not been sent yet? This cannot be undone. The status of the application stays as it is.",
  "sending.stop-ask.other":
    "Stop {n} messages that have not been sent yet? This cannot be undone. The status of the applications stays as it is.",
  "sending.stop-do": "Stop the messages",
  "sending.stop-keep": "Do not stop them",
  "sending.did-stop.one": "{n} message has been stopped.",
  "sending.did-stop.other": "{n} messages have been stopped.",
  "sending.had-left.one": "{n} had already left.",
  "sending.had-left.other": "{n} had already left.",
  "sending.failed": "Not all could be stopped just now. Try again.",
};
