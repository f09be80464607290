/**
 * Swedish personal identity numbers (folkbokföringslagen (1991:481) 18 §) and co-ordination numbers (lagen (2022:1697)
 * om samordningsnummer, 60 added to the day) in what people write: ten or twelve digits that are a date and hold the
 * check digit of SKV 704, so that telephone, case and organisation numbers are not called one.
 */

const SPACE = "[^\\S\\r\\n]";
const DASH = "[-+\\u00ad\\u2010-\\u2015\\u2212]";
const GAP = "[-./_\\p{Zs}]?";
const MARK = `(?:${SPACE}{0,2}${DASH}?${SPACE}{0,2}|[_/:.])`;
const NUMBER = new RegExp(
  `(?<!\\d)(?<century>18|19|20)?(?<year>\\d\\d)(?<gap>${GAP})(?<month>\\d\\d)\\k<gap>(?<day>\\d\\d)` +
    `(?<mark>${MARK})(?<last>\\d{4})(?!\\d)`,
  "gu",
);
/** As such a number is written, whatever its digits; the fourth from last may be a letter (reserve numbers). */
const LIKE_ONE = new RegExp(
  `(?<!\\d)(?:\\d\\d)?\\d\\d${GAP}\\d\\d${GAP}\\d\\d${MARK}[\\dTRSUWXJKLMN]\\d{3}(?!\\d|[-./]\\d)`,
  "gu",
);

/** What calls the number after it one. */
const CALLED = /(?:person|samordnings)(?:nummer|nr)|\bp-?nr\b|(?:identity|ordination) number/iu;
const CALLED_BEFORE = new RegExp(`(?:${CALLED.source})[^\\d\\]]{0,24}$`, "iu");
/** After four digits that are a year: "2019-10-01–2020-10-01". */
const REST_OF_DATE = /^([-./])\d\d\1\d\d(?!\d)/u;
/** A country's prefix. */
const ABROAD = /(?<![\p{L}\d])\+\d{0,3}(?:-|[^\S\r\n])?$/u;
const CO_ORDINATION = 60;

type Range = [start: number, end: number];

/** Where they stand, in UTF-16 units, in their order. `asked`: what the text answers. */
export const identityNumbersIn = (text: string, asked = ""): Range[] =>
  found(
    text,
    NUMBER,
    (parts, before, after) =>
      isOne(parts) &&
      !(parts.gap && REST_OF_DATE.test(after)) &&
      (CALLED.test(asked) || CALLED_BEFORE.test(before) || !isTelephone(parts, before)),
  );

/** Where anything is written as one is: for what must tell nothing, whatever it may have been. */
export const likeIdentityNumbersIn = (text: string): Range[] => found(text, LIKE_ONE, () => true);

export const holdsIdentityNumber = (text: string, asked?: string): boolean =>
  identityNumbersIn(text, asked).length > 0;

/** With a word in the place of each. */
export function maskIdentityNumbers(text: string, word: string, asked?: string): string {
  let masked = "";
  let done = 0;
  for (const [start, end] of identityNumbersIn(text, asked)) {
    masked += text.slice(done, start) + word;
    done = end;
  }
  return masked + text.slice(done);
}

/** `century` is missing from ten digits. */
type Parts = Record<"year" | "gap" | "month" | "day" | "mark" | "last", string> & {
  century?: string;
};

/** Marks that nobody sees come with what is copied, also between digits. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

function found(
  text: string,
  find: RegExp,
  counts: (parts: Parts, before: string, after: string) => boolean,
): Range[] {
  const seen = text.replace(UNSEEN, "");
  const at = seen === text ? null : placesOf(text);
  const ranges: Range[] = [];
  find.lastIndex = 0;
  for (let match; (match = find.exec(seen));) {
    const { index } = match;
    const last = index + match[0].length - 1;
    const before = seen.slice(Math.max(0, index - 60), index);
    if (counts(match.groups as unknown as Parts, before, seen.slice(last + 1, last + 8)))
      ranges.push(at ? [at[index]!, at[last]! + 1] : [index, last + 1]);
    else find.lastIndex = index + 1;
  }
  return ranges;
}

/** Of each unit that is seen. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  let done = 0;
  const seenUntil = (end: number): void => {
    for (; done < end; done += 1) places.push(done);
  };
  for (const { index, 0: unseen } of text.matchAll(UNSEEN)) {
    seenUntil(index);
    done = index + unseen.length;
  }
  seenUntil(text.length);
  return places;
}

const isOne = ({ century, year, month, day, last }: Parts): boolean =>
  isDay(century, Number(year), Number(month), Number(day)) && holds(year + month + day + last);

/**
 * Ten digits can be either. Only those that begin as most mobile numbers do, in one run, and those after a country's
 * prefix are left as telephone numbers: other series (08, 010) lose one now and then rather than disclose a person.
 */
const isTelephone = ({ century, year, gap, month, mark }: Parts, before: string): boolean =>
  !century &&
  !gap &&
  ((!mark && year === "07" && month.startsWith("0")) || (!mark.trim() && ABROAD.test(before)));

/** Without a century any in which there was such a day: 29 February 2000 was one. */
function isDay(century: string | undefined, year: number, month: number, given: number): boolean {
  const day = given > CO_ORDINATION ? given - CO_ORDINATION : given;
  const days = new Date(Date.UTC(Number(century ?? "20") * 100 + year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** The check digit: modulus 10 with weights 2 and 1. */
function holds(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const weighted = Number(digit) * (at % 2 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
