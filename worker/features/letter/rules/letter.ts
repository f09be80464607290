/** What a letter is, and how one stands. */

/** Kinds of letters that are made here; each is the kind of its text. */
export const LETTER_KINDS = ["letter-received", "letter-rejected"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Anything else is written and posted by hand. */
export const LETTERS = [...LETTER_KINDS, "by-hand"] as const;

/** A letter of an application, as plans look at it. */
export interface LetterFact {
  id: string;
  subject: string;
  /** Local date; null until it is posted. */
  postedOn: string | null;
}

/** Those that wait to be printed and posted. */
export const unposted = (letters: readonly LetterFact[] = []): LetterFact[] =>
  letters.filter(({ postedOn }) => postedOn === null);
