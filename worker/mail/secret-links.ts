/**
 * Links and codes for people without an account. Neither lies in the outbox: a message holds a placeholder
 * that names whom it is for, and the secret takes its place when the message is sent (DECISIONS.md, 16).
 */
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";

/** Where a guest's link stands until then. `page`: of its address, where that is not called as the purpose is. */
export const linkPlaceholder = (
  purpose: string,
  guest: string,
  version: number,
  page = purpose,
): string =>
  `https://personlig.invalid/${page === purpose ? "" : `${page}/`}${purpose}/${guest}/${version}`;

const PLACEHOLDER =
  /https:\/\/personlig\.invalid\/(?:([a-z][a-z-]*)\/)?([a-z][a-z-]*)\/([a-z]+_[0-9a-z]{26})\/(\d{1,6})/g;

/** Where the address of a page of ours stands that is no secret; `fragment`: what it is opened with. */
export const pagePlaceholder = (page: string, fragment: string): string =>
  `https://personlig.invalid/${page}#${fragment}`;

const PAGE_PLACEHOLDER = /https:\/\/personlig\.invalid(?=\/[a-z][a-z-]*#)/g;

export const holdsPage = (text: string): boolean => text.search(PAGE_PLACEHOLDER) >= 0;

/** Puts our address in the place of what stands for it before pages. */
export const withPages = (text: string, base: string): string =>
  text.replace(PAGE_PLACEHOLDER, base);

interface SecretLink {
  placeholder: string;
  page: string;
  purpose: string;
  guest: string;
  version: number;
}

/** Every link that a text holds, each once. */
export function linksIn(text: string): SecretLink[] {
  const found = new Map(
    [...text.matchAll(PLACEHOLDER)].map(([placeholder, page, purpose, guest, version]) => [
      placeholder,
      {
        placeholder,
        page: page ?? purpose!,
        purpose: purpose!,
        guest: guest!,
        version: Number(version),
      },
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

/** Where a guest's first password stands until its message is sent. */
export const passwordPlaceholder = (guest: string, version: number): string =>
  `personlig-losen.${guest}.${version}`;

const PASSWORD_PLACEHOLDER = /personlig-losen\.([a-z]+_[0-9a-z]{26})\.(\d{1,6})/g;

/** Every first password that a text holds, each once. */
export const passwordsIn = (text: string): { guest: string; version: number }[] =>
  [...new Map(Array.from(text.matchAll(PASSWORD_PLACEHOLDER), (found) => [found[0], found]))].map(
    ([, [, guest, version]]) => ({ guest: guest!, version: Number(version) }),
  );

/** Puts the real passwords in the place of the placeholders. */
export const withPasswords = (text: string, password: (placeholder: string) => string): string =>
  text.replace(PASSWORD_PLACEHOLDER, password);

/**
 * Text or HTML as anybody else may read it, in the reader's language: words stand where the recipient alone
 * gets a link or a code.
 */
export const withoutSecrets = (text: string, locale: Locale): string =>
  text
    .replace(LINK_TARGET, "")
    .replace(PLACEHOLDER, say(locale, "secret.link"))
    .replace(CODE_PLACEHOLDER, say(locale, "secret.code"))
    .replace(PASSWORD_PLACEHOLDER, say(locale, "secret.password"))
    .replace(PAGE_TARGET, "")
    .replace(PAGE_ADDRESS, say(locale, "secret.link"));

/** Where a placeholder leads to; nothing, for who may not follow it. */
const LINK_TARGET = new RegExp(` href="${PLACEHOLDER.source}"`, "g");
const PAGE_ADDRESS = /https:\/\/personlig\.invalid\/[a-z][a-z-]*#[\w=-]+/g;
const PAGE_TARGET = new RegExp(` href="${PAGE_ADDRESS.source}"`, "g");
