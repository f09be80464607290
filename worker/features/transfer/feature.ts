import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { transfer } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const transferring: Feature = { actions: [transfer], effects, words: { sv, en } };
