/** All that is kept of a person, as one archive: everything of theirs, and nothing of anybody else's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../../worker/domain/ids.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { takeOut } from "../../../worker/features/person/take-out.ts";
import { Database } from "../../../worker/db/client.ts";
import { entryNames, named } from "../../../worker/features/person/rules/names.ts";
import { DAILY_TAKE_OUTS } from "../../../worker/features/person/rules/person.ts";
import { say } from "../../../worker/i18n/index.ts";
import { REGISTRY } from "../../support/registry.ts";
import { inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { contractedTo, copyOf } from "../support/contracted.ts";
import { addressed } from "../support/lettered.ts";
import { offeredTo } from "../support/offered.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { env, type Organisation, type Seeded } from "../support/organisation.ts";
import { Person, PDF } from "./support.ts";
import { unpack } from "./unpack.ts";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const EXPORTED = REGISTRY.data.flatMap(({ tables }) =>
  Object.entries(tables).flatMap(([table, { exported }]) =>
    exported === "with the person" ? table : [],
  ),
);

/** Something of the person in every table that is exported, each with a mark of its own. */
async function everywhere(org: Organisation, mark: string): Promise<Seeded> {
  const at = "2026-11-01T08:00:00.000Z";
  const [one] = await org.applications(1, {
    firstName: `${mark}-namn`,
    coverLetter: `${mark}-brev`,
  });
  const { id, candidate } = one!;
  const ok = async (action: string, input: object) => {
    const { status, body } = await org.act(id, action, input);
    expect(status, `${action} ${JSON.stringify(body)}`).toBe(200);
    return body;
  };
  await env.DB.prepare(
    "UPDATE candidates SET email = ?1, email_fold = ?1, address = ?2, city = ?3, external_id = ?4 WHERE id = ?5",
  )
    .bind(
      `${mark.toLowerCase()}-post@example.com`,
      `${mark}-gata`,
      `${mark}-ort`,
      `${mark}-extern`,
      candidate,
    )
    .run();
  const cv = await addFile(org, one!, `${mark}-cv.pdf`);
  await env.FILES.put(
    String((await org.rows("SELECT key FROM files WHERE id = ?", cv))[0]!.key),
    PDF(`${mark}-innehåll`),
  );
  const mail = await ok("send-email", { subject: `${mark}-ämne`, content: `${mark}-mejl` });
  await ok("forward", {
    recipient: `${mark.toLowerCase()}-mottagare@annan.example`,
    subject: "x",
    content: `${mark}-vidare`,
    anonymise: false,
    withoutAttachments: true,
  });
  const { panel } = await ok("send-to-panel", {
    reviewers: [
      {
        kind: "external",
        name: `${mark}-utifrån`,
        email: `${mark.toLowerCase()}@granskare.example`,
      },
      { kind: "internal", name: "HEMLIG-kollega", email: "hemlig@prov.example" },
    ],
    deadline: inDays(30),
  });
  const reviewers = await org.rows("SELECT id, colleague FROM guests WHERE thing_id = ?", panel);
  for (const { id: reviewer } of reviewers)
    await env.DB.prepare(
      "INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, comment, at) VALUES (?, ?, ?, ?, 'rated', 5, ?, ?)",
    )
      .bind(panel, id, reviewer, org.id, `${mark}-omdöme`, at)
      .run();
  await addressed(org, one!, { address: `${mark}-gatan 1` });
  await ok("send-letter", {
    letter: "letter-received",
    message: { subject: `${mark}-brevet`, body: "Hej" },
  });
  await ok("invite-to-interview", {
    format: "in-person",
    place: `${mark}-plats`,
    hosts: [{ name: `${mark}-värd`, email: "vard@prov.example" }],
    minutes: 45,
    slots: [{ start: `${inDays(20)}T09:00` }],
    answerBy: inDays(10),
  });
  const [invitation] = await org.rows(
    "SELECT id FROM interview_invitations WHERE application_id = ?",
    id,
  );
  const link = await guestToken(env.SERVER_KEY, "interview", String(invitation!.id), 1);
  const { body: entered } = await org.call("/guests/sessions", {
    body: { purpose: "interview", link },
    token: "",
  });
  await org.call("/guests/interview/answers", {
    body: { seen: 1, answer: "accept" },
    key: crypto.randomUUID(),
    token: entered.token,
  });
  await org.call("/guests/interview/needs", {
    method: "PUT",
    body: { text: `${mark}-behov` },
    token: entered.token,
  });
  await ok("save", {
    purpose: `${mark}-syfte`,
    basis: "legitimate-interest",
    note: `${mark}-skäl`,
    expiresOn: inDays(90),
  });
  await offeredTo(org, one!);
  await copyOf(org, await contractedTo(org, one!), `${mark}-undertecknat.pdf`);
  await env.DB.prepare("UPDATE offers SET comment = ? WHERE application_id = ?")
    .bind(`${mark}-svar`, id)
    .run();
  await org.call(`/v1/messages/${mail.messages[0].id}/cancel`, { body: { version: 1 } });
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO saved_answers (profile_id, version, org_id, receipt_id, answer, said_on, at) SELECT id, 2, org_id, 'rcpt_' || id, 'yes', ?1, ?1 FROM saved_profiles WHERE candidate_id = ?2",
    ).bind(at, candidate),
    env.DB.prepare(
      "INSERT INTO employees (id, org_id, candidate_id, application_id, position, department, start_date, created_at) VALUES (?1, ?2, ?3, ?4, ?5, 'D', '2026-12-01', ?6)",
    ).bind(`emp_${mark}`, org.id, candidate, id, `${mark}-tjänst`, at),
    env.DB.prepare(
      "INSERT INTO employee_files (employee_id, file_id, org_id) VALUES (?, ?, ?)",
    ).bind(`emp_${mark}`, cv, org.id),
    env.DB.prepare(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', ?)",
    ).bind(org.id, `${mark.toLowerCase()}-post@example.com`, at),
    env.DB.prepare(
      "INSERT INTO candidate_changes (application_id, version, candidate_version, org_id, operation_id, fields, actor_id, actor_name, at) VALUES (?, 1, 2, ?, 'op_x', '[\"city\"]', 'key_hemlig', 'HEMLIG-system', ?)",
    ).bind(id, org.id, at),
  ]);
  // What a note of an event may hold beside words.
  await org.rows(
    "UPDATE event_details SET detail = json_set(detail, '$.thing', ?) WHERE application_id = ? RETURNING 1",
    newId("guest"),
    id,
  );
  return one!;
}

