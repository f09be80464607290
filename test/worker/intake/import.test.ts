import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { importCsv } from "../../../worker/features/intake/import.ts";
import { tombstoneHash } from "../../../worker/domain/tombstone.ts";
import { say } from "../../../worker/i18n/index.ts";
import {
  env,
  everything,
  failing,
  file,
  HEADER,
  importText,
  newIntake,
  outcomes,
  PORTAL_EXPORT,
  refusals,
  rowsOf,
  windows1252,
} from "./support.ts";
import { daysAgo } from "../support/clock.ts";

const REFUSED = [
  [41, "A-70132", "email invalid_address"],
  [66, "A-70228", "email invalid_address"],
  [153, "A-70426", "receivedAt invalid_date"],
  [198, "A-70550", "email invalid_address"],
  [242, "A-70637", "projectId required"],
  [312, "A-70784", "row repeated"],
  [553, "A-71341", "row already_applied"],
  [586, "A-71412", "row already_applied"],
  [601, "A-71445", "row already_applied"],
];

describe("the portal's export", () => {
  it("brings in 291 of its 300 rows and refuses nine, each with its line and reason", async () => {
    const intake = newIntake();
    const result = await importText(intake, PORTAL_EXPORT);
    expect(refusals(result)).toEqual(REFUSED);
    expect(result).toMatchObject({
      imported: 291,
      updated: 0,
      unchanged: 0,
      refused: 9,
      warnings: 2,
    });
    expect(result.ignoredColumns).toEqual(["CV-fil"]);
    expect(result.rows).toHaveLength(300);
    const warned = result.rows.filter(({ warnings }) => warnings.length);
    expect(
      warned.map(({ externalId, outcome, warnings }) => [externalId, outcome, warnings[0]!.code]),
    ).toEqual([
      ["A-70037", "imported", "no_email"],
      ["A-70300", "imported", "no_first_name"],
    ]);
  });

  it("has words in both languages for every reason and warning", async () => {
    const { rows } = await importText(newIntake(), PORTAL_EXPORT);
    for (const { code, field, params } of rows.flatMap(({ errors }) => errors))
      for (const locale of ["sv", "en"] as const) {
        const key = `${field === null ? "reason" : "field"}.${code}`;
        expect(say(locale, key, params)).not.toMatch(/^(reason|field)\.|\{/);
      }
  });

  it("leaves six projects, one event an application, and counts that agree", async () => {
    const intake = newIntake();
    await importText(intake, PORTAL_EXPORT);
    const org = intake.organisation.id;
    const stored = await everything(org);
    expect(stored.projects).toHaveLength(6);
    expect(stored.applications).toHaveLength(291);
    expect(stored.events).toHaveLength(291);
    const [event] = stored.events!;
    expect(event).toMatchObject({
      version: 1,
      verb: "receive",
      from_status: null,
      to_status: "received",
      gone: 0,
    });
    expect(event).toMatchObject({ actor_id: "key_test", actor_name: "HR-portalen" });
    const counted = await rowsOf(
      "SELECT project_id, status AS bucket, org_id, count(*) AS n FROM applications WHERE org_id = ? GROUP BY project_id ORDER BY project_id",
      org,
    );
    expect(stored.counts).toEqual(counted);
    expect(stored.candidates).toHaveLength(291 - 34);
  });

  it("keeps letters with their line breaks, cells that begin with =, and answers", async () => {
    const intake = newIntake();
    await importText(intake, PORTAL_EXPORT);
    const of = async (id: string) =>
      (
        await rowsOf(
          "SELECT * FROM applications WHERE org_id = ? AND external_id = ?",
          intake.organisation.id,
          id,
        )
      )[0]!;
    expect((await of("A-70004")).cover_letter).toContain(
      "Till den det berör,\n\nmed stort intresse",
    );
    expect((await of("A-70013")).cover_letter).toBe('=HYPERLINK("http://evil.example";"Mitt CV")');
    expect(JSON.parse((await of("A-70028")).answers as string)).toEqual([
      { question: "Har du B-körkort?", answer: "Ja" },
      { question: "När kan du börja?", answer: "" },
    ]);
    expect((await of("A-70004")).received_at).toBe("2026-10-09T10:00:00.000Z");
  });

  it("changes nothing when it is imported again", async () => {
    const intake = newIntake();
    const first = await importText(intake, PORTAL_EXPORT);
    const before = await everything(intake.organisation.id);
    const second = await importText({ ...intake, now: daysAgo(-31) }, PORTAL_EXPORT);
    expect(second).toMatchObject({
      imported: 0,
      updated: 0,
      unchanged: 291,
      refused: 9,
      warnings: 2,
    });
    expect(refusals(second)).toEqual(REFUSED);
    expect(second.rows.map(({ application }) => application)).toEqual(
      first.rows.map(({ application }) => application),
    );
    expect(await everything(intake.organisation.id)).toEqual(before);
  });

  it("makes no doubles when it is imported five times at once", async () => {
    const intake = newIntake();
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        importText(newIntake({ organisation: intake.organisation }), PORTAL_EXPORT),
      ),
    );
    expect(results.reduce((sum, { imported }) => sum + imported, 0)).toBe(291);
    for (const result of results) {
      expect(result.imported + result.unchanged).toBe(291);
      expect(refusals(result)).toEqual(REFUSED);
    }
    const stored = await everything(intake.organisation.id);
    expect(
      [stored.projects, stored.candidates, stored.applications, stored.events].map(
        (rows) => rows!.length,
      ),
    ).toEqual([6, 257, 291, 291]);
    expect((stored.counts as { n: number }[]).reduce((sum, { n }) => sum + n, 0)).toBe(291);
  });

  it("does not mix with another organisation's import of the same file", async () => {
    const [one, other] = [newIntake(), newIntake()];
    await importText(one, PORTAL_EXPORT);
    const before = await everything(one.organisation.id);
    expect(await importText(other, PORTAL_EXPORT)).toMatchObject({ imported: 291, refused: 9 });
    expect(await everything(one.organisation.id)).toEqual(before);
  });
});

