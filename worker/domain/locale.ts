/** Languages of the product, the first one first. Apart from the vocabulary, which every page would fetch with them. */
export const LOCALES = ["sv", "en"] as const;
export type Locale = (typeof LOCALES)[number];
