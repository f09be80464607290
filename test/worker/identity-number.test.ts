import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrub } from "../../worker/domain/anonymise.ts";
import {
  holdsIdentityNumber,
  identityNumbersIn,
  maskIdentityNumbers,
} from "../../worker/domain/identity-number.ts";
import { times } from "./support/times.ts";

/** Weighted digit by digit from the right, as on paper: another way than the tested code's. */
function checkDigit(nine: string): string {
  let sum = 0;
  for (let at = 8; at >= 0; at -= 2) {
    const doubled = String(Number(nine[at]) * 2);
    sum += [...doubled].reduce((total, digit) => total + Number(digit), 0);
  }
  for (let at = 7; at >= 0; at -= 2) sum += Number(nine[at]);
  return String((10 - (sum % 10)) % 10);
}

interface Person {
  born: Date;
  serial: string;
  coordination: boolean;
}
const person: fc.Arbitrary<Person> = fc.record({
  born: fc.date({
    min: new Date("1900-01-01T00:00Z"),
    max: new Date("2026-11-29T00:00Z"),
    noInvalidDate: true,
  }),
  serial: fc.stringMatching(/^[0-9]{3}$/),
  coordination: fc.boolean(),
});

/** Century, the date's three parts, and the last four. */
function parts({ born, serial, coordination }: Person) {
  const day = born.toISOString().slice(0, 10);
  const [year = "", month = "", date = ""] = day.split("-");
  const dd = coordination ? String(Number(date) + 60) : date;
  const nine = `${year.slice(2)}${month}${dd}${serial}`;
  return {
    century: year.slice(0, 2),
    yy: year.slice(2),
    month,
    dd,
    last: serial + checkDigit(nine),
  };
}

type Write = (of: ReturnType<typeof parts>) => string;
const MARKS = [
  "-",
  "+",
  "–",
  "−",
  "\u2011",
  " - ",
  "\u00a0-",
  "  -  ",
  "_",
  "/",
  ":",
  "\u200b",
  "-\u2060",
];
const WRITINGS: Record<string, Write> = {
  ...Object.fromEntries(
    MARKS.flatMap((mark) => [
      [`ten digits with ${mark}`, ({ yy, month, dd, last }) => yy + month + dd + mark + last],
      [
        `twelve digits with ${mark}`,
        ({ century, yy, month, dd, last }) => century + yy + month + dd + mark + last,
      ],
    ]) satisfies [string, Write][],
  ),
  "twelve digits": ({ century, yy, month, dd, last }) => century + yy + month + dd + last,
  "twelve digits with a space": ({ century, yy, month, dd, last }) =>
    `${century}${yy}${month}${dd} ${last}`,
  "ten digits with a space": ({ yy, month, dd, last }) => `${yy}${month}${dd} ${last}`,
  "ten digits with two spaces": ({ yy, month, dd, last }) => `${yy}${month}${dd}  ${last}`,
  "a date in parts": ({ century, yy, month, dd, last }) => `${century}${yy}-${month}-${dd}-${last}`,
  "a short date in parts": ({ yy, month, dd, last }) => `${yy}-${month}-${dd}-${last}`,
  "a date in spaced parts": ({ yy, month, dd, last }) => `${yy} ${month} ${dd}-${last}`,
};
/** Which mobile numbers are written like, too: those from 070. */
const ONE_RUN: Write = ({ yy, month, dd, last }) => yy + month + dd + last;
const LIKE_A_PHONE = "ten digits";
const PLACES: ((number: string) => string)[] = [
  (number) => number,
  (number) => `Personnummer:${number}.`,
  (number) => `(pnr ${number})`,
  (number) => `CV_${number}.pdf`,
  (number) => `Jag, ${number}, söker.\n`,
  (number) => `1. ${number}; 2026`,
  (number) => `${number}CV.pdf`,
  (number) => `${number}Telefon: 070-123 45 67`,
  (number) => `CV+${number}.pdf`,
  (number) => `1.${number}`,
  (number) => `${number}-2026-11-13.pdf`,
  (number) => `2026-11-13-${number}.pdf`,
  (number) => `\ufeff${number}\u200d`.normalize(),
];

