import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../worker/features/intake/csv.ts";
import { decode } from "../../../worker/features/intake/decode.ts";
import { importCsv } from "../../../worker/features/intake/import.ts";
import {
  bytes,
  everything,
  file,
  HEADER,
  importText,
  newIntake,
  outcomes,
  refusals,
  windows1252,
} from "./support.ts";
import { times } from "../support/times.ts";

const refusedFile = async (content: Uint8Array) => {
  const intake = newIntake();
  const error = await importCsv(intake, content).then(
    () => null,
    (thrown: { code: string; extra: { errors: unknown } }) => ({
      code: thrown.code,
      errors: thrown.extra.errors,
    }),
  );
  expect((await everything(intake.organisation.id)).projects).toEqual([]);
  return error;
};

describe("rows", () => {
  it("round-trip through quoting, whatever the cells hold", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "å", ";", ",", '"', "\n", "\r\n", "\t", " ", "=", "é", "🦊"),
    });
    const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";" as const, "," as const, "\t" as const),
        (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, newline: "\r\n", quotes: true });
          const kept = rows.filter((cells) => cells.some((value) => value.trim()));
          expect(parseCsv({ text, before: 0 }, delimiter).map(({ cells }) => cells)).toEqual(kept);
        },
      ),
      { numRuns: times("any table survives CSV") },
    );
  });

  it("carry the physical line on which they begin", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom("x", "a\nb", "a\r\nb\r\nc", 'q"q', ""), {
            minLength: 2,
            maxLength: 2,
          }),
          { minLength: 1, maxLength: 10 },
        ),
        (rows) => {
          const text = Papa.unparse(rows, { delimiter: ";", newline: "\r\n", quotes: true });
          const starts = rows.map((_, index) => {
            const before = Papa.unparse(rows.slice(0, index), {
              delimiter: ";",
              newline: "\r\n",
              quotes: true,
            });
            return index === 0 ? 1 : before.split(/\r\n|\n/).length + 1;
          });
          const expected = starts.filter((_, index) => rows[index]!.some(Boolean));
          expect(parseCsv({ text, before: 0 }, ";").map(({ line }) => line)).toEqual(expected);
        },
      ),
    );
  });

  it("that are blank are skipped, and still counted as lines", async () => {
    const result = await importText(newIntake(), file("", ";;;;;", "P-1;Ett;A-1;Eva;Ek;fel"));
    expect(refusals(result)).toEqual([[4, "A-1", "email invalid_address"]]);
  });

  it("whose quote never ends are refused where it began, and those before it are taken", async () => {
    const result = await importText(
      newIntake(),
      file("P-1;Ett;A-1;Eva;Ek;", 'P-1;"Ett;A-2;Bo;Al;', "P-1;Ett;A-3;Bo;Al;"),
    );
    expect(outcomes(result)).toEqual(["imported", "refused"]);
    expect(refusals(result)).toEqual([[3, null, "row unclosed_quote"]]);
  });

  it("with more cells than the header, or fewer, are refused", async () => {
    const result = await importText(
      newIntake(),
      file("P-1;Ett;A-1;Eva;Ek;a@example.com;mer", "P-1;Ett;A-2;Eva;Ek"),
    );
    expect(refusals(result)).toEqual([
      [2, "A-1", "row too_many_cells"],
      [3, "A-2", "row too_few_cells"],
    ]);
  });

  it("name every cell that cannot be taken", async () => {
    const wide = `${HEADER};Sista ansökningsdag;Ansökningsdatum;Språk;Telefon;Personligt brev;Svar 1;Skyddade personuppgifter`;
    const row =
      "P-1;;A\u202e1;E\u0000va;E\u202dk;a@b;2026-02-30;2026-13-40;svenska;070\u0007;\u0008;Ja;kanske";
    const result = await importText(newIntake(), `${wide}\n${row}`);
    expect(refusals(result)[0]!.slice(2).toSorted()).toEqual([
      "applicationId bidi_control",
      "applyBy invalid_date",
      "coverLetter control_character",
      "email invalid_address",
      "firstName control_character",
      "language invalid_language",
      "lastName bidi_control",
      "phone control_character",
      "projectTitle required",
      "protectedIdentity invalid_yes_no",
      "question required",
      "receivedAt invalid_date",
    ]);
  });

  it.each([
    ["a@b.example\r\nBcc: x@evil.example"],
    ["a@b.example,c@d.example"],
    ['"a b"@example.com'],
    ["a @example.com"],
    ["å@example.com"],
    ["a@[127.0.0.1]"],
  ])("are refused with the address %j", async (address) => {
    const text = Papa.unparse([HEADER.split(";"), ["P-1", "Ett", "A-1", "Eva", "Ek", address]], {
      delimiter: ";",
    });
    expect(refusals(await importText(newIntake(), text))).toEqual([
      [2, "A-1", "email invalid_address"],
    ]);
  });

  it("keep an address' Unicode domain as punycode", async () => {
    const intake = newIntake();
    await importText(intake, file("P-1;Ett;A-1;Åsa;Ek;asa@räksmörgås.example"));
    const { candidates } = await everything(intake.organisation.id);
    expect(candidates).toMatchObject([{ email: "asa@xn--rksmrgs-5wao1o.example" }]);
  });

  it.each([
    ["2026-10-09", "2026-10-09T10:00:00.000Z"],
    ["2026-12-01", "2026-12-01T11:00:00.000Z"],
    ["2026-10-09 08:15", "2026-10-09T06:15:00.000Z"],
    ["2026-10-09T08:15:30", "2026-10-09T06:15:30.000Z"],
    ["2026-10-09T08:15:30Z", "2026-10-09T08:15:30.000Z"],
    ["2026-10-09T08:15:30+02:00", "2026-10-09T06:15:30.000Z"],
  ])("read the time %s in the organisation's zone", async (text, instant) => {
    const intake = newIntake();
    await importText(intake, `${HEADER};Ansökningsdatum\nP-1;Ett;A-1;Eva;Ek;;${text}`);
    expect((await everything(intake.organisation.id)).applications).toMatchObject([
      { received_at: instant },
    ]);
  });

  it.each([
    ["2026-13-40"],
    ["2026-02-29"],
    ["09/10/2026"],
    ["2026-10-09 25:00"],
    ["2026-03-29 02:30"],
    ["igår"],
  ])("are refused with the date %s", async (text) => {
    const result = await importText(
      newIntake(),
      `${HEADER};Ansökningsdatum\nP-1;Ett;A-1;Eva;Ek;;${text}`,
    );
    expect(refusals(result)).toEqual([[2, "A-1", "receivedAt invalid_date"]]);
  });
});

