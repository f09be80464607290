/**
 * Links and codes for people without an account. Neither lies in the outbox: a message holds a placeholder
 * that names whom it is for, and the secret takes its place when the message is sent (DECISIONS.md, 16).
 */
const HOST = "https://personlig.invalid/panel/";

/** Where a reviewer's link stands until then. */
export const reviewerLink = (reviewer: string, version: number): string =>
  `${HOST}${reviewer}/${version}`;

const PLACEHOLDER = /https:\/\/personlig\.invalid\/panel\/(rev_[0-9a-z]{26})\/(\d{1,6})/g;

/** Every reviewer whose link a text holds, each once. */
export function linksIn(text: string): { reviewer: string; version: number }[] {
  const found = new Map(
    [...text.matchAll(PLACEHOLDER)].map(([whole, reviewer, version]) => [
      whole,
      { reviewer: reviewer!, version: Number(version) },
    ]),
  );
  return [...found.values()];
}

/** Puts the real addresses in the place of the placeholders. */
export const withLinks = (
  text: string,
  address: (reviewer: string, version: number) => string,
): string =>
  text.replace(PLACEHOLDER, (_, reviewer: string, version: string) =>
    address(reviewer, Number(version)),
  );

/** Where a reviewer's code stands until its message is sent. */
export const codePlaceholder = (reviewer: string): string => `personlig-kod.${reviewer}`;

const CODE_PLACEHOLDER = /personlig-kod\.(rev_[0-9a-z]{26})/g;

/** Every reviewer whose code a text holds, each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(CODE_PLACEHOLDER), ([, reviewer]) => reviewer!)),
];

/** Puts the real codes in the place of the placeholders. */
export const withCodes = (text: string, code: (reviewer: string) => string): string =>
  text.replace(CODE_PLACEHOLDER, (_, reviewer: string) => code(reviewer));
