/**
 * Links and codes for people without an account. Neither lies in the outbox: a message holds a placeholder
 * that names whom it is for, and the secret takes its place when the message is sent (DECISIONS.md, 16).
 */
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";

/** Where a guest's link stands until then. */
export const linkPlaceholder = (purpose: string, guest: string, version: number): string =>
  `https://personlig.invalid/${purpose}/${guest}/${version}`;

const PLACEHOLDER =
  /https:\/\/personlig\.invalid\/([a-z][a-z-]*)\/([a-z]+_[0-9a-z]{26})\/(\d{1,6})/g;

interface SecretLink {
  placeholder: string;
  purpose: string;
  guest: string;
  version: number;
}

/** Every link that a text holds, each once. */
export function linksIn(text: string): SecretLink[] {
  const found = new Map(
    [...text.matchAll(PLACEHOLDER)].map(([placeholder, purpose, guest, version]) => [
      placeholder,
      { placeholder, purpose: purpose!, guest: guest!, version: Number(version) },
    ]),
  );
  return [...found.values()];
}

/** Puts the real addresses in the place of the placeholders. */
export const withLinks = (text: string, address: (placeholder: string) => string): string =>
  text.replace(PLACEHOLDER, address);

/** Where a guest's code stands until its message is sent. */
export const codePlaceholder = (guest: string): string => `personlig-kod.${guest}`;

const CODE_PLACEHOLDER = /personlig-kod\.([a-z]+_[0-9a-z]{26})/g;

/** Every guest whose code a text holds, each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(CODE_PLACEHOLDER), ([, guest]) => guest!)),
];

/** Puts the real codes in the place of the placeholders. */
export const withCodes = (
  text: string,
  code: (placeholder: string, guest: string) => string,
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
