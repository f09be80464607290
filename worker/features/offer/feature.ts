import type { Feature } from "../feature.ts";
import { kinds } from "./kinds.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const offers: Feature = { kinds, words: { sv, en } };
