/**
 * Finds one person's own name in text: whole words in any script, whatever case and accents, composed
 * or decomposed, with Swedish and English genitive, first name first or last.
 */

/** Letters that stay whole under NFKD, as people write them without accents. */
// prettier-ignore
const PLAIN: Record<string, string> = {
  ł: "l", đ: "d", ð: "d", ø: "o", æ: "ae", œ: "oe", ß: "ss", þ: "th", ı: "i", ħ: "h", ŧ: "t", ŋ: "n", ς: "σ",
};

/** As in "Mueller" and "Aaberg". */
const SPELT_OUT: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** Accents, invisible characters and letter-like apostrophes: nothing to compare by. */
const IGNORED = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}\u02b0-\u02ff]/gu;
const WORD =
  /\p{L}[\p{L}\p{M}\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]*|\p{Extended_Pictographic}/gu;
/** Scripts written without spaces, or with endings joined on: a name is found inside a run of letters. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What may stand between the parts of one name. */
const JOINT = /^(?:[ \u00a0\-‐‑–'’‘´`]{1,2}|, )$/;
const GENITIVE_JOINT = /^[:'’‘´`]$/;

export const comparedWord = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(IGNORED, "")
    .toLowerCase()
    .replace(IGNORED, "")
    .replace(/[łđðøæœßþıħŧŋς]/g, (letter) => PLAIN[letter]!);

const speltOut = (word: string): string =>
  word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => SPELT_OUT[letter]!);

export const wordsOf = (text: string): string[] => text.normalize("NFC").match(WORD) ?? [];

interface OwnName {
  /** Compared forms that are the name by themselves. */
  whole: ReadonlySet<string>;
  /** Single letters and signs: the name only beside another part of it. */
  single: ReadonlySet<string>;
  /** Parts in scripts without spaces, longest first. */
  unspaced: readonly string[];
}

export function ownName(person: { firstName: string; lastName: string }): OwnName {
  const first = wordsOf(person.firstName);
  const last = wordsOf(person.lastName);
  const parts = [...first, ...last];
  const long = parts.filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= 2);
  const joined = [first, last, parts, [...last, ...first]]
    .filter((group) => group.length > 1)
    .map((group) => group.join(""));
  const names = [...long, ...joined];
  return {
    whole: new Set(
      names.flatMap((name) => [comparedWord(name), comparedWord(speltOut(name))]).filter(Boolean),
    ),
    single: new Set(parts.filter((part) => !long.includes(part)).map(comparedWord)),
    unspaced: names.filter((name) => UNSPACED.test(name)).sort((a, b) => b.length - a.length),
  };
}

type Range = [start: number, end: number];
interface Word {
  range: Range;
  is: "name" | "part" | "other" | "s";
}

/** The ranges of a text (NFC) that are the name; parts side by side are one range. Linear in the text. */
export function findName(text: string, name: OwnName): Range[] {
  const found: Range[] = [];
  let run: Word[] = [];
  const end = (): void => {
    const named = run.some((word) => word.is === "name") || run.length > 1;
    if (named) found.push([run[0]!.range[0], run.at(-1)!.range[1]]);
    run = [];
  };
  for (const word of classify(text, name)) {
    const before = run.at(-1);
    const gap = before ? text.slice(before.range[1], word.range[0]) : "";
    const named = before?.is === "name" || run.length > 1;
    if (before && named && word.is === "s" && GENITIVE_JOINT.test(gap))
      before.range[1] = word.range[1];
    else {
      const part = word.is === "name" || word.is === "part";
      if (before && !(part && JOINT.test(gap))) end();
      if (part) run.push(word);
    }
  }
  if (run.length > 0) end();
  return found;
}

function* classify(text: string, { whole, single, unspaced }: OwnName): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const written = match[0];
    const form = comparedWord(written);
    const range: Range = [start, start + written.length];
    const holds = (names: ReadonlySet<string>): boolean =>
      names.has(form) || (form.endsWith("s") && names.has(form.slice(0, -1)));
    if (holds(whole)) yield { range, is: "name" };
    else if (holds(single)) yield { range, is: "part" };
    else if (unspaced.length > 0 && UNSPACED.test(written)) {
      for (const [from, to] of within(written, unspaced))
        yield { range: [start + from, start + to], is: "name" };
    } else yield { range, is: form === "s" ? "s" : "other" };
  }
}

function* within(run: string, names: readonly string[]): Generator<Range> {
  for (let at = 0; at < run.length; at += 1) {
    const hit = names.find((name) => run.startsWith(name, at));
    if (!hit) continue;
    const end = at + hit.length;
    yield [at, run.slice(end) === "s" ? run.length : end];
    at = end - 1;
  }
}
