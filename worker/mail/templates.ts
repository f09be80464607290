import type { MaskWords } from "../domain/anonymise.ts";
import type { Template } from "../domain/facts.ts";
import { isOwnTextId } from "../domain/own-text.ts";
import { unitsAbove } from "../domain/unit.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { mail as en } from "../i18n/en/mail.ts";
import { say } from "../i18n/index.ts";
import { mail as sv } from "../i18n/sv/mail.ts";
import {
  actionOf,
  allowedFields,
  fieldsOf,
  isTemplateKind,
  productText,
  type TemplateKind,
  type TextKind,
} from "./kinds.ts";
import { MERGE_FIELDS } from "./merge.ts";

type MailKey = keyof typeof sv;

const WORDS: Record<Locale, Record<MailKey, string>> = { sv, en };

export const mailWords = (language: Locale, key: MailKey): string => WORDS[language][key];

export const templateName = (locale: Locale, kind: TemplateKind): string =>
  productText(locale, kind, "name");

/** When a message of this kind is sent, in a sentence. */
export const templateAbout = (locale: Locale, kind: TemplateKind): string =>
  productText(locale, kind, "about");

/** The text that holds somewhere, and where it comes from: a level's folded path, or the product. */
export type ChosenTemplate = Omit<Template, "unit"> & { unit: string | null };

/** The product's own text. Its id changes when its words do. */
export function defaultTemplate(kind: TemplateKind, language: Locale): ChosenTemplate {
  const subject = productText(language, kind, "subject");
  const body = productText(language, kind, "body");
  const id = `default.${kind}.${language}.${fingerprint(`${subject}\n${body}`)}`;
  return { id, kind, unit: null, language, subject, body, delayDays: null };
}

/** The nearest of the organisation's texts above a department; null where none holds. */
export function nearestText(
  own: readonly Template[],
  kind: TextKind,
  department: string,
  language: Locale,
): ChosenTemplate | null {
  const candidates = own.filter((each) => each.kind === kind && each.language === language);
  for (const unit of unitsAbove(department)) {
    const found = candidates.find((each) => each.unit === unit);
    if (found) return found;
  }
  return null;
}

/** The same, else the product's. */
export const chooseTemplate = (
  own: readonly Template[],
  kind: TemplateKind,
  department: string,
  language: Locale,
): ChosenTemplate =>
  nearestText(own, kind, department, language) ?? defaultTemplate(kind, language);

/** What a message is made from and the kind whose fields it may use; null for a text of one's own that is none for it. */
export function presetOf(
  own: readonly Template[],
  { kind, template = kind }: { kind: TemplateKind; template?: TextKind | undefined },
  department: string,
  language: Locale,
): { kind: TemplateKind; preset: ChosenTemplate } | null {
  if (!isOwnTextId(template))
    return { kind: template, preset: chooseTemplate(own, template, department, language) };
  const preset = nearestText(own, template, department, language);
  const base = preset?.base ?? "";
  return preset && isTemplateKind(base) && actionOf(base) === actionOf(kind)
    ? { kind: base, preset }
    : null;
}

/** FNV-1a, 32 bits, hex: tells two wordings of the product's apart, no more. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}

const named = (locale: Locale, ids: readonly string[]): { id: string; label: string }[] =>
  ids.map((id) => ({ id, label: say(locale, `merge.${id}`) }));

/** The merge fields of most messages, with their names in words. */
export const mergeFields = (locale: Locale) => named(locale, MERGE_FIELDS);

/** Those that only messages of this kind may use. */
export const ownFields = (locale: Locale, kind: TemplateKind) => named(locale, fieldsOf(kind));

/** Those of most messages that messages of this kind may not use. */
export const barredFields = (kind: TemplateKind): string[] => {
  const allowed = allowedFields(kind);
  return MERGE_FIELDS.filter((field) => !allowed.includes(field));
};

/** All that a kind's text may use. */
export const fieldsFor = (locale: Locale, kind: TemplateKind) => named(locale, allowedFields(kind));

/** The words that stand where something was taken out. */
export const maskWords = (language: Locale): MaskWords => ({
  name: mailWords(language, "mask.name"),
  email: mailWords(language, "mask.email"),
  phone: mailWords(language, "mask.phone"),
  identityNumber: mailWords(language, "mask.identityNumber"),
  link: mailWords(language, "mask.link"),
  address: mailWords(language, "mask.address"),
  file: mailWords(language, "mask.file"),
});
