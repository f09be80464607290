import { comparedWord } from "./ownname.ts";

/** However they are typed, they are left out: "O’Brien", "O'Brien" and "obrien" are one. */
const APOSTROPHES = /['‘’‛`´′＇ꞌ]/gu;
/** "Lars-Erik" and "Lundin, Anna" are found without the signs between the words. */
const GAPS = /[\s\p{Pd},.]+/gu;

/** No name is told from others by more; in characters. */
const LONGEST = 200;

/**
 * The form in which names are looked for: without case, accents and apostrophes, the letters that no keyboard here
 * has as those people type for them (ł as l, ı as i, ø as o, ß as ss). May be empty when no letter is left.
 */
export const searchKey = (text: string): string =>
  Array.from(comparedWord(text.replace(APOSTROPHES, "").replace(GAPS, " ")).trim())
    .slice(0, LONGEST)
    .join("");