describe("the same export saved in another way", () => {
  const records = Papa.parse<string[]>(PORTAL_EXPORT.replace(/^\uFEFF/, ""), {
    delimiter: ";",
  }).data.filter((cells) => cells.length > 1);
  const english = [
    "Project ID",
    "Project",
    "Department",
    "apply by",
    "Application id",
    "FIRST NAME",
    "Last name",
    "E-mail",
    "Phone",
    "Address",
    "Postal code",
    "City",
    "Language",
    "Received",
    "Cover letter",
    "Question 1",
    "Answer 1",
    "Question 2",
    "Answer 2",
    "CV file",
  ];
  const save = (rows: string[][], delimiter: string, newline = "\r\n") =>
    `${Papa.unparse(rows, { delimiter, newline })}${newline}`;
  const utf16 = (text: string) =>
    new Uint8Array(
      new Uint16Array([
        0xfeff,
        ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
      ]).buffer,
    );
  const encode = (text: string) => new TextEncoder().encode(text);
  const turned = records.map((cells) => cells.toReversed());

  const variants: [string, Uint8Array][] = [
    ["commas", encode(save(records, ","))],
    ["tabs and UTF-16, as Excel's Unicode text", utf16(save(records, "\t"))],
    ["LF between the rows", encode(save(records, ";", "\n"))],
    ["CR between the rows", encode(save(records, ";", "\r"))],
    ["English headers in any case", encode(save([english, ...records.slice(1)], ","))],
    ["columns in another order", encode(save(turned, ";"))],
  ];

  it.each(variants)("gives the same with %s", async (_, bytes) => {
    const intake = newIntake();
    expect(await importCsv(intake, bytes)).toMatchObject({
      imported: 291,
      refused: 9,
      warnings: 2,
    });
    const again = await importText(intake, PORTAL_EXPORT);
    expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: 291 });
    expect(refusals(again).map(([, ...rest]) => rest)).toEqual(REFUSED.map(([, ...rest]) => rest));
  });

  it("gives the same in windows-1252, but for the letters that encoding lacks", async () => {
    const intake = newIntake();
    const result = await importCsv(intake, windows1252(PORTAL_EXPORT.replace(/^\uFEFF/, "")));
    expect(result).toMatchObject({ imported: 291, refused: 9, warnings: 2 });
    expect(refusals(result)).toEqual(REFUSED);
    const rows = await rowsOf(
      "SELECT count(*) AS n FROM applications a JOIN projects p ON p.id = a.project_id WHERE a.org_id = ? AND p.title = 'Lärare åk 4–6' AND a.cover_letter IS NOT NULL",
      intake.organisation.id,
    );
    expect(rows[0]!.n).toBeGreaterThan(0);
  });
});

