import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "merge.interview.time": "Time of the interview",
  "merge.interview.place": "Place of the interview",
  "merge.interview.link": "Link to answer",
  "sample.interview.place": "City Hall, room 214",
};
