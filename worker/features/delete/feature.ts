import type { Feature } from "../feature.ts";
import { listed } from "./listed.ts";
import { deleteApplication } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const deletion: Feature = { actions: [deleteApplication], listed, words: { sv, en } };