describe("people", () => {
  it("are one when their address is the same in any case, and the last row of the file holds", async () => {
    const intake = newIntake();
    await importText(
      intake,
      file("P-1;Ett;A-1;Eva;Ek;Eva.Ek@example.com", "P-2;Två;A-2;Eva Maria;Ek;eva.ek@EXAMPLE.com"),
    );
    const people = await rowsOf(
      "SELECT * FROM candidates WHERE org_id = ?",
      intake.organisation.id,
    );
    expect(people).toMatchObject([
      { first_name: "Eva Maria", email: "eva.ek@example.com", version: 1 },
    ]);
    const folds = await rowsOf(
      "SELECT DISTINCT first_fold FROM applications WHERE org_id = ?",
      intake.organisation.id,
    );
    expect(folds).toEqual([{ first_fold: "eva maria ek" }]);
  });

  it("without an address are one an application, and the same one when imported again", async () => {
    const intake = newIntake();
    const text = file("P-1;Ett;A-1;Eva;Ek;", "P-1;Ett;A-2;Eva;Ek;");
    expect(await importText(intake, text)).toMatchObject({ imported: 2, warnings: 2 });
    expect(await importText(intake, text)).toMatchObject({ unchanged: 2 });
    expect(
      await rowsOf("SELECT id FROM candidates WHERE org_id = ?", intake.organisation.id),
    ).toHaveLength(2);
  });

  it("get a higher version when something about them changed, and their applications do not", async () => {
    const intake = newIntake();
    await importText(
      intake,
      file("P-1;Ett;A-1;Eva;Ek;eva@example.com", "P-2;Två;A-2;Eva;Ek;eva@example.com"),
    );
    const result = await importText(intake, file("P-1;Ett;A-1;Eva;Berg;eva@example.com"));
    expect(outcomes(result)).toEqual(["updated"]);
    expect(
      await rowsOf(
        "SELECT version, last_name FROM candidates WHERE org_id = ?",
        intake.organisation.id,
      ),
    ).toEqual([{ version: 2, last_name: "Berg" }]);
    const applications = await rowsOf(
      "SELECT version, last_fold FROM applications WHERE org_id = ?",
      intake.organisation.id,
    );
    expect(applications).toEqual([
      { version: 1, last_fold: "berg eva" },
      { version: 1, last_fold: "berg eva" },
    ]);
  });

  it("take a new address with them, unless they are there already", async () => {
    const intake = newIntake();
    await importText(
      intake,
      file("P-1;Ett;A-1;Eva;Ek;eva@example.com", "P-2;Två;A-2;Eva;Ek;ek@example.com"),
    );
    expect(outcomes(await importText(intake, file("P-1;Ett;A-1;Eva;Ek;ny@example.com")))).toEqual([
      "updated",
    ]);
    const taken = await importText(intake, file("P-1;Ett;A-1;Eva;Ek;ek@example.com"));
    expect(refusals(taken)).toEqual([[2, "A-1", "row address_taken"]]);
  });

  it("keep what a file without the column does not say", async () => {
    const intake = newIntake();
    const wide =
      "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Telefon;Skyddade personuppgifter";
    await importText(intake, `${wide}\nP-1;Ett;A-1;Eva;Ek;eva@example.com;070-1;Ja`);
    expect(outcomes(await importText(intake, file("P-1;Ett;A-1;Eva;Ek;eva@example.com")))).toEqual([
      "unchanged",
    ]);
    expect(
      outcomes(await importText(intake, `${wide}\nP-1;Ett;A-1;Eva;Ek;eva@example.com;;Nej`)),
    ).toEqual(["updated"]);
    const [person] = await rowsOf(
      "SELECT phone, protected_identity FROM candidates WHERE org_id = ?",
      intake.organisation.id,
    );
    // Protection is only ever raised by a file.
    expect(person).toEqual({ phone: null, protected_identity: 1 });
  });
});

