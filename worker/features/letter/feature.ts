import type { Feature } from "../feature.ts";
import { documents, drawLetters } from "./drawing.ts";
import { effects } from "./effects.ts";
import { data, facts, follow } from "./follow.ts";
import { kinds } from "./kinds.ts";
import { recordPosting } from "./plan/posting.ts";
import { sendLetter } from "./plan/send.ts";
import { printLetters } from "./printing.ts";
import { letterRoutes } from "./routes/letters.ts";
import { printRoutes } from "./routes/prints.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const letters: Feature = {
  actions: [sendLetter, recordPosting],
  effects,
  documents,
  facts,
  follow,
  data,
  kinds,
  jobs: [drawLetters, printLetters],
  routes: (routes) => {
    letterRoutes(routes);
    printRoutes(routes);
  },
  words: { sv, en },
};
