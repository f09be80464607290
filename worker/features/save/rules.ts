/** On what people are kept for other jobs, and how they answer. */

export const LEGAL_BASES = ["consent", "public-interest", "legitimate-interest"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/**
 * Those that an organisation may choose among. A public authority has no legitimate interest in its tasks (GDPR
 * article 6.1, last paragraph): it keeps people by consent, or for a task in the public interest (article 6.1 e and
 * lagen 2018:218, 2 kap. 2 §), which the product offers to authorities alone.
 */
export const basesOf = ({ publicSector }: { publicSector: boolean }): readonly LegalBasis[] => [
  "consent",
  publicSector ? "public-interest" : "legitimate-interest",
];

/** The text that fits: consent is asked for, of the others the candidate is told. */
export const textOf = (basis: string): "save" | "save-consent" =>
  basis === "consent" ? "save-consent" : "save";

/** Longest time a person is kept for other jobs; after it they are asked anew. */
export const SAVED_MONTHS = 36;

/** How an answer came. */
export const ANSWER_WAYS = ["email", "phone", "in-person", "letter"] as const;
