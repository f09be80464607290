import { formatDate } from "../../domain/localtime.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { LegalBasis } from "./rules.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

const WORDS = { sv, en };

/** The values of `save.*`, in the language of the message. `expiresOn` is a local date. */
export const saveValues =
  (saved: { purpose: string; basis: LegalBasis; expiresOn: string }) =>
  (language: Locale): Record<string, string> => ({
    "save.purpose": saved.purpose,
    "save.expires": formatDate(language, saved.expiresOn),
    "save.basis": WORDS[language][`save.basis.${saved.basis}`],
  });
