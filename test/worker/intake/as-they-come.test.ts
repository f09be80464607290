import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import mixed from "../../support/cases/04-one-latin1-byte-in-utf8/mixed.csv?url&inline";
import mac from "../../support/cases/05-macintosh-csv/mac.csv?url&inline";
import polish from "../../support/cases/06-central-european-csv/cp1250.csv?url&inline";
import twice from "../../support/cases/07-garbled-before-us/double.csv?raw";
import lost from "../../support/cases/07-garbled-before-us/fffd.csv?raw";
import lfInCrlf from "../../support/cases/08-one-lf-row-in-crlf/mixed-ends.csv?raw";
import lfHeader from "../../support/cases/09-lf-header-crlf-rows/lf-header.csv?raw";
import sepLine from "../../support/cases/10-sep-line/sep.csv?raw";
import blank from "../../support/cases/11-blank-first-line-comma/blank.csv?raw";
import delimiters from "../../support/cases/11-blank-first-line-comma/delims.csv?raw";
import semicolons from "../../support/cases/11-blank-first-line-comma/semicolon-works.csv?raw";
import fromContacts from "../../support/cases/18-phone-from-contacts/phone.csv?raw";
import midnight from "../../support/cases/23-date-with-midnight/dates.csv?raw";
import textCells from "../../support/cases/24-excel-text-cells/text.csv?raw";
import spaces from "../../support/cases/25-space-after-address/space.csv?raw";
import lineBreak from "../../support/cases/26-unquoted-line-break/nl.csv?raw";
import { fromHeader, parseCsv } from "../../../worker/features/intake/csv.ts";
import { decode, type Encoding } from "../../../worker/features/intake/decode.ts";
import { importCsv } from "../../../worker/features/intake/import.ts";
import { say } from "../../../worker/i18n/index.ts";
import { inlined } from "../support/inlined.ts";
import { times } from "../support/times.ts";
import {
  bytes,
  everything,
  file,
  HEADER,
  importText,
  newIntake,
  outcomes,
  refusals,
  singleByte,
} from "./support.ts";

async function taken(content: Uint8Array) {
  const intake = newIntake();
  const result = await importCsv(intake, content);
  const stored = await everything(intake.organisation.id);
  const names = (stored.candidates as { first_name: string; last_name: string }[]).map(
    (person) => `${person.first_name} ${person.last_name}`,
  );
  return { result, stored, names };
}

const warnings = ({ rows }: Awaited<ReturnType<typeof importCsv>>) =>
  rows.map((row) => row.warnings.map(({ code, field }) => `${field} ${code}`));

