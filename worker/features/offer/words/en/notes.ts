import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "merge.offer.position": "Position",
  "merge.offer.start_date": "Start date",
  "merge.offer.answer_by": "Answer by",
  "merge.offer.link": "Link to the offer",
  "sample.offer.position": "Systems developer",
};
