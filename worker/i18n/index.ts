import { formatDate } from "../domain/localtime.ts";
import type { Day, Moment, Params, Word } from "../domain/params.ts";
import type { ActionId, Locale, MessageState, Status, Verb } from "../domain/vocabulary.ts";
import { failures as enFailures } from "./en/failures.ts";
import { words as enWords } from "./en/words.ts";
import { notes as enNotes } from "./en/notes.ts";
import { problems as enProblems } from "./en/problems.ts";
import { failures as svFailures } from "./sv/failures.ts";
import { words as svWords } from "./sv/words.ts";
import { notes as svNotes } from "./sv/notes.ts";
import { problems as svProblems } from "./sv/problems.ts";

/** Swedish is the source; English must have the same keys, which the compiler checks. */
const sv = { ...svWords, ...svNotes, ...svProblems, ...svFailures };
const en = { ...enWords, ...enNotes, ...enProblems, ...enFailures };

/** Keys that features say by, each added beside its words. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface FeatureWords {}

export type NoteCode = keyof typeof svNotes | keyof FeatureWords;

type Labels =
  | `status.${Status | "deleted"}`
  | `already.${Status}`
  | `action.${ActionId | Verb}`
  | `message-state.${MessageState}`;

const own: Record<Locale, Record<keyof typeof sv | Labels, string>> = { sv, en };
const dictionaries: Record<Locale, Record<string, string>> = {
  sv: { ...own.sv },
  en: { ...own.en },
};

/** A dictionary in each language, with the same keys. */
export type Dictionaries = Record<Locale, Readonly<Record<string, string>>>;

/** Puts a feature's words in. Throws for a key that stands for something else already. */
export function learn(words: Dictionaries): void {
  for (const [locale, added] of Object.entries(words) as [Locale, Record<string, string>][])
    for (const [key, word] of Object.entries(added)) {
      if ((dictionaries[locale][key] ?? word) !== word)
        throw new Error(`Two features say ${key} differently`);
      dictionaries[locale][key] = word;
    }
}

/** Replaces `{name}` with the parameter of that name. */
export function fill(
  text: string,
  params: Params = {},
  tell: (value: Word | Day | Moment) => string = () => "",
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? tell(value) : String(value);
  });
}

/** The words of a key in a language, with those of its parameters that are words or days themselves. */
export function say(locale: Locale, key: string, params?: Params): string {
  const dictionary = dictionaries[locale];
  const word = (value: string) => (Object.hasOwn(dictionary, value) ? dictionary[value]! : value);
  return fill(word(key), params, (value) =>
    "day" in value
      ? formatDate(locale, value.day)
      : "word" in value
        ? word(value.word)
        : moment(locale, value),
  );
}

/** "måndag 30 november kl. 08:00". English here is European: the day comes before the month. */
const moment = (locale: Locale, { instant, zone }: Moment): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(instant));

export const isWord = (key: string): boolean => Object.hasOwn(dictionaries.sv, key);
