/**
 * Links and codes for people without an account. Neither lies in the outbox: a message holds a placeholder
 * that names whom it is for, and the secret takes its place when the message is sent (DECISIONS.md, 16).
 */
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";

const HOST = "https://personlig.invalid/panel/";

/** Where a reviewer's link stands until then. */
export const reviewerLink = (reviewer: string, version: number): string =>
  `${HOST}${reviewer}/${version}`;

const PLACEHOLDER = /https:\/\/personlig\.invalid\/panel\/(rev_[0-9a-z]{26})\/(\d{1,6})/g;

/** Every link that a text holds, each once. */
export function linksIn(
  text: string,
): { placeholder: string; reviewer: string; version: number }[] {
  const found = new Map(
    [...text.matchAll(PLACEHOLDER)].map(([placeholder, reviewer, version]) => [
      placeholder,
      { placeholder, reviewer: reviewer!, version: Number(version) },
    ]),
  );
  return [...found.values()];
}

/** Puts the real addresses in the place of the placeholders. */
export const withLinks = (text: string, address: (placeholder: string) => string): string =>
  text.replace(PLACEHOLDER, address);

/** Where a reviewer's code stands until its message is sent. */
export const codePlaceholder = (reviewer: string): string => `personlig-kod.${reviewer}`;

const CODE_PLACEHOLDER = /personlig-kod\.(rev_[0-9a-z]{26})/g;

/** Every reviewer whose code a text holds, each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(CODE_PLACEHOLDER), ([, reviewer]) => reviewer!)),
];

/** Puts the real codes in the place of the placeholders. */
export const withCodes = (
  text: string,
  code: (placeholder: string, reviewer: string) => string,
): string => text.replace(CODE_PLACEHOLDER, code);

/**
 * Text or HTML as anybody else may read it, in the reader's language: words stand where the recipient alone
 * gets a link or a code.
 */
export const withoutSecrets = (text: string, locale: Locale): string =>
  text
    .replace(LINK_TARGET, "")
    .replace(PLACEHOLDER, say(locale, "secret.link"))
    .replace(CODE_PLACEHOLDER, say(locale, "secret.code"));

/** Where a placeholder leads to; nothing, for who may not follow it. */
const LINK_TARGET = new RegExp(` href="${PLACEHOLDER.source}"`, "g");
