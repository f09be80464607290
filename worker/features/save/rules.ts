/** The texts of saving, and how people answer; on what they are kept is every saving's (domain/saving.ts). */
import type { LegalBasis } from "../../domain/saving.ts";
export { basesOf, LEGAL_BASES, type LegalBasis, SAVED_MONTHS } from "../../domain/saving.ts";

/** The text that fits: consent is asked for, of the others the candidate is told. */
export const textOf = (basis: string): "save" | "save-consent" =>
  basis === "consent" ? "save-consent" : "save";

/** How an answer came. */
export const ANSWER_WAYS = ["email", "phone", "in-person", "letter"] as const;

/** Of the guests that saved people are, and of the mail to them. */
export const PURPOSE = "saved";

/** What a person says themselves: keep me (still, or again), do not, or keep me longer. */
export const OWN_ANSWERS = ["yes", "no", "extend"] as const;
export type OwnAnswer = (typeof OWN_ANSWERS)[number];

/** As the page posts it. */
export interface GivenAnswer {
  /** The profile's version. */
  seen: number;
  answer: OwnAnswer;
  /** With extend: the new last day, a local date. */
  until?: string | undefined;
}

/** How the person's own word came; nobody records it. */
export const OWN_WAY = "link";

/** So many months before the last day a person can ask to be kept longer, and is asked weeks before it. */
export const EXTEND_MONTHS = 3;

/** Days before the last day on which a person is asked; the second where the first would come too soon. */
export const ASKED_DAYS = [42, 7] as const;

/** Days after which a question without an answer is asked once more; nobody is written to more often than that. */
export const REMIND_DAYS = 14;

/** Days after the end in which a link still opens, to tell what holds. */
export const LINK_DAYS = 90;

/** Hours after a no within which whom nothing else keeps can still change their mind; then they are erased. */
export const ERASE_HOURS = 24;

/** A saved profile as plans look at it, whatever the reader reaches: the person's own words are of all of them. */
export interface SavedFact {
  /** The guest's, too. */
  id: string;
  /** What an answer page has `seen`. */
  version: number;
  purpose: string;
  basis: LegalBasis;
  /** Asked for consent and not answered yet. */
  asked: boolean;
  /** Local date, the last day. */
  expiresOn: string;
  ended: boolean;
  /** Local dates. */
  declinedOn: string | null;
  agreedOn: string | null;
  /** By whom it was saved. */
  asker: { id: string; name: string; email: string | null };
  linkVersion: number;
}

export const standing = (profiles: readonly SavedFact[]): SavedFact[] =>
  profiles.filter(({ ended }) => !ended);
