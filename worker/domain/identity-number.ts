/**
 * Swedish personal identity numbers (folkbokföringslagen (1991:481) 18 §) and co-ordination numbers (lagen (2022:1697)
 * om samordningsnummer, 60 added to the day) in what people write: ten or twelve digits that are a date and hold the
 * check digit of SKV 704, so that telephone, case and organisation numbers are not called one.
 */

const SPACE = "[^\\S\\r\\n]?";
const NUMBER = new RegExp(
  `(?<!\\d|\\d[-+.]|\\+\\d{0,3}${SPACE})(?<century>18|19|20)?(?<year>\\d\\d)(?<gap>[-./\\p{Zs}]?)(?<month>\\d\\d)` +
    `\\k<gap>(?<day>\\d\\d)(?<mark>${SPACE}[-+\\u00ad\\u2010-\\u2015\\u2212]?${SPACE})(?<last>\\d{4})` +
    `(?![\\p{L}\\d]|[-+.]\\d)`,
  "gu",
);
const CO_ORDINATION = 60;

/** Where they stand, in UTF-16 units, in their order. */
export function identityNumbersIn(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  NUMBER.lastIndex = 0;
  for (let match; (match = NUMBER.exec(text));) {
    const end = match.index + match[0].length;
    if (isOne(match.groups as unknown as Parts)) found.push([match.index, end]);
    else NUMBER.lastIndex = match.index + 1;
  }
  return found;
}

export const holdsIdentityNumber = (text: string): boolean => identityNumbersIn(text).length > 0;

/** With a word in the place of each. */
export function maskIdentityNumbers(text: string, word: string): string {
  let masked = "";
  let done = 0;
  for (const [start, end] of identityNumbersIn(text)) {
    masked += text.slice(done, start) + word;
    done = end;
  }
  return masked + text.slice(done);
}

/** `century` is missing from ten digits. */
type Parts = Record<"year" | "gap" | "month" | "day" | "mark" | "last", string> & {
  century?: string;
};

function isOne({ century, year, gap, month, day, mark, last }: Parts): boolean {
  // Ten digits from 0 are a telephone number, unless they are written as only these numbers are.
  if (!century && year.startsWith("0") && (gap || !mark.trim())) return false;
  return (
    isDay(century, Number(year), Number(month), Number(day)) && holds(year + month + day + last)
  );
}

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
