import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "column.projectId": "Project id",
  "column.projectTitle": "Project",
  "column.department": "Department",
  "column.applyBy": "Apply by",
  "column.applicationId": "Application id",
  "column.candidateId": "Candidate ID",
  "column.externalId": "Candidate ID",
  "column.firstName": "First name",
  "column.lastName": "Last name",
  "column.email": "E-mail",
  "column.phone": "Phone",
  "column.address": "Address",
  "column.postalCode": "Postal code",
  "column.city": "City",
  "column.language": "Language",
  "column.protectedIdentity": "Protected identity",
  "column.receivedAt": "Received",
  "column.coverLetter": "Cover letter",
  "column.question": "Question",
  "column.answer": "Answer",
  "field.missing_column": "The column {column} is missing.",
  "field.repeated_column": "The column {column} is there twice.",
  "field.encoding": "The file cannot be read as text. Save it as CSV UTF-8.",
  "field.no_rows": "The file has no rows.",
  "field.too_many_rows": "At most {max} rows at a time. Split the file.",
  "field.header_read": "Line {line} was read as the header, with these columns: {names}.",
  "field.no_header": "The file has no line with headers.",
  "field.invalid_language": "Give the language as a code, for example sv or en.",
  "field.invalid_yes_no": "Write Yes or No.",
  "reason.unclosed_quote":
    "A quotation mark is never closed, so the rest of the file cannot be read (lines {line}–{last}).",
  "reason.stray_quote": "A quotation mark is in the wrong place (lines {line}–{last}).",
  "reason.too_many_cells": "The row has more cells than the header.",
  "reason.too_few_cells":
    "The row is not whole: {cells} cells of {columns}. Check that the file was downloaded completely.",
  "reason.broken_off":
    "The row seems to go on at line {line}. A line break in a cell needs quotation marks around the cell.",
  "reason.encoding":
    "The row is in another encoding than the rest of the file. Save the file as CSV UTF-8.",
  "reason.another_person":
    "The application ID belongs to another person: both name and e-mail address differ.",
  "reason.crowded_address": "{max} people already have this e-mail address. Check the address.",
  "warning.garbled":
    "The text seems to have been garbled before it came here, for example Ã¶ instead of ö.",
  "warning.no_email":
    "There is no e-mail address. Actions that send e-mail cannot be carried out for the candidate.",
  "warning.no_first_name": "There is no first name.",
  "warning.no_last_name": "There is no last name.",
  "warning.shared_address": "The e-mail address is also used by {name}.",
  "warning.name_changed": "The person used to be called {name}.",
  "warning.address_changed": "The person has a new e-mail address.",
  "warning.protection_raised": "The person’s identity is now protected.",
  "warning.protection_kept":
    "The person has a protected identity, which an import does not change.",
  "warning.also_changes": "The person’s details change in application {applications} too.",
  "reason.repeated": "The application id is already in the file, on line {line}.",
  "reason.already_applied": "The person already has an application in the project.",
  "reason.applied_deleted":
    "The person has a deleted application in the project. Restore it instead.",
  "reason.other_project": "The application id is already used in another project.",
  "reason.address_taken": "The e-mail address belongs to another person.",
  "reason.gone": "The application has been erased for ever and cannot be imported again.",
};