describe("applications", () => {
  it("that were deleted stay deleted: restore them", async () => {
    const intake = newIntake();
    await importText(intake, file("P-1;Ett;A-1;Eva;Ek;eva@example.com"));
    await env.DB.prepare("UPDATE applications SET deleted_at = ? WHERE org_id = ?")
      .bind(intake.now.toISOString(), intake.organisation.id)
      .run();
    const before = await everything(intake.organisation.id);
    const again = await importText(intake, file("P-1;Ett;A-1;Eva;Berg;eva@example.com"));
    expect(refusals(again)).toEqual([[2, "A-1", "row deleted"]]);
    const other = await importText(intake, file("P-1;Ett;A-2;Eva;Ek;eva@example.com"));
    expect(refusals(other)).toEqual([[2, "A-2", "row applied_deleted"]]);
    expect(await everything(intake.organisation.id)).toEqual(before);
  });

  it("that were purged are gone", async () => {
    const intake = newIntake();
    const hash = await tombstoneHash(intake.serverKey, intake.organisation.id, "A-1");
    await env.DB.prepare("INSERT INTO tombstones (org_id, hash, at) VALUES (?, ?, ?)")
      .bind(intake.organisation.id, hash, intake.now.toISOString())
      .run();
    const result = await importText(
      intake,
      file("P-1;Ett;A-1;Eva;Ek;eva@example.com", "P-1;Ett;A-2;Bo;Al;bo@example.com"),
    );
    expect(outcomes(result)).toEqual(["refused", "imported"]);
    expect(refusals(result)).toEqual([[2, "A-1", "row gone"]]);
  });

  it("do not move to another project", async () => {
    const intake = newIntake();
    await importText(intake, file("P-1;Ett;A-1;Eva;Ek;eva@example.com"));
    expect(refusals(await importText(intake, file("P-2;Två;A-1;Eva;Ek;eva@example.com")))).toEqual([
      [2, "A-1", "row other_project"],
    ]);
    expect(
      await rowsOf("SELECT external_id FROM projects WHERE org_id = ?", intake.organisation.id),
    ).toHaveLength(1);
  });

  it("take over a corrected letter without a new version", async () => {
    const intake = newIntake();
    const letter = (text: string) =>
      `Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Personligt brev\nP-1;Ett;A-1;Eva;Ek;;${text}`;
    await importText(intake, letter("Hej"));
    expect(outcomes(await importText(intake, letter("Hejsan")))).toEqual(["updated"]);
    expect(
      await rowsOf(
        "SELECT version, cover_letter FROM applications WHERE org_id = ?",
        intake.organisation.id,
      ),
    ).toEqual([{ version: 1, cover_letter: "Hejsan" }]);
  });
});

it("is all or nothing, whichever batch fails", async () => {
  let nth = 1;
  for (let failed = true; failed; nth += 1) {
    const intake = newIntake();
    const before = await everything(intake.organisation.id);
    const attempt = importText({ ...intake, db: new Database(failing(nth)) }, PORTAL_EXPORT);
    failed = await attempt.then(
      () => false,
      () => true,
    );
    if (failed) expect(await everything(intake.organisation.id)).toEqual(before);
    const again = await importText(intake, PORTAL_EXPORT);
    expect(again).toMatchObject(failed ? { imported: 291 } : { unchanged: 291 });
  }
  expect(nth).toBeGreaterThan(2);
});

it("written in slices ends as one that nothing stopped, when it is sent again", async () => {
  const rows = (phone: number) => [
    `${HEADER};Telefon`,
    ...Array.from(
      { length: 900 },
      (_, i) =>
        `P-${i % 7};Projekt ${i % 7};A-${i};Eva;Ek${i % 600};p${i % 600}@example.com;${phone}${i}`,
    ),
  ];
  const read = (org: string) =>
    rowsOf(
      `SELECT a.external_id, p.external_id AS project, c.last_name, c.phone, c.version
       FROM applications a JOIN candidates c ON c.id = a.candidate_id JOIN projects p ON p.id = a.project_id
       WHERE a.org_id = ? ORDER BY a.external_id`,
      org,
    );
  const whole = newIntake();
  const first = await importText(whole, rows(1).join("\n"));
  await importText(whole, rows(2).join("\n"));
  const expected = await read(whole.organisation.id);
  expect(first.imported).toBe(900);
  for (const nth of [4, 5, 8]) {
    const intake = newIntake();
    const stopped = () => ({ ...intake, db: new Database(failing(nth)) });
    await expect(importText(stopped(), rows(1).join("\n"))).rejects.toThrow("crash");
    await importText(intake, rows(1).join("\n"));
    await expect(importText(stopped(), rows(2).join("\n"))).rejects.toThrow("crash");
    await importText(intake, rows(2).join("\n"));
    expect(await read(intake.organisation.id)).toEqual(expected);
    const { counts, events } = await everything(intake.organisation.id);
    expect([
      (counts as { n: number }[]).reduce((sum, { n }) => sum + n, 0),
      events!.length,
    ]).toEqual([900, 900]);
    const before = await everything(intake.organisation.id);
    expect(await importText(intake, rows(2).join("\n"))).toMatchObject({ unchanged: 900 });
    expect(await everything(intake.organisation.id)).toEqual(before);
  }
});

it("takes in ten thousand rows, and again, and refuses one more", async () => {
  const intake = newIntake();
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `P-${i % 7};Projekt ${i % 7};A-${i};Eva;Ek${i};p${i}@example.com`,
  );
  expect(await importText(intake, file(...rows))).toMatchObject({ imported: 10_000, refused: 0 });
  expect(await importText(intake, file(...rows))).toMatchObject({ unchanged: 10_000 });
  await expect(importText(intake, file(...rows, "P-1;Ett;A-X;Eva;Ek;"))).rejects.toMatchObject({
    extra: { errors: [{ code: "too_many_rows", params: { max: 10_000 } }] },
  });
});