describe("a file", () => {
  it("without required columns is refused once, with each of them", async () => {
    expect(await refusedFile(bytes("Projekt;Förnamn;E-post\nEtt;Eva;a@example.com"))).toEqual({
      code: "invalid_input",
      errors: [
        ...["projectId", "applicationId", "lastName"].map((column) => ({
          path: ["header"],
          code: "missing_column",
          params: { column: { word: `column.${column}` } },
        })),
        {
          path: ["header"],
          code: "header_read",
          params: { line: 1, names: "Projekt | Förnamn | E-post" },
        },
      ],
    });
  });

  it("with a column twice is refused", async () => {
    expect(await refusedFile(bytes(`${HEADER};e post\nP-1;Ett;A-1;Eva;Ek;;`))).toMatchObject({
      errors: [{ code: "repeated_column", params: { column: { word: "column.email" } } }],
    });
  });

  it("with a header and nothing else is refused", async () => {
    expect(await refusedFile(bytes(`${HEADER}\r\n`))).toMatchObject({
      errors: [{ code: "no_rows" }],
    });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["NUL", new Uint8Array(5000)],
    ["a PNG's first bytes", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ["a broken UTF-16", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41)],
    ["one quote", bytes('"')],
    ["delimiters", bytes(";,;,\t;,".repeat(1000))],
  ])("of %s is refused and writes nothing", async (_, content) => {
    expect(await refusedFile(content)).toMatchObject({ code: "invalid_input" });
  });

  it("of any bytes never throws anything else", async () => {
    const prefix = fc.constantFrom(
      "",
      HEADER,
      `${HEADER}\r\n`,
      `\uFEFF${HEADER}\nP-1;Ett;A-1;Eva;Ek;`,
    );
    await fc.assert(
      fc.asyncProperty(prefix, fc.uint8Array({ maxLength: 200 }), async (start, tail) => {
        const content = new Uint8Array([...bytes(start), ...tail]);
        const result = await importCsv(newIntake(), content).catch(
          (error: { code?: string }) => error,
        );
        expect("rows" in result || result.code === "invalid_input").toBe(true);
      }),
      { numRuns: times("any bytes are refused or read") },
    );
  });

  it("in windows-1252 keeps its letters, dashes and quotes", () => {
    expect(decode(windows1252("åäö – ”citat” €"))).toEqual({
      text: "åäö – ”citat” €",
      encoding: "windows-1252",
      mixed: false,
    });
  });

  it("lists the columns that mean nothing here", async () => {
    const result = await importText(
      newIntake(),
      `${HEADER};CV-fil;Skostorlek;\nP-1;Ett;A-1;Eva;Ek;;cv.pdf;44;`,
    );
    expect(result.ignoredColumns).toEqual(["CV-fil", "Skostorlek"]);
  });
});
