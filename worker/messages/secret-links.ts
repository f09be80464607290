/**
 * Links for people without an account. No token lies in the outbox: a message holds a placeholder that
 * names whom the link is for, and the token takes its place when the message is sent (DECISIONS.md, 16).
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
