import type { Feature } from "../feature.ts";
import { recordConsent } from "./answer.ts";
import { effects } from "./effects.ts";
import { kinds } from "./kinds.ts";
import { listed } from "./listed.ts";
import { open } from "./open.ts";
import { save } from "./plan.ts";
import { endSaved } from "./run-out.ts";
import { leaving } from "./statements/leaving.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const saving: Feature = {
  actions: [save, recordConsent],
  effects,
  kinds,
  listed,
  leaving,
  open,
  jobs: [endSaved],
  words: { sv, en },
};
