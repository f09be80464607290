import { ALPHABETS, DRAWN, FOLLOWING, MARKS, SIGNS, SPELT } from "./name-letters.ts";
import type { Locale } from "./vocabulary.ts";

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
/** Stands for itself, whatever the language: most of most names. */
const PLAIN = /^[ a-z0-9]$/i;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Lower than all else in a key: a name stands before those that go on. */
const LEVEL = "\t";

/** No level of a key is longer, in characters: of names alike so far, ids tell the order. */
const LONGEST = 200;

const up = (from: number, by: number): string => String.fromCodePoint(from + by);

const PLACES = new Map([
  ...SIGNS.map((sign, nth) => [sign, `!${up(0x22, nth)}`] as const),
  // What follows a letter stands after whatever else may come after it in a name.
  ...FOLLOWING.flatMap(([first, ...rest]) =>
    rest.map((letter, nth) => [letter, first + up(0x10_ff00, nth)] as const),
  ),
]);

const WAYS = new Map(
  DRAWN.flatMap(([first, ...rest]) =>
    rest.map((sign, nth) => [sign, [first!, up(0x24, nth)]] as const),
  ),
);

/** Second level: a letter as it is, those of a language that differ from it as marks do, then marks. */
const BARE = " ";
const NTH = [BARE, "!", '"', "#", "$"] as const;
const WEIGHTS = new Map(MARKS.map((mark, nth) => [mark, up(0x28, nth)]));

/** Third level: letters, each with those that stand as two do, then further ways to draw a sign. */
const SMALL = [" ", "!"] as const;
const CAPITAL = ['"', "#"] as const;

/**
 * A text that compares, in SQLite and by code units alike, as `new Intl.Collator(language).compare` does the name
 * itself: by its letters, then by their marks, then by their case (UTS 10, three levels; signs are not ignored).
 * Spaces, digits and a–z stand for themselves in it.
 */
export function orderKey(name: string, language: Locale): string {
  const { own, two } = ALPHABETS[language];
  const letters: string[] = [];
  const marks: string[] = [];
  const sizes: string[] = [];
  const put = (place: string, mark: string, size: string) => {
    letters.push(place);
    marks.push(mark);
    sizes.push(size);
  };
  const spell = (text: string, size: string) => {
    for (const each of text) {
      const weight = WEIGHTS.get(each);
      if (weight) put("", weight, SMALL[0]);
      else put(PLACES.get(each) ?? each, BARE, size);
    }
  };
  for (const [cluster] of name.normalize("NFD").replace(IGNORED, "").matchAll(CLUSTER)) {
    if (PLAIN.test(cluster)) {
      const small = cluster.toLowerCase();
      put(small, BARE, (cluster === small ? SMALL : CAPITAL)[0]);
      continue;
    }
    const [written = "", ...over] = cluster;
    const [first, drawn] = WAYS.get(written) ?? [written];
    const small = first.toLowerCase();
    const [size, sizeOfTwo] = first === small ? SMALL : CAPITAL;
    const withMark = (mark: string) => (small + mark).normalize("NFC");
    const nth = over.findIndex((mark, before) => {
      const whole = withMark(mark);
      return (whole in own || PLACES.has(whole)) && isNext(mark, over.slice(0, before).join(""));
    });
    const letter = nth < 0 ? small : withMark(over[nth]!);
    const [place, variant] = own[letter] ?? [PLACES.get(letter), 0];
    if (two[small]) {
      put(two[small][0], BARE, sizeOfTwo);
      put(two[small][1], BARE, SMALL[0]);
    } else if (place) put(place, NTH[variant]!, drawn ?? size);
    else spell(SPELT[small] ?? small.normalize("NFKD"), drawn ?? size);
    spell(over.filter((_, index) => index !== nth).join(""), SMALL[0]);
  }
  const [first, second, third] = [letters, marks, sizes].map((level) =>
    Array.from(level.join("")).slice(0, LONGEST).join(""),
  );
  return [first, second!.trimEnd(), third!.trimEnd()].join(LEVEL).replace(/\t+$/, "");
}

/** Does the mark belong to the letter, whatever marks of other places are written between the two (UAX 15)? */
const isNext = (mark: string, between: string): boolean =>
  (mark + between).normalize("NFD") === between + mark;
