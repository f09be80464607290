/** Do two names name one person, beside the same address (DECISIONS.md, 11)? Symmetric; not transitive. */
import { comparedWord, UNSPACED, wordsOf } from "./ownname.ts";

export interface Named {
  /** May be empty when the person has one name only. */
  firstName: string;
  lastName: string;
}

/** "O'Brien" is one word. */
const INNER_APOSTROPHE = /(?<=\p{L})['’‘´`](?=\p{L})/gu;

/** Words without case and accents. */
const tokens = (text: string): string[] =>
  wordsOf(text.replace(INNER_APOSTROPHE, "")).map(comparedWord).filter(Boolean);

const isInitial = (token: string): boolean => [...token].length === 1 && !UNSPACED.test(token);

/**
 * Given names agree when they share one word, or one has the other's initial ("E." and "Eva"); else the whole
 * names are the same set of words, in any order.
 */
export function namesAgree(one: Named, other: Named): boolean {
  const [given, others] = [tokens(one.firstName), tokens(other.firstName)];
  const shared = given.some((a) =>
    others.some(
      (b) => a === b || (isInitial(a) && b.startsWith(a)) || (isInitial(b) && a.startsWith(b)),
    ),
  );
  return shared || sameName(one, other);
}

/** The same set of words; of names without a letter, the same text. */
export function sameName(one: Named, other: Named): boolean {
  const [mine, theirs] = [one, other].map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  return key(mine!) === key(theirs!);
}

const key = (name: string): string => [...new Set(tokens(name))].sort().join(" ") || name.trim();
