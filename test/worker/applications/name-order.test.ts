import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeys, RULES } from "../../../worker/domain/name-keys.ts";
import { orderKey } from "../../../worker/domain/name-order.ts";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { LOCALES, type Locale } from "../../../worker/domain/vocabulary.ts";
import { times } from "../support/times.ts";

const utf8 = new TextEncoder();

/** As SQLite compares: byte by byte. */
function bytewise(a: string, b: string): number {
  const [one, other] = [utf8.encode(a), utf8.encode(b)];
  const at = one.findIndex((byte, index) => byte !== other[index]);
  if (at < 0) return Math.sign(one.length - other.length);
  return at < other.length ? Math.sign(one[at]! - other[at]!) : 1;
}

const sorted = (names: string[], language: Locale): string[] =>
  names.toSorted((a, b) => bytewise(orderKey(a, language), orderKey(b, language)));

describe("names stand in their language's order", () => {
  const CASES: [Locale, string][] = [
    ["sv", "Dahl Đorđević Eklund Éklund Łuczak Lund Zander Åberg Ängström Ärlig Öberg"],
    ["en", "Åberg Ängström Ärlig Dahl Đorđević Eklund Éklund Łuczak Lund Öberg Zander"],
    ["sv", "Vallin Vik Wallin Ylva Ümit Zetterlund Åkesson Ægir Ärlig Öst Østby"],
    ["en", "Ægir Åkesson Ärlig Öst Østby Ümit Vallin Vik Wallin Ylva Zetterlund"],
    ["sv", "Ibrahim İbrahim Isa Işıl Kadir Kadıköy Kado"],
    ["sv", "Teo Þór Tim"],
    ["sv", "O'Brian O’Brian O'Brien Obren"],
    ["sv", "Aho|Aho Bo|Aho von Essen|Aho-Berg|Aho, Bo|Aho's|Ahola"],
    ["sv", "Зоя Игорь Июль Йана Ким"],
  ];
  it.each(CASES)("%s: %s", (language, names) => {
    const wanted = names.split(names.includes("|") ? "|" : " ");
    expect(wanted.toSorted(new Intl.Collator(language).compare)).toEqual(wanted);
    expect(sorted(wanted.toReversed(), language)).toEqual(wanted);
  });
});

const FIRST =
  "Åsa Örjan Ängla Bo Éva Eva EVA Zoë Jürgen Łukasz Żaneta Đorđe Šćepan Čedomir Žarko İbrahim Işıl Çağla Gülşen Nguyễn Thị Đặng Phượng Xuân ʿAlī Ḥusayn Cabdiraxmaan Faadumo Þórunn Ólöf Sigríður Ægir Søren Bjørn Ødegård Gyöngyi Dezső Ţuţea Ștefan Anna-Karin Anna Karin Maria d'Arc D’Arc Nuʻmān Əli Sœur Müller Straße Strasse Maßen Ngọc Võ Hồng Ümit Űrlap Jean‐Luc J. K.".split(
    " ",
  );
const LAST =
  "Öberg|Oberg|Åberg|Aberg|Ärlig|Ängström|Ek|Eklund|Éklund|Dahl|Dvořák|Đorđević|Djordjević|Łuczak|Lund|Lundström|Lundstrom|Wallin|Vallin|von Essen|Von Essen|de la Cruz|De Geer|af Ugglas|O'Brien|O’Brien|OBrien|Kadıköy|Kadikoy|Şahin|Sahin|Çelik|Nguyễn|Nguyen|Trần|Phạm|Kovačević|Kovačić|Jiří|Příhoda|Škoda|Świątek|Żółć|Brzęczyszczykiewicz|Jónsdóttir|Þorsteinsson|Thorsteinsson|Ólafsson|Hæstad|Haestad|Østby|Ostby|Őry|Szabó|Çağlayan|Abdi Cali|Abdi-Cali|Abdicali|al-Ḥasan|Al Hasan|ʿUmar|Umar|Œuvray|Weiß|Weiss|Groß|Ðuro|Iñárritu|Ibañez|Strömberg-Åkesson|Strömberg Åkesson|Zetterlund|Æbelø|ǅamonja|Ħal|Ŧe|Ŋaaŋ".split(
    "|",
  );

/** Every Latin letter of Unicode's first blocks but five of phoneticians, and the signs of names. */
const LETTERS = Array.from({ length: 0x1eff - 0x20 }, (_, at) =>
  String.fromCodePoint(0x20 + at),
).filter(
  (sign) =>
    /[\p{Script=Latin}\p{N} ',./()&-]/u.test(sign) &&
    (sign <= "\u024f" || sign >= "\u1e00") &&
    sign.normalize("NFKD") === sign.normalize("NFD") &&
    !"ȸȹƍƾỺỻ".includes(sign),
);
const MARKS = Array.from(
  "\u0301\u0300\u0308\u030a\u0302\u0323\u030b\u0327\u030c\u0303\u0304\u0307\u0306",
);

const name = fc
  .tuple(fc.constantFrom(...LAST), fc.constantFrom(...FIRST))
  .map((parts) => parts.join(" "));
const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 });

/** Nearly the same name: what two people, or two keyboards, make of one. */
const CHANGES: ((text: string, at: number, sign: string, mark: string) => string)[] = [
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFC").replaceAll(/\p{M}/gu, ""),
  (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, ""),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll("-", " "),
  (text) => text.replaceAll("'", "’"),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, sign) => text.slice(0, at) + sign + text.slice(at),
  (text, at, _, mark) => text.slice(0, at) + text.slice(at).replace(/\p{L}/u, `$&${mark}`),
];
const near = fc
  .tuple(
    fc.oneof(
      name,
      letters.map((each) => each.join("")),
    ),
    fc.constantFrom(...CHANGES),
    fc.nat(12),
    fc.constantFrom(...LETTERS),
    fc.constantFrom(...MARKS),
  )
  .map(([text, change, ...more]): [string, string] => [text, change(text, ...more)]);

/** Where ICU 78 forgets that ę is Swedish: another mark follows. Nobody's name has one. */
const isForgotten = (text: string): boolean => /e\u0328\p{M}/iu.test(text.normalize("NFD"));

it("names stand as Intl.Collator has them, whatever is written", () => {
  for (const language of LOCALES) {
    const { compare } = new Intl.Collator(language);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(name, name)), ([a, b]) => {
        fc.pre(!isForgotten(a) && !isForgotten(b));
        expect(bytewise(orderKey(a, language), orderKey(b, language))).toBe(compare(a, b));
      }),
      { numRuns: times("names stand as a collator has them") },
    );
  }
});

it("whoever gives names other keys raises the number by which stored ones are renewed", async () => {
  const keys = LOCALES.flatMap((language) =>
    [...LAST, ...FIRST, ...LETTERS].map((lastName) =>
      nameKeys({ firstName: "Åsa-Lena", lastName }, language),
    ),
  );
  expect([RULES, (await sha256(JSON.stringify(keys))).slice(0, 12)]).toEqual(["1", "696f615c5790"]);
});
