/** The order in which letters are printed and posted, and which of them are not. */

export interface Printable {
  letter: string;
  application: string;
  /** Null: not known. */
  addressee: string | null;
  postalCode: string | null;
  place: string | null;
  /** In words; null at home. */
  country: string | null;
  protected: boolean;
}

/** Why a letter is not in the file: whoever it is to is protected, its address is not known, or its bytes are gone. */
export const LEFT_OUT = ["protected", "unaddressed", "lost"] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export const leftOut = ({ addressee, protected: hidden }: Printable): LeftOut | null =>
  hidden ? "protected" : addressee === null ? "unaddressed" : null;

/** By postal code, then name; abroad last, by country. */
export function inPrintOrder<P extends Printable>(letters: readonly P[], language: string): P[] {
  const { compare } = new Intl.Collator(language);
  const by = (one: string | null, other: string | null) => compare(one ?? "", other ?? "");
  return letters.toSorted(
    (a, b) =>
      Number(a.country !== null) - Number(b.country !== null) ||
      by(a.country, b.country) ||
      by(a.postalCode, b.postalCode) ||
      by(a.addressee, b.addressee),
  );
}

/** Letters of one file: as many as one thing is done to at once. */
export const MOST_PRINTED = 1000;
