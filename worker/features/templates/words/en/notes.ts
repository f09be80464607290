import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "field.unknown_unit": "No recruitment belongs to that department.",
  "field.name_taken": "There already is a template with that name here.",
  "field.no_own_texts": "Choose an action that can have templates of its own.",
  "own-text.about": "Your own template for “{action}”",
  "reason.only_words": "The template has no other text than this one. Delete the template instead.",
  "reason.too_many_texts": "You already have {max} templates of your own. Delete one first.",
  "field.colour": "Write a colour such as #1f6f54.",
  "field.logo_type": "Choose an image in PNG or JPEG.",
};
