import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "field.filename": "The file name holds characters that cannot be used.",
  "field.file_extension": "The content is {type}, but the file name says otherwise.",
  "field.file_macros": "The file holds macros. Save it without macros.",
  "field.file_type": "The file is not of an allowed type (PDF, DOCX, ODT, RTF, TXT, PNG or JPEG).",
  "field.empty_file": "The file is empty.",
};
