import { formatDate } from "../../domain/localtime.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Value } from "../../mail/values.ts";
import type { LegalBasis } from "./rules.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

const WORDS = { sv, en };

interface Saved {
  purpose: string;
  /** The same in words of a language. */
  purposes?: Partial<Record<Locale, string>>;
  /** Of whoever wrote the purpose; default: not known. */
  spoken?: Locale;
  basis: LegalBasis;
  /** Local date. */
  expiresOn: string;
}

/** The values of `save.*`, in the language of the message. */
export const saveValues =
  ({ purpose, purposes, spoken, basis, expiresOn }: Saved) =>
  (language: Locale): Record<string, Value> => ({
    "save.purpose":
      purposes?.[language] ?? (spoken ? { text: purpose, language: spoken } : purpose),
    "save.expires": formatDate(language, expiresOn),
    "save.basis": WORDS[language][`save.basis.${basis}`],
  });