const MARKS = [
  "namn",
  "brev",
  "gata",
  "ort",
  "extern",
  "cv.pdf",
  "ämne",
  "mejl",
  "vidare",
  "utifrån",
  "omdöme",
  "plats",
  "brevet",
  "värd",
  "behov",
  "syfte",
  "skäl",
  "svar",
  "tjänst",
];

it("every exported table says what a person is given of it, and what that is, in both languages", () => {
  const given = REGISTRY.data.flatMap(({ exports = {} }) => Object.keys(exports));
  expect(given.toSorted()).toEqual(EXPORTED.toSorted());
  for (const table of EXPORTED)
    for (const locale of ["sv", "en"] as const)
      expect(say(locale, `exported.${table}`), table).not.toBe(`exported.${table}`);
});

describe("the archive", () => {
  it("holds all that is planted of the person in every exported table and file, and nothing of another", async () => {
    const org = await quietOrganisation();
    const mine = await everywhere(org, "MITT");
    await everywhere(org, "ANNAN");
    const person = await Person.comes(org, mine.candidate);
    const { status, bytes, headers } = await person.takeOut();
    expect(status).toBe(200);
    expect(headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="mina-uppgifter-\d{4}-\d\d-\d\d\.zip"$/,
    );
    const entries = unpack(bytes);
    expect(entries.map(({ name }) => name)).toEqual([
      "läs-mig.txt",
      "data.json",
      "filer/MITT-cv.pdf",
      "filer/anstallningsavtal.pdf",
      "filer/MITT-undertecknat.pdf",
    ]);
    const [readMe, data, cv] = entries.map((entry) => textOf(entry.bytes));
    const read = JSON.parse(data!) as Record<string, unknown[]>;
    for (const table of EXPORTED) expect(read[named(table)], table).not.toEqual([]);
    expect(Object.keys(read).toSorted()).toEqual(["about", ...EXPORTED.map(named)].toSorted());
    for (const mark of MARKS) expect(data, mark).toContain(`MITT-${mark}`);
    expect(data).toContain("mitt-mottagare@annan.example");
    expect(cv).toContain("MITT-innehåll");
    for (const table of EXPORTED) expect(readMe).toContain(`- ${named(table)}: `);
    expect(readMe).toContain("jobb@prov.example");
    // Of others, colleagues and ourselves nothing.
    const all = entries.map(({ name, bytes: own }) => name + textOf(own)).join("\n");
    expect(all).not.toMatch(/ANNAN|annan-/);
    expect(all).not.toMatch(/HEMLIG|hemlig@|"anna\.ek"|key_hemlig/);
    expect(data).not.toMatch(/"[a-z]+_[0-9a-z]{26}"|personlig\.invalid|personlig-kod/);
    for (const { key } of await org.rows("SELECT key FROM files WHERE org_id = ?", org.id))
      expect(all).not.toContain(String(key));
  });

  it("is in the language that is asked for, and holds a mail's words that have moved to R2", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    await org.act(application.id, "send-email", { subject: "Hej", content: "Kvar i raden" });
    await env.FILES.put("moved-body", JSON.stringify({ text: "Flyttad text", html: "x" }));
    await env.DB.prepare("UPDATE messages SET text = '', body_key = 'moved-body' WHERE org_id = ?")
      .bind(org.id)
      .run();
    const person = await Person.comes(org, application.candidate, "en");
    const entries = unpack((await person.takeOut("en")).bytes);
    expect(entries.map(({ name }) => name)).toEqual(["read-me.txt", "data.json"]);
    expect(textOf(entries[0]!.bytes)).toContain("Your data at Provköpings kommun");
    const { messages } = JSON.parse(textOf(entries[1]!.bytes));
    expect(messages[0]).toMatchObject({ text: "Flyttad text" });
    expect(JSON.stringify(messages)).not.toContain("moved-body");
  });

  it("fetches one file at a time, as it is read: none lies in memory as a whole", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    for (let n = 0; n < 6; n += 1) await addFile(org, application, `${n}.pdf`);
    for (const { key } of await org.rows("SELECT key FROM files WHERE org_id = ?", org.id))
      await env.FILES.put(String(key), new Uint8Array(3_000_000));
    const person = await Person.comes(org, application.candidate);
    let fetched = 0;
    const get = (key: string) => ((fetched += 1), env.FILES.get(key));
    const FILES = { get } as unknown as R2Bucket;
    const { stream } = await takeOut(
      {
        db: new Database(env.DB),
        bucket: FILES,
        now: new Date(),
        newId,
        locale: "sv",
        data: REGISTRY.data,
      },
      {
        sub: person.guest,
        org: org.id,
        purpose: "account",
        thing: application.candidate,
        version: 1,
        locale: "sv",
        from: null,
      },
    );
    const reader = stream.getReader();
    let size = 0;
    let most = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      // Of what has been fetched, all but the last has been read.
      most = Math.max(most, fetched * 3_000_000 - size);
    }
    expect(fetched).toBe(6);
    expect(size).toBeGreaterThan(18_000_000);
    expect(most).toBeLessThanOrEqual(3_000_000);
  });

  it("names each file once, whatever they are called, and says which are lost", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    for (const name of ["cv.pdf", "CV.pdf", "../../etc/passwd.pdf"])
      await addFile(org, application, name);
    const [lost] = await org.rows(
      "SELECT key FROM files WHERE filename = 'CV.pdf' AND org_id = ?",
      org.id,
    );
    await env.FILES.delete(String(lost!.key));
    const person = await Person.comes(org, application.candidate);
    const names = unpack((await person.takeOut()).bytes).map(({ name }) => name);
    expect(names).toEqual([
      "läs-mig.txt",
      "data.json",
      "filer/cv.pdf",
      "filer/CV (2).pdf.txt",
      "filer/_.._etc_passwd.pdf",
    ]);
  });

  it(`is made ${DAILY_TAKE_OUTS} times a day, and then again on the next`, async () => {
    const org = await quietOrganisation();
    const { candidate } = await org.application();
    const person = await Person.comes(org, candidate);
    const all = await Promise.all(
      Array.from({ length: DAILY_TAKE_OUTS + 2 }, () => person.takeOut()),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(DAILY_TAKE_OUTS);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(2);
    expect((await person.read()).takeOuts).toBe(0);
    await org.rows(
      "UPDATE person_take_outs SET at = '2020-01-01T00:00:00.000Z' WHERE candidate_id = ? RETURNING id",
      candidate,
    );
    expect((await person.takeOut()).status).toBe(200);
  });

  it("changes nothing when it is only looked at", async () => {
    const org = await quietOrganisation();
    const { candidate } = await org.application();
    const person = await Person.comes(org, candidate);
    const looked = await org.call("/guests/account/take-outs", { token: person.token });
    expect(looked.status).toBe(404);
    expect(await org.rows("SELECT id FROM person_take_outs WHERE org_id = ?", org.id)).toEqual([]);
  });
});

it("any names become entries that are safe, in one form, and each there once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 12 }),
      (names) => {
        const made = entryNames(names);
        expect(made).toHaveLength(names.length);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of made) {
          expect(name).toBe(name.normalize("NFC").toWellFormed());
          // oxlint-disable-next-line no-control-regex
          expect(name).not.toMatch(
            // oxlint-disable-next-line no-control-regex
            /[\u0000-\u001f/\\:*?"<>|]|^\.|[. ]$|^$|^(?:con|nul|aux|prn)(?:\.|$)/i,
          );
        }
      },
    ),
  );
});
