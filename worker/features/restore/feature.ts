import type { Feature } from "../feature.ts";
import { restore } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const restoring: Feature = { actions: [restore], words: { sv, en } };
