import type { Feature } from "../feature.ts";
import { kinds } from "./kinds.ts";
import { sendEmail } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const sendingEmail: Feature = { actions: [sendEmail], kinds, words: { sv, en } };
