import type { MaskWords } from "../domain/anonymise.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { mail as en } from "../i18n/en/mail.ts";
import { say } from "../i18n/index.ts";
import { mail as sv } from "../i18n/sv/mail.ts";
import { formatDate } from "../domain/localtime.ts";
import { MERGE_FIELDS } from "./merge.ts";

export type MessageKind = "withdraw" | "reject" | "save" | "forward" | "send-email";
type MailKey = keyof typeof sv;

const WORDS: Record<Locale, Record<MailKey, string>> = { sv, en };

export const mailWords = (language: Locale, key: MailKey): string => WORDS[language][key];

/** Every text one can start from; the first of a kind is its default. */
const TEXTS = [
  { id: "withdraw", kind: "withdraw" },
  { id: "reject", kind: "reject" },
  { id: "reject-after-interview", kind: "reject" },
  { id: "save", kind: "save" },
  { id: "forward", kind: "forward" },
  { id: "blank", kind: "send-email" },
  { id: "more-information", kind: "send-email" },
  { id: "delayed", kind: "send-email" },
  { id: "received", kind: "send-email" },
] as const satisfies { id: string; kind: MessageKind }[];

/** Fields that only messages of this kind have, beside the common ones. */
export const KIND_FIELDS: Record<MessageKind, readonly string[]> = {
  withdraw: [],
  reject: [],
  save: ["save.purpose", "save.expires", "save.basis"],
  forward: [],
  "send-email": [],
};

interface StartingText {
  id: string;
  kind: MessageKind;
  name: string;
  language: Locale;
  subject: string;
  body: string;
}

/** What a recruiter can start a message from, in one language. */
export const startingTexts = (language: Locale): StartingText[] =>
  TEXTS.map(({ id, kind }) => ({
    id,
    kind,
    name: mailWords(language, `${id}.name`),
    language,
    subject: mailWords(language, `${id}.subject`),
    body: mailWords(language, `${id}.body`),
  }));

export const defaultText = (kind: MessageKind, language: Locale): StartingText =>
  startingTexts(language).find((text) => text.kind === kind)!;

/** The merge fields every message may use, with their names in words. */
export const mergeFields = (locale: Locale): { id: string; label: string }[] =>
  MERGE_FIELDS.map((id) => ({ id, label: say(locale, `merge.${id}`) }));

/** The values of `KIND_FIELDS.save`, in the language of the message. `expiresOn` is a local date. */
export const saveValues =
  (saved: { purpose: string; basis: "consent" | "legitimate-interest"; expiresOn: string }) =>
  (language: Locale): Record<string, string> => ({
    "save.purpose": saved.purpose,
    "save.expires": formatDate(language, saved.expiresOn),
    "save.basis": mailWords(language, `save.basis.${saved.basis}`),
  });

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
