import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { data, facts } from "./follow.ts";
import { savedPeople } from "./guests.ts";
import { kinds } from "./kinds.ts";
import { listed } from "./listed.ts";
import { open } from "./open.ts";
import { recordConsent } from "./plan/answer.ts";
import { save } from "./plan/save.ts";
import { answerRoutes } from "./routes/answers.ts";
import { endSaved } from "./run-out.ts";
import { leaving } from "./statements/leaving.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const saving: Feature = {
  actions: [save, recordConsent],
  effects,
  facts,
  listed,
  data,
  kinds,
  guests: [savedPeople],
  leaving,
  open,
  jobs: [endSaved],
  routes: answerRoutes,
  words: { sv, en },
};
