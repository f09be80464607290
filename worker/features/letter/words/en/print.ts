import type { words as source } from "../sv/print.ts";

export const words: Record<keyof typeof source, string> = {
  "letter-print.title": "The letters",
  "letter-print.waiting.one": "{n} letter waits to be printed and posted.",
  "letter-print.waiting.other": "{n} letters wait to be printed and posted.",
  "letter-print.all-posted": "All letters are posted.",
  "letter-print.make": "Make a file to print",
  "letter-print.again": "Make a new file",
  "letter-print.get": "Get the file (PDF)",
  "letter-print.file": "Letters to print",
  "letter-print.posted": "Record that they are posted",
  "letter-print.making":
    "The file is being made: {joined} of {letters} letters. It takes a minute or so, and you can close this meanwhile.",
  "letter-print.made.one": "The file has {n} letter, with a list first.",
  "letter-print.made.other": "The file has {n} letters by postal code, with a list first.",
  "letter-print.by": "Pages: {pages}. Made by {by}, {at}.",
  "letter-print.left.one": "{n} letter is not in it. Print it by itself:",
  "letter-print.left.other": "{n} letters are not in it. Print them one by one:",
  "letter-print.nameless": "Unknown addressee",
  "letter-print.protected": "protected identity",
  "letter-print.unaddressed": "the address is not known",
  "letter-print.lost": "the file is missing",
};
