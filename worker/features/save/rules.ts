/** The texts of saving, and how people answer; on what they are kept is every saving's (domain/saving.ts). */
export { basesOf, LEGAL_BASES, type LegalBasis, SAVED_MONTHS } from "../../domain/saving.ts";

/** The text that fits: consent is asked for, of the others the candidate is told. */
export const textOf = (basis: string): "save" | "save-consent" =>
  basis === "consent" ? "save-consent" : "save";

/** How an answer came. */
export const ANSWER_WAYS = ["email", "phone", "in-person", "letter"] as const;
