import type { Failure } from "../domain/failures.ts";
import type { ActionId, Locale, MessageState, Status, Verb } from "../domain/vocabulary.ts";
import { failures as enFailures } from "./en/failures.ts";
import { words as enWords } from "./en/words.ts";
import { notes as enNotes } from "./en/notes.ts";
import { intake as enIntake } from "./en/intake.ts";
import { panelExport as enPanelExport } from "./en/panel-export.ts";
import { problems as enProblems } from "./en/problems.ts";
import { review as enReview } from "./en/review.ts";
import { failures as svFailures } from "./sv/failures.ts";
import { words as svWords } from "./sv/words.ts";
import { notes as svNotes } from "./sv/notes.ts";
import { intake as svIntake } from "./sv/intake.ts";
import { panelExport as svPanelExport } from "./sv/panel-export.ts";
import { problems as svProblems } from "./sv/problems.ts";
import { review as svReview } from "./sv/review.ts";

/** Swedish is the source; English must have the same keys, which the compiler checks. */
const sv = {
  ...svWords,
  ...svNotes,
  ...svProblems,
  ...svFailures,
  ...svIntake,
  ...svPanelExport,
  ...svReview,
};
const en = {
  ...enWords,
  ...enNotes,
  ...enProblems,
  ...enFailures,
  ...enIntake,
  ...enPanelExport,
  ...enReview,
};

export type NoteCode = keyof typeof svNotes;
export type WordKey = keyof typeof sv;

type Labels =
  | `status.${Status | "deleted"}`
  | `action.${ActionId | Verb}`
  | `message-state.${MessageState}`
  | `failure.${Failure}`;
const dictionaries: Record<Locale, Record<WordKey | Labels, string>> = { sv, en };

/** Replaces `{name}` with the parameter of that name; a parameter that is itself a word key is translated. */
export function fill(
  text: string,
  params: Record<string, string | number> = {},
  word: (key: string) => string = (key) => key,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : word(String(value));
  });
}

/** The words of a key in a language. Parameters such as "status.received" are translated too. */
export function say(locale: Locale, key: string, params?: Record<string, string | number>): string {
  const dictionary: Record<string, string> = dictionaries[locale];
  const word = (value: string) => (Object.hasOwn(dictionary, value) ? dictionary[value]! : value);
  return fill(word(key), params, word);
}

export const isWord = (key: string): key is WordKey => key in sv;