describe("a personal identity number", () => {
  it("is masked in every writing and place, and no word around it is", () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...Object.keys(WRITINGS), LIKE_A_PHONE),
        fc.constantFrom(...PLACES),
        (whose, writing, place) => {
          const all = parts(whose);
          const number = (WRITINGS[writing] ?? ONE_RUN)(all);
          // Also with a mark in it that nobody sees.
          if (/^070\d{7}$/.test(number.replace(/[\u200b\u2060]/g, ""))) return;
          expect(maskIdentityNumbers(place(number), "[#]"), `${writing}: ${number}`).toBe(
            place("[#]"),
          );
        },
      ),
      { numRuns: times("no identity number is left") },
    );
  });

  it("is none with another check digit, or on a day that there never was", () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 9 }), (whose, off) => {
        const { yy, month, dd, last } = parts(whose);
        const wrong = (Number(last[3]) + off) % 10;
        expect(holdsIdentityNumber(`${yy}${month}${dd}-${last.slice(0, 3)}${wrong}`)).toBe(false);
      }),
      { numRuns: times("no identity number is left") },
    );
    for (const nine of ["810229123", "811301123", "810931123", "810500123", "811260123"]) {
      const text = `${nine.slice(0, 6)}-${nine.slice(6)}${checkDigit(nine)}`;
      expect([text, holdsIdentityNumber(text)]).toEqual([text, false]);
    }
    for (const nine of ["000229123", "19040229123".slice(2), "811291123"]) {
      const text = `${nine.slice(0, 6)}-${nine.slice(6)}${checkDigit(nine)}`;
      expect([text, holdsIdentityNumber(text)]).toEqual([text, true]);
    }
  });

  it("is none of what only looks like one", () => {
    for (const text of [
      "0701234567",
      "070-123 45 67",
      "0811 218 987",
      "+46 70 123 45 67",
      "+46811218 9876",
      "+468112189876",
      "556016-0680",
      "212000-1355",
      "SE556016068001",
      "KS 2026/00123",
      "8112189876543",
      "5811218-98760",
      "811218/98765",
      "2026/811219-9876",
      "811218",
      "1981-12-18",
      ...Array.from({ length: 10 }, (_, at) => `1981-12-1${at}–2020-10-01`),
      "0704051234",
      "mobil 0704051234",
      "+46-811218 9876",
    ])
      expect([text, identityNumbersIn(text)]).toEqual([text, []]);
  });

  it("is one in one run from 070 where it is called so, or that is what was asked for", () => {
    for (const text of [
      "Personnummer: 0704051234",
      "personnr 0704051234",
      "Mitt samordningsnummer är 0704051234.",
      "pnr0704051234",
      "Personal identity number\n0704051234",
    ])
      expect([text, identityNumbersIn(text).length]).toEqual([text, 1]);
    for (const asked of ["Vad är ditt personnummer?", "Your personal identity number"])
      expect(maskIdentityNumbers("0704051234", "[#]", asked)).toBe("[#]");
    expect(maskIdentityNumbers("0704051234", "[#]", "Ditt mobilnummer?")).toBe("0704051234");
    expect(maskIdentityNumbers("Personnummer 811218-9876, mobil 0704051234", "[#]")).toBe(
      "Personnummer [#], mobil 0704051234",
    );
  });

  it("is masked whole, with what nobody sees in it, and nothing else is", () => {
    expect(maskIdentityNumbers("\u200bA 81\u200b1218\ufeff-98\u206076\u200c B", "[#]")).toBe(
      "\u200bA [#]\u200c B",
    );
  });

  it("is found beside others, each at its place", () => {
    expect(identityNumbersIn("811218-9876/811278-9873")).toEqual([
      [0, 11],
      [12, 23],
    ]);
    const text = "811218-9876, 19811218 9876 och 0701234567; 811278-9873.";
    expect(identityNumbersIn(text).map(([from, to]) => text.slice(from, to))).toEqual([
      "811218-9876",
      "19811218 9876",
      "811278-9873",
    ]);
  });

  it("is gone from what is anonymised, wherever it is found here", () => {
    const words = ["name", "email", "phone", "identityNumber", "link", "address", "file"] as const;
    const masks = Object.fromEntries(words.map((word) => [word, "[#]"])) as Record<
      (typeof words)[number],
      string
    >;
    const nobody = { firstName: "", lastName: "", email: null, phone: null };
    const piece = fc.oneof(
      fc
        .tuple(person, fc.constantFrom(...Object.values(WRITINGS)))
        .map(([whose, write]) => write(parts(whose))),
      fc.constantFrom(" ", "\n", ", ", "-", "1", "/", "pnr", "_"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(" ");
        const left = scrub(text, nobody, masks);
        expect([text, left, identityNumbersIn(left)]).toEqual([text, left, []]);
      }),
      { numRuns: times("no identity number is left") },
    );
  });

  it("leaves nothing behind that is one, whatever the text", () => {
    const piece = fc.oneof(
      fc
        .tuple(person, fc.constantFrom(...Object.values(WRITINGS)))
        .map(([whose, write]) => write(parts(whose))),
      fc.stringMatching(/^[0-9 +./-]{0,12}$/),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const left = maskIdentityNumbers(pieces.join(""), "[#]");
        expect([left, identityNumbersIn(left)]).toEqual([left, []]);
      }),
      { numRuns: times("no identity number is left") },
    );
  });
});
