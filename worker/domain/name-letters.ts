/**
 * In what order letters and signs stand: that of CLDR 48 (its root collation, and what its Swedish one changes),
 * for Latin, Greek and Cyrillic letters and the signs that names are written with. Others stand by their code.
 */
import type { Locale } from "./vocabulary.ts";

/** Signs, in their order, stand between the space and the digits. */
export const SIGNS = Array.from(
  "_-‐‒–—―,;:!¡?¿.…·'\"«»()[]{}§¶@*/\\&#%†‡•′″`´˜^¯˘˙¨˚˝¸˛°©®+±÷×<=>¬|¦~−¤¢$£¥€",
);

/** Ways to draw one sign or letter, the first the common one. They count as little as case does. */
export const DRAWN = ["'‘’‚‛", '"“”„‟', "σς"];

/** Letters that the alphabet has no place for: in each group they follow the first. */
// prettier-ignore
export const FOLLOWING = [
  "aⱥɐɑɒ", "bʙƀɓƃ", "cȼƈɕ", "dʥʤɖɗƌȡẟ", "eɇⱸǝⱻəɛɘɚɜɝɞʚɤ", "fʩƒ", "gɡɢǥɠʛɣƣ", "hʜƕɦⱨⱶɧʻʽ", "iıɪɨɩ",
  "jȷɉʝɟʄ", "kƙⱪʞ", "lʟƚⱡɫɬɭȴɮƛʎ", "mɱ", "nɴɲƞɳȵŋ", "oɶɔⱺɵɷȣ", "pᵽƥɸⱷ", "qʠɋĸ", "rʀɍɹɺɻⱹɼɽɾɿʁ",
  "sʂȿẜẝʃƪʅʆ", "tʨʧŧⱦƫƭʈȶʇ", "uʉɥʮʯɯɰʊ", "vʋⱱⱴỽʌ", "wⱳʍ", "yʏɏƴỿȝ", "zƶȥʐʑɀⱬʒƹƺʓþƿƻƨƽƅʔɂˀʼʾꞌʕʿˁʡʢʖ",
  "аә", "гғ", "дђ", "еє", "зѕ", "иійј", "кқ", "лљ", "нңњ", "оө", "тћ", "уүұ", "хһ", "чџ", "ьѣ",
];

/** A mark that no text has: by it "æ" differs from "ae". */
const ANOTHER = "\uffff";

/** Letters that stand as others do, with a mark. */
export const SPELT: Readonly<Record<string, string>> = {
  đ: "d\u0335",
  ł: "l\u0335",
  ħ: "h\u0335",
  ø: "o\u0338",
  ð: `d${ANOTHER}`,
  æ: `a${ANOTHER}e`,
  œ: `o${ANOTHER}e`,
  ß: `s${ANOTHER}s`,
  ґ: `г${ANOTHER}`,
};

/** Marks on letters, in their order; a letter without one stands before all that have one. */
export const MARKS = Array.from(
  "\u0332\u0313\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u0336" +
    "\u0335\u0305\u0309\u030f\u0310\u0311\u031b\u0321\u0322\u0323\u0324\u0325\u0326\u032d\u032e\u0330\u0331" +
    ANOTHER,
);

/** What a language changes. */
interface Alphabet {
  /** Letters with a place of their own, and how manieth they are of those there, which differ as marks do. */
  own: Readonly<Record<string, readonly [place: string, nth: number]>>;
  /** Letters that stand as two do, and differ from them as case does. */
  two: Readonly<Record<string, readonly [string, string]>>;
}

export const ALPHABETS: Readonly<Record<Locale, Alphabet>> = {
  en: { own: {}, two: {} },
  /** In ASCII, too, three signs follow z. */
  sv: {
    own: {
      đ: ["d", 1],
      ð: ["d", 2],
      ü: ["y", 1],
      ű: ["y", 2],
      å: ["{", 0],
      ä: ["|", 0],
      æ: ["|", 1],
      ę: ["|", 2],
      ö: ["}", 0],
      ø: ["}", 1],
      ő: ["}", 2],
      œ: ["}", 3],
      ô: ["}", 4],
    },
    two: { þ: ["t", "h"] },
  },
};
