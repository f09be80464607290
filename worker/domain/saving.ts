/** On what people are kept for other jobs, and how long, by whatever keeps them. */
import { addMonths } from "./localtime.ts";

export const LEGAL_BASES = ["consent", "public-interest", "legitimate-interest"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/**
 * Those that an organisation may choose among. A public authority has no legitimate interest in its tasks (GDPR
 * article 6.1, last paragraph): it keeps people by consent, or for a task in the public interest (article 6.1 e and
 * lagen 2018:218, 2 kap. 2 §), which the product has for authorities alone.
 */
export const basesOf = ({ publicSector }: { publicSector: boolean }): readonly LegalBasis[] => [
  "consent",
  publicSector ? "public-interest" : "legitimate-interest",
];

/** Longest time a person is kept for other jobs; after it they are asked anew. */
export const SAVED_MONTHS = 36;

/** The furthest last day, chosen on that day. Local dates. */
export const longestSaved = (today: string): string => addMonths(today, SAVED_MONTHS);
