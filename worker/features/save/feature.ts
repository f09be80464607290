import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { kinds } from "./kinds.ts";
import { save } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const saving: Feature = { actions: [save], effects, kinds, words: { sv, en } };
