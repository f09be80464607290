import { fullName } from "./fold.ts";
import { orderKey } from "./name-order.ts";
import { searchKey } from "./search-key.ts";
import type { Locale } from "./vocabulary.ts";

/** What an application repeats of its candidate's name, so that lists stay in one index. */
export interface NameKeys {
  /** For the search: a person is found by first name or last name first. */
  firstFold: string;
  lastFold: string;
  /** For the order: last name, then first name. */
  nameKey: string;
  /** By which these were made; `nameRule` of the organisation's language, or they are to be made anew. */
  nameRule: string;
}

/** Raised when names get other keys: the next minutes rewrite them all (features/applications/names.ts). */
export const RULES = "1";

/** `language`: the organisation's first, whose order its names stand in (DECISIONS.md, 45). */
export const nameKeys = (
  { firstName, lastName }: { firstName: string; lastName: string },
  language: Locale,
): NameKeys => ({
  firstFold: searchKey(`${firstName} ${lastName}`),
  lastFold: searchKey(`${lastName} ${firstName}`),
  nameKey: orderKey(fullName({ firstName: lastName, lastName: firstName }), language),
  nameRule: language + RULES,
});
