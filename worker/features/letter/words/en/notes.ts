import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "letter.page": "Page {page} of {pages}",
  "letter.written": "A letter to {name} to print and post. Pages: {pages}.",
  "letter.text": "{text}",
  "letter.to-protected":
    "{name} has a protected identity. Put the letter into its envelope by hand.",
  "letter.measured":
    "The envelope’s figures come from envelopes that were measured, not from a published standard. Print the test sheet and try it in your own envelopes first.",
  "letter.by-hand":
    "Other letters are written and posted by hand. You can print the address on a sheet of its own.",
  "letter.not-rejected": "The rejection letter can only be written to someone who was rejected.",
  "letter.other-kind": "The text belongs to another letter. Choose another text.",
  "letter.no-street": "{name} has no street address.",
  "letter.no-postal-code": "{name} has no postal code.",
  "letter.no-city": "{name} has no city in the address.",
  "letter.foreign-postal-code":
    "The postal code of {name} is not Swedish. Write the country if the letter goes abroad.",
  "letter.protected":
    "{name} has a protected identity. Confirm that the letter is to be written all the same.",
  "letter.undrawable":
    "The letter to {name} cannot be printed: {field} has characters that the typeface lacks ({characters}).",
  "letter.overflows": "The letter to {name} cannot be printed: {field} does not fit.",
  "letter.field-address": "the address",
  "letter.field-sender": "the sender",
  "letter.field-subject": "the heading",
  "letter.field-body": "the text",
  "letter.waits":
    "The letter “{subject}” is written but not posted. Put it aside if it is not to be sent.",
  "letter.posted": "The letter “{subject}” was posted on {day}.",
  "letter.posted-later": "Choose a day that has been.",
  "letter.label-title": "Address",
  "letter.measure-title": "Test sheet for window envelopes",
  "letter.measure-line": "Line {n} of the address",
  "letter.measure-how":
    "Print at 100 %, fold at the mark on the left edge and lay the sheet into the envelope. Shake it in every direction. The four lines in the inner frame are to be wholly visible all the time. If they are not, read on the scale how many millimetres the window stands to the right and down, and write that in the letter’s settings.",
  "letter.print-title": "For printing only: letters {day}",
  "letter.print-file": "Letters to print",
  "letter.print-how":
    "Print on one side. The letters lie in this order, by postal code. The file is for the printer only: pass it on to nobody.",
  "letter.print-number": "No.",
  "letter.print-name": "Name",
  "letter.print-place": "Place",
  "letter.print-pages": "Pages",
  "letter.print-left": "Not in the file",
  "letter.print-left-how": "These letters are printed one by one.",
  "letter.print-nameless": "Unknown addressee",
  "undo.letter-taken-back": "The letter is removed. Throw it away if you have printed it already.",
  "undo.letter-unposted": "The letter waits to be posted again.",
  "field.nothing_to_print": "There is no letter to print.",
  "field.too_many_letters": "A file holds at most {most} letters.",
  "field.protected_identity":
    "The person has a protected identity. Confirm that the address is to be printed.",
  "field.no_address": "There is no complete postal address.",
  "field.address_unprintable":
    "The address cannot be printed: it does not fit, or has characters that the typeface lacks.",
  "exported.letters": "letters that were written to you",
};
