import type { Feature } from "../feature.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** Texts and looks of an organisation's own. */
export const templates: Feature = { words: { sv, en } };
