import type { Feature } from "../feature.ts";
import { purge } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const purging: Feature = { actions: [purge], words: { sv, en } };
