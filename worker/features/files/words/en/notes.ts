import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "reason.too_many_uploads":
    "So much was uploaded in the last day that there is no room for more. Try again tomorrow.",
  "field.filename": "The file name holds characters that cannot be used.",
  "field.file_extension": "The content is {type}, but the file name says otherwise.",
  "field.file_macros": "The file holds macros. Save it without macros.",
  "field.file_template": "The file is a document template. Save it as a document (DOCX or ODT).",
  "field.file_type": "The file is not of an allowed type (PDF, DOCX, ODT, RTF, TXT, PNG or JPEG).",
  "field.empty_file": "The file is empty.",
};
