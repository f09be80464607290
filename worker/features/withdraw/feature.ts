import type { Feature } from "../feature.ts";
import { kinds } from "./kinds.ts";
import { withdraw } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const withdrawing: Feature = { actions: [withdraw], kinds, words: { sv, en } };
