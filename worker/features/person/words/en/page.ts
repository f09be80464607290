import type { words as sv } from "../sv/page.ts";

export const words: Record<keyof typeof sv, string> = {
  "person.title": "Your data",
  "person.lead":
    "Here is all that {organisation} keeps about you. You can correct, take out and erase it.",
  "person.loading": "Fetching your data …",
  "person.failed": "Your data could not be fetched just now.",
  "person.reference": "Reference: {id}",
  "person.retry": "Try again",
  "person.unsent": "It did not get through. Check the connection and try again.",
  "person.signed-out":
    "You have been signed out. Sign in again: what you did still stands on the page.",
  "person.kept": "What we keep",
  "person.kept-none": "You have no applications with {organisation} now.",
  "person.applied": "You applied on {day}",
  "person.saved-until": "You are kept for this to the end of {day}",
  "person.saved-asked":
    "We have asked whether we may keep you for this, and you have not answered yet. Until you do, nothing is kept for it.",
  "person.work": "Employed as {position}",
  "person.work-since": "From {day}",
  "person.contact": "Contact details",
  "person.contact-more": "What you change holds for all your applications with {organisation}.",
  "person.protected": "Your identity is protected. Your details are not given to others.",
  "person.firstName": "First name",
  "person.lastName": "Last name",
  "person.email": "E-mail",
  "person.email-more": "If you change the address, we send a code to the new one.",
  "person.phone": "Telephone",
  "person.address": "Street address",
  "person.postalCode": "Postal code",
  "person.city": "City",
  "person.now": "It says now: {value}",
  "person.now-empty": "It says now: nothing",
  "person.code": "Code",
  "person.code-sent": "We have sent a code to {address}. Type it here, and we change the address.",
  "person.code-again": "Send a new code",
  "person.code-digits": "Type the six digits in the e-mail.",
  "person.save": "Save the changes",
  "person.save-send": "Send a code to the new address",
  "person.save-code": "Confirm and save",
  "person.saving": "Saving …",
  "person.saved": "The changes are saved.",
  "person.unchanged": "You have not changed anything.",
  "person.conflict":
    "Somebody else changed your details while you were writing. What you wrote is still there. Below the fields stands what holds now. Save again if yours is right.",
  "person.waiting":
    "These e-mails waited to be sent to your former address. They are not sent there, and whoever wrote them sees it:",
  "person.files": "CV and other files",
  "person.files-none": "You have no files here.",
  "person.files-more": "PDF, Word, ODT, RTF, text, PNG or JPEG, 10 MB at most.",
  "person.files-closed":
    "Nothing that you have applied for is open any more. The files stay as they are.",
  "person.file-since": "Handed in on {day}, {size}",
  "person.file-stays":
    "If you replace it, the former one stays in applications that have been decided already, or that are public records.",
  "person.file-replace": "Replace",
  "person.file-replace-name": "Replace {filename}",
  "person.file-add": "Add a file",
  "person.uploading": "Sending {filename} …",
  "person.uploaded": "{filename} is saved.",
  "person.uploaded-kept":
    "{filename} is saved. The former one stays with what has been decided already.",
  "person.too-large": "The file is larger than 10 MB.",
  "person.changed": "Your data has changed in the meantime. Try again.",
  "person.take-out": "Take your data out",
  "person.take-out-more":
    "You get a zip file with all that is kept about you: the data as JSON, which other systems can read, and your files as you handed them in.",
  "person.take-out-do": "Take all out",
  "person.taking-out": "Packing and fetching …",
  "person.taken-out": "The file is there. You find it where your browser saves what you download.",
  "person.taken-enough":
    "You have taken your data out several times within a day. Tomorrow you can again.",
  "person.erase": "Erase your data",
  "person.erase-more":
    "First you see what is erased, and what must stay. Nothing happens before you say yes.",
  "person.erase-look": "Show what is erased",
  "person.erase-goes": "This is erased at once",
  "person.erase-stays": "This must stay",
  "person.erase-final":
    "It cannot be undone. We send you a receipt by e-mail, and then you are signed out.",
  "person.erase-yes": "Yes, erase my data",
  "person.erase-no": "No, keep it",
  "person.erasing": "Erasing …",
  "person.erase-changed": "Something has happened since. This is how it is now.",
  "person.erased": "Your data is erased",
  "person.erased-part": "What can be erased is erased",
  "person.erased-more":
    "A receipt is on its way to your e-mail. You are signed out, and can close the page.",
  "person.erased-goes-page": "This is erased",
  "person.erased-stays-page": "This stays",
  "person.erased-maybe":
    "You are signed out. If the erasure went through, you get a receipt by e-mail. If none comes, sign in and try again.",
};
