import type { unsubscribe as source } from "../sv/page.ts";

export const unsubscribe: Record<keyof typeof source, string> = {
  "ask.title": "Stop these mailings",
  "ask.heading": "Stop getting these mailings?",
  "ask.text":
    "This is about e-mail that {sender} sends to many people at once. If you say no, you will get no more of it.",
  "ask.button": "Stop these mailings",
  "done.title": "You will get no more mailings",
  "done.heading": "Done, you will get no more mailings",
  "done.text": "E-mail that {sender} sends to many people at once no longer comes to you.",
  answers: "Answers to your own applications still reach you as usual.",
  "unknown.title": "The link does not work",
  "unknown.heading": "The link does not work",
  "unknown.text":
    "Check that the whole link came along. You can also reply to the e-mail and write that you want no more mailings.",
};
