import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "field.unknown_unit": "No recruitment belongs to that department.",
  "field.colour": "Write a colour such as #1f6f54.",
  "field.logo_type": "Choose an image in PNG or JPEG.",
};