describe("lines", () => {
  it.each([
    ["one LF among CRLF", lfInCrlf, 4],
    ["a header with LF, rows with CRLF", lfHeader, 2],
    ["CR alone", file("P-1;Ett;A-1;Eva;Ek;").replaceAll("\r\n", "\r"), 1],
    ["sep=;", sepLine, 1],
    ["sep=; after an empty line, quoted", `\r\n"sep=;"\r\n${file("P-1;Ett;A-1;Eva;Ek;")}`, 1],
    ["sep=, over semicolons", `sep=,\n${file("P-1;Ett;A-1;Eva;Ek;")}`, 1],
    ["an empty first line, commas", blank, 1],
    ["a first line of commas", delimiters, 1],
    ["an empty first line, semicolons", semicolons, 1],
  ])("are read: %s", async (_, text, rows) => {
    const result = await importText(newIntake(), text);
    expect(outcomes(result)).toEqual(Array.from({ length: rows }, () => "imported"));
  });

  it("within quotes keep their own ends", async () => {
    const cells = ['"a\r\nb"', '"c\nd"', '"e\rf ""g\r\nh"""'];
    const text = `x;y;z\n${cells.join(";")}\r${cells.join(";")}\r\n`;
    const values = ["a\r\nb", "c\nd", 'e\rf "g\r\nh"'];
    expect(parseCsv(fromHeader(text), ";")).toMatchObject([
      { line: 1 },
      { line: 2, lastLine: 6, cells: values },
      { line: 7, lastLine: 11, cells: values },
    ]);
  });

  it("are each in one record, or blank, whatever stands in them", () => {
    const part = fc.constantFrom("a", ";", ",", '"', '""', "\n", "\r\n", "\r", "å", " ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `A;B\n${parts.join("")}`;
        const lines = text.split(/\r\n|\r|\n/);
        const records = parseCsv(fromHeader(text), ";");
        const seen = lines.map(
          (_, at) => records.filter(({ line, lastLine }) => line <= at + 1 && at < lastLine).length,
        );
        const empty = (line: string) => !/[a,å"]/.test(line);
        lines.forEach((line, at) => {
          expect(seen[at]).toBeLessThanOrEqual(1);
          if (!empty(line) && !/^[";, ]*$/.test(line)) expect(seen[at]).toBe(1);
        });
      }),
      { numRuns: times("any table survives CSV") },
    );
  });

  it("broken without quotes refuse the row they begin in, and what follows", async () => {
    expect(refusals(await importText(newIntake(), lineBreak))).toEqual([
      [2, "F-nl1", "row too_few_cells"],
      [3, null, "row too_few_cells", "applicationId required", "lastName required"],
    ]);
    const wide = `${HEADER};Personligt brev`;
    const result = await importText(
      newIntake(),
      `${wide}\r\nP-1;Ett;A-1;Eva;Ek;;Hej!\nJag; heter Eva.\nP-1;Ett;A-2;Bo;Al;;Hej!`,
    );
    expect(outcomes(result)).toEqual(["refused", "refused", "imported"]);
    expect(refusals(result)[0]).toEqual([2, "A-1", "row broken_off"]);
  });

  it("without the columns say what was read instead", async () => {
    const error = await importText(newIntake(), "\nId|Namn|E-post\n1|Eva|a@b.example").catch(
      (thrown: { extra: { errors: { code: string; params: object }[] } }) => thrown.extra.errors,
    );
    const read = (error as { code: string; params: Record<string, string> }[]).at(-1)!;
    expect(say("sv", `field.${read.code}`, read.params)).toBe(
      "Rad 2 lästes som rubrik, med kolumnerna: Id|Namn|E-post.",
    );
  });
});

describe("bytes", () => {
  it("of another encoding in a UTF-8 file refuse their row", async () => {
    const { result, names } = await taken(inlined(mixed));
    expect(refusals(result)).toEqual([[4, "F-mix3", "row encoding"]]);
    expect(names).toEqual(["Åsa Björk", "Jörgen Nyström"]);
  });

  it("of Excel for the Mac are Mac Roman", async () => {
    const { result, names } = await taken(inlined(mac));
    expect([names, result.encoding]).toEqual([["Märta Sjöberg"], "macintosh"]);
  });

  it("of Excel in Poland are windows-1250", async () => {
    const { result, names } = await taken(inlined(polish));
    expect([names, result.encoding]).toEqual([["Łucja Wiśniewska-{ak"], "windows-1250"]);
  });

  const SWEDISH = [
    "Åsa Öberg;Ängström",
    "ÅSA SJÖBERG",
    "Zoë Müller–Ek; O’Brien",
    "”Hej”, 5 m³ à 3 €",
  ];
  it.each<[Encoding, string[]]>([
    ["windows-1252", SWEDISH],
    ["windows-1252", ["Dušan Žižić".replace("ć", "c"), "Šárka"]],
    ["windows-1252", ["Bjørn Næss", "François Œuvrard", "½ £100 §3 5°"]],
    ["macintosh", SWEDISH.map((text) => text.replace("³", ""))],
    ["macintosh", ["Göran Åkesson"]],
    ["windows-1250", ["Michał Dąbrowski", "Stanisław Żak"]],
    ["windows-1250", ["Łukasz Gołębiewski; Kraków"]],
  ])("in %s are told by what they read: %j", (encoding, lines) => {
    const text = lines.join("\r\n");
    expect(decode(singleByte(encoding, text))).toEqual({ text, encoding, mixed: false });
  });

  it("of UTF-16 are told without a mark, too", () => {
    const text = file("P-1;Ett;A-1;Åsa;Ek;");
    const little = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    const big = little.map((_, at) => little[at ^ 1]!);
    expect(decode(little)).toEqual({ text, encoding: "utf-16le", mixed: false });
    expect(decode(big)).toEqual({ text, encoding: "utf-16be", mixed: false });
  });

  it.each([
    ["U+FFFD", lost],
    ["UTF-8 twice", twice],
    ["UTF-8 as Mac Roman", file("P-1;Ett;A-1;Bj√∂rn;√Ökesson;")],
    ["UTF-8 as windows-1252, Polish", file("P-1;Ett;A-1;MichaÅ‚;ZajÄ…c;")],
  ])("garbled before they came are kept, with a warning: %s", async (_, text) => {
    const { result } = await taken(bytes(text));
    expect(warnings(result)[0]).toEqual(
      expect.arrayContaining(["firstName garbled", "lastName garbled"]),
    );
  });

  it("that only look unusual are not warned about", async () => {
    const text = file("P-1;Café Å – ”NOVÅ”…;A-1;Ânia;São Tomé’s;å@b.example".replace("å@", "a@"));
    expect(warnings((await taken(bytes(text))).result)).toEqual([[]]);
  });
});

describe("what nobody can see", () => {
  it.each([
    ["direction marks around a telephone number", fromContacts, { phone: "+46 70 123 45 67" }],
    ["Excel's text cells", textCells, { phone: "0701234567" }],
    ["spaces", spaces, { email: "ulla.xb@f.example" }],
  ])("is removed: %s", async (_, text, person) => {
    const { result, stored } = await taken(bytes(text));
    expect(new Set(outcomes(result))).toEqual(new Set(["imported"]));
    expect(stored.candidates![0]).toMatchObject(person);
  });

  it("is removed at the edges of every cell, and of an id that Excel keeps as text", async () => {
    const { stored } = await taken(
      bytes(
        file('\u00a0P-1\u200b;\u2066Ett\u2069;="00123";\ufeffBo ;Ek\u200e; bo@f.example\u00a0'),
      ),
    );
    expect(stored.projects).toMatchObject([{ external_id: "P-1", title: "Ett" }]);
    expect(stored.applications).toMatchObject([{ external_id: "00123" }]);
    expect(stored.candidates).toMatchObject([
      { first_name: "Bo", last_name: "Ek", email: "bo@f.example" },
    ]);
  });

  it("keeps what is seen: emoji, joined letters, a space in a number", async () => {
    const { stored } = await taken(
      bytes(
        `${HEADER};Telefon\nP-1;Ett ❤\ufe0f;A-1;می\u200cنا;👩\u200d💻;;\u202d070\u00a0123\u200b45\u202c`,
      ),
    );
    expect(stored.projects).toMatchObject([{ title: "Ett ❤\ufe0f" }]);
    expect(stored.candidates).toMatchObject([
      { first_name: "می\u200cنا", last_name: "👩\u200d💻", phone: "070 12345" },
    ]);
  });

  it("is a midnight after a date", async () => {
    const { stored } = await taken(bytes(midnight));
    expect(stored.projects).toMatchObject([{ apply_by: "2026-12-01" }]);
    const late = midnight.replace("2026-12-01 00:00:00", "2026-12-01 00:01:00");
    expect(refusals(await importText(newIntake(), late))).toEqual([
      [2, "XD-1", "applyBy invalid_date"],
    ]);
  });
});
